import { concat, text, utf8 } from '../../../base/bytes.ts';
import { goMessage, isErrno, type SysError } from '../../../base/errno.ts';
import { marshal } from '../../../go/json.ts';
import { formatTime, RFC3339Nano } from '../../../go/time.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { readTextIfAny } from '../../../libc/files.ts';
import { Backlog } from './backlog.ts';
import type { Output, OutputSink } from './streams.ts';

/** One stored line; `line` keeps its line feed, a cut or unfinished line has none. */
export interface LogEntry {
  readonly stream: Output;
  /** Microseconds since 1970. */
  readonly time: number;
  readonly line: string;
  /** Labels and variables of the container that the log's options name. */
  readonly attrs?: Readonly<Record<string, string>>;
}

/** Longer lines are stored in pieces. Source: moby daemon/logger/copier.go. */
const LONGEST = 16 * 1024;

/** The json-file log of a container: `{"log":"…\n","stream":"stdout","time":"…"}` per line. */
export interface JsonLog {
  entries(): LogEntry[];
  /** New entries from now on. */
  follow(listener: (entry: LogEntry) => void): { dispose(): void };
  /** A sink for one run; what is left without a line feed is stored when it closes. */
  sink(): OutputSink;
  /** Resolves when all entries so far are on disk. */
  flushed(): Promise<void>;
}

/** The file as one run of a container has it open: what is written after the file was deleted is lost with it. */
interface LogFile {
  readonly fd: number | undefined;
  readonly error?: SysError;
}

export interface JsonLogOptions {
  readonly attrs?: Readonly<Record<string, string>> | undefined;
  /** A line that could not be kept, and why: the container knows nothing of it. */
  readonly lost?: (line: string, reason: string) => void;
}

export function openJsonLog(sys: Sys, path: string, { attrs, lost }: JsonLogOptions = {}): JsonLog {
  const listeners = new Set<(entry: LogEntry) => void>();
  const backlog = new Backlog();
  const open = (): LogFile => {
    try {
      const fd = sys.open(path, { write: true, append: true, create: true }, 0o640);
      sys.setCloseOnExec(fd, true);
      return { fd };
    } catch (error) {
      if (!isErrno(error)) throw error;
      return { fd: undefined, error };
    }
  };
  const write = async ({ fd, error }: LogFile, bytes: Uint8Array): Promise<void> => {
    if (fd === undefined) throw error;
    await sys.write(fd, bytes);
  };
  const append = (file: LogFile, entry: LogEntry): Promise<void> | undefined => {
    const record = {
      log: entry.line,
      stream: entry.stream,
      ...(entry.attrs ? { attrs: entry.attrs } : {}),
      time: formatTime(RFC3339Nano, entry.time),
    };
    const bytes = utf8(`${marshal(record)}\n`);
    for (const listener of [...listeners]) listener(entry);
    return backlog.add(bytes.length, () =>
      write(file, bytes).catch((error: unknown) => {
        if (!isErrno(error)) throw error;
        lost?.(entry.line.replace(/\n$/, ''), `error writing log entry: write ${path}: ${goMessage(error.code)}`);
      }),
    );
  };
  return {
    entries: () => parse(readTextIfAny(sys, path) ?? ''),
    follow(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    sink() {
      const file = open();
      const lines = lineSink((stream, line) => append(file, { stream, time: sys.now(), line, ...(attrs ? { attrs } : {}) }));
      return {
        write: lines.write,
        close() {
          lines.close();
          const { fd } = file;
          if (fd !== undefined) backlog.add(0, async () => sys.close(fd));
        },
      };
    },
    flushed: () => backlog.done,
  };
}

interface LogRecord {
  readonly log: string;
  readonly stream: Output;
  readonly time: string;
  readonly attrs?: Record<string, string>;
}

/** A damaged line tells nothing, and is no reason to lose the others. */
function recordOf(line: string): LogRecord[] {
  try {
    const record = JSON.parse(line) as Partial<LogRecord> | null;
    const known = record?.stream === 'stdout' || record?.stream === 'stderr';
    return known && typeof record.log === 'string' && typeof record.time === 'string' ? [record as LogRecord] : [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}

function parse(contents: string): LogEntry[] {
  return contents
    .split('\n')
    .flatMap(recordOf)
    .map(({ log, stream, time, attrs }) => ({ stream, line: log, time: microsOf(time), ...(attrs ? { attrs } : {}) }));
}

/** RFC 3339 in UTC to microseconds. */
export function microsOf(time: string): number {
  const [, seconds = '', fraction = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(time) ?? [];
  return Date.parse(`${seconds}Z`) * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}

function lineSink(store: (stream: Output, line: string) => Promise<void> | undefined): OutputSink {
  const held: Record<Output, Uint8Array> = { stdout: new Uint8Array(0), stderr: new Uint8Array(0) };
  return {
    write(stream, bytes) {
      let room: Promise<void> | undefined;
      let rest = held[stream].length ? concat([held[stream], bytes]) : bytes;
      for (;;) {
        const end = rest.subarray(0, LONGEST).indexOf(10);
        if (end < 0 && rest.length < LONGEST) break;
        const length = end < 0 ? LONGEST : end + 1;
        room = store(stream, text(rest.subarray(0, length)));
        rest = rest.subarray(length);
      }
      held[stream] = rest.slice();
      return room;
    },
    close() {
      for (const stream of ['stdout', 'stderr'] as const) {
        if (held[stream].length) store(stream, text(held[stream]));
        held[stream] = new Uint8Array(0);
      }
    },
  };
}
