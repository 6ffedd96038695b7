import { quote } from '../../../go/strconv.ts';
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
      lost: (line, reason) => daemon.log.error(`Failed to log msg ${quote(line)} for logger json-file: ${reason}`),
    });
  logs.set(container, open);
  return open;
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
