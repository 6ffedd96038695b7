import { utf8 } from '../../../base/bytes.ts';
import { formatTime, RFC3339NanoFixed } from '../../../go/time.ts';
import { encodeFrame } from '../../api/stdcopy.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';
import type { LogEntry } from './json-log.ts';
import { logOf } from './log-driver.ts';
import { isRunning } from './state.ts';
import type { Output } from './streams.ts';

export interface LogsOptions {
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly follow: boolean;
  readonly timestamps: boolean;
  readonly details: boolean;
  /** Microseconds since 1970. */
  readonly since: number | undefined;
  readonly until: number | undefined;
  /** How many lines from the end; undefined = all. */
  readonly tail: number | undefined;
}

/** Writes what a container has written, and with `follow` what it goes on to write. Source: moby daemon/logs.go. */
export async function writeLogs(
  daemon: Daemon,
  container: Container,
  options: LogsOptions,
  write: (bytes: Uint8Array) => Promise<void>,
  gone: Promise<void>,
): Promise<void> {
  const log = logOf(daemon, container);
  const wanted = (entry: LogEntry) => options[entry.stream] && (options.since === undefined || entry.time >= options.since);
  const late: LogEntry[] = [];
  let wake: () => void = () => undefined;
  const follower = log.follow((entry) => {
    late.push(entry);
    wake();
  });
  try {
    await log.flushed();
    late.length = 0;
    const stored = log.entries().filter((entry) => wanted(entry) && (options.until === undefined || entry.time <= options.until));
    for (const entry of options.tail === undefined ? stored : stored.slice(Math.max(0, stored.length - options.tail))) {
      await write(encode(container, entry, options));
    }
    if (!options.follow) return;
    const ended = Promise.race([exit(container), gone]).then(() => true);
    for (let done = !isRunning(container.state); ; ) {
      for (const entry of late.splice(0)) if (wanted(entry)) await write(encode(container, entry, options));
      if (done) return;
      const more = new Promise<false>((resolve) => {
        wake = () => resolve(false);
      });
      if (late.length === 0) done = await Promise.race([more, ended]);
    }
  } finally {
    follower.dispose();
  }
}

const exit = (container: Container): Promise<unknown> => new Promise((resolve) => container.onExit.add(resolve));

function encode(container: Container, entry: LogEntry, options: LogsOptions): Uint8Array {
  const line =
    (options.timestamps ? `${formatTime(RFC3339NanoFixed, entry.time)} ` : '') +
    (options.details ? `${attributes(entry)} ` : '') +
    entry.line;
  return container.config.Tty ? utf8(line) : encodeFrame(entry.stream as Output, utf8(line));
}

const attributes = ({ attrs = {} }: LogEntry): string =>
  Object.entries(attrs)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`)
    .join(',');
