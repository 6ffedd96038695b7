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
  const open = logs.get(container) ?? openJsonLog(daemon.sys, logPath(daemon, container));
  logs.set(container, open);
  return open;
}
