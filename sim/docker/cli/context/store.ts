import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../../../base/bytes.ts';
import { goMessage, isErrno } from '../../../base/errno.ts';
import { exists, makeDirectories, readText, removeTree, writeText } from '../../../libc/files.ts';
import type { Cli } from '../cli.ts';
import { parseHost } from '../endpoint.ts';

/** Contexts are files: ~/.docker/contexts/meta/<sha256 of the name>/meta.json. Source: docker/cli cli/context/store; recordings B/contexts.json. */
export interface DockerEndpoint {
  Host?: string;
  SkipTLSVerify: boolean;
}

export interface ContextMeta {
  readonly name: string;
  readonly description: string;
  readonly endpoint: DockerEndpoint;
}

export const NAME_PATTERN = '^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$';
const DEFAULT_DESCRIPTION = 'Current DOCKER_HOST based configuration';

const root = (cli: Cli): string => `${cli.global.config}/contexts`;
const idOf = (name: string): string => hex(sha256(utf8(name)));
export const metadataPath = (cli: Cli, name: string): string => `${root(cli)}/meta/${idOf(name)}`;
export const tlsPath = (cli: Cli, name: string): string => `${root(cli)}/tls/${idOf(name)}`;

/** `--context`, else what DOCKER_HOST or `-H` override, else DOCKER_CONTEXT, else config.json. */
export function currentContextName(cli: Cli): string {
  const { sys, global, config } = cli;
  if (global.context !== '') return global.context;
  if (global.hosts.length > 0) return 'default';
  if (sys.env.DOCKER_HOST !== undefined && sys.env.DOCKER_HOST !== '') return 'default';
  return sys.env.DOCKER_CONTEXT || config.settings.currentContext || 'default';
}

export function contextExists(cli: Cli, name: string): boolean {
  return name === 'default' || exists(cli.sys, `${metadataPath(cli, name)}/meta.json`);
}

/** @throws Error `context "x": context not found: open …: no such file or directory` */
export function readContext(cli: Cli, name: string): ContextMeta {
  if (name === 'default') return defaultContext(cli);
  const path = `${metadataPath(cli, name)}/meta.json`;
  try {
    return metaOf(readText(cli.sys, path));
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Error(`context "${name}": context not found: open ${path}: ${goMessage(error.code)}`);
  }
}

function defaultContext(cli: Cli): ContextMeta {
  const given = cli.global.hosts[0] ?? cli.sys.env.DOCKER_HOST ?? '';
  return { name: 'default', description: DEFAULT_DESCRIPTION, endpoint: { Host: parseHost(given), SkipTLSVerify: false } };
}

function metaOf(contents: string): ContextMeta {
  const meta = JSON.parse(contents) as { Name: string; Metadata?: { Description?: string }; Endpoints?: { docker?: DockerEndpoint } };
  return {
    name: meta.Name,
    description: meta.Metadata?.Description ?? '',
    endpoint: meta.Endpoints?.docker ?? { SkipTLSVerify: false },
  };
}

/** All contexts by name, the default one among them. */
export function listContexts(cli: Cli): ContextMeta[] {
  const found = [defaultContext(cli)];
  const folder = `${root(cli)}/meta`;
  if (exists(cli.sys, folder)) {
    for (const entry of cli.sys.readdir(folder)) found.push(metaOf(readText(cli.sys, `${folder}/${entry.name}/meta.json`)));
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function writeContext(cli: Cli, meta: ContextMeta): void {
  const folder = metadataPath(cli, meta.name);
  makeDirectories(cli.sys, folder);
  const Metadata = meta.description === '' ? {} : { Description: meta.description };
  writeText(cli.sys, `${folder}/meta.json`, JSON.stringify({ Name: meta.name, Metadata, Endpoints: { docker: meta.endpoint } }));
}

export function removeContext(cli: Cli, name: string): void {
  removeTree(cli.sys, metadataPath(cli, name));
  removeTree(cli.sys, tlsPath(cli, name));
}
