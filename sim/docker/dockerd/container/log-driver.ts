import { notImplemented } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';
import { type JsonLog, openJsonLog } from './json-log.ts';
import type { OutputSink } from './streams.ts';

export const containerDir = (daemon: Daemon, container: { readonly id: string }): string => `${daemon.root}/containers/${container.id}`;
export const logPath = (daemon: Daemon, container: { readonly id: string }): string =>
  `${containerDir(daemon, container)}/${container.id}-json.log`;

const logs = new WeakMap<Container, JsonLog>();

/** @throws DockerError `configured logging driver does not support reading` */
export function logOf(daemon: Daemon, container: Container): JsonLog {
  if (container.hostConfig.LogConfig.Type === 'none') throw notImplemented('configured logging driver does not support reading');
  return openLog(daemon, container);
}

/** Where output goes while the container runs; undefined for the driver `none`. */
export function logSink(daemon: Daemon, container: Container): OutputSink | undefined {
  return container.hostConfig.LogConfig.Type === 'none' ? undefined : openLog(daemon, container).sink();
}

function openLog(daemon: Daemon, container: Container): JsonLog {
  const open =
    logs.get(container) ??
    openJsonLog(daemon.sys, logPath(daemon, container), {
      attrs: attrsOf(container),
      lost: lineLost(daemon),
    });
  logs.set(container, open);
  return open;
}

/** A second's worth of errors about lost lines. Source: moby daemon/logger/logger_error.go. */
const MOST_ERRORS = 333;

/** Tells of lines that could not be kept, of no more than so many a second: a flood must not become a flood of errors. */
function lineLost(daemon: Daemon): (line: string, reason: string) => void {
  let since = 0;
  let told = 0;
  return (message, error) => {
    const now = daemon.sys.now();
    if (now - since >= 1_000_000) {
      since = now;
      told = 0;
    }
    told += 1;
    if (told <= MOST_ERRORS) daemon.log.error('Error writing log message', { driver: 'json-file', error, message });
  };
}

/** What `--log-opt labels=` and `env=` have the log keep with each line. Source: moby daemon/logger/loginfo.go ExtraAttributes. */
function attrsOf({ hostConfig, config }: Container): Record<string, string> | undefined {
  const options = hostConfig.LogConfig.Config ?? {};
  const out: Record<string, string> = {};
  for (const name of (options.labels ?? '').split(',')) {
    const value = config.Labels?.[name];
    if (value !== undefined) out[name] = value;
  }
  for (const name of (options.env ?? '').split(',').filter(Boolean)) {
    const entry = (config.Env ?? []).find((variable) => variable.startsWith(`${name}=`));
    if (entry !== undefined) out[name] = entry.slice(name.length + 1);
  }
  return Object.keys(out).length ? out : undefined;
}
