import { goMessage, isErrno } from '../../base/errno.ts';
import { unmarshal } from '../../go/json.ts';
import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories, readTextIfAny, writeText } from '../../libc/files.ts';
import { messageOf } from './errors.ts';

/** The settings of ~/.docker/config.json that this client knows. */
export interface Settings {
  auths?: Record<string, { auth?: string }>;
  HttpHeaders?: Record<string, string>;
  psFormat?: string;
  imagesFormat?: string;
  statsFormat?: string;
  detachKeys?: string;
  currentContext?: string;
}

export interface ConfigFile {
  readonly path: string;
  readonly settings: Settings;
  /** Said on standard error when the file could not be read; the command goes on without it. */
  readonly warning: string | undefined;
}

/** `--config`, else DOCKER_CONFIG, else ~/.docker. */
export function defaultConfigDirectory(sys: Sys): string {
  return sys.env.DOCKER_CONFIG || `${sys.env.HOME || '/root'}/.docker`;
}

export function loadConfigFile(sys: Sys, directory: string): ConfigFile {
  const path = `${directory}/config.json`;
  try {
    const contents = readTextIfAny(sys, path);
    if (contents === undefined) return { path, settings: {}, warning: undefined };
    const settings = unmarshal(contents);
    return { path, settings: isObject(settings) ? settings : {}, warning: undefined };
  } catch (error) {
    if (error instanceof Error && error.name === 'ProcessGone') throw error;
    if (isErrno(error))
      return { path, settings: {}, warning: `WARNING: Error loading config file: open ${path}: ${goMessage(error.code)}` };
    return { path, settings: {}, warning: `WARNING: Error parsing config file (${path}): ${messageOf(error)}` };
  }
}

/** Writes the file as the real client does: tabs, `auths` always there, no newline at the end. */
export function saveConfigFile(sys: Sys, file: ConfigFile): void {
  makeDirectories(sys, file.path.slice(0, file.path.lastIndexOf('/')), 0o700);
  writeText(sys, file.path, JSON.stringify({ ...file.settings, auths: file.settings.auths ?? {} }, undefined, '\t'), 0o600);
}

function isObject(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
