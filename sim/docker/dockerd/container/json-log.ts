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

/** What keeping a line takes a daemon, in microseconds: without it a flood of lines would leave the clock no time to go on. */
const LINE_COST = 2;
/** So many lines are kept before their time is taken. */
const LINES_AT_ONCE = 512;

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
  let unpaid = 0;
  const pay = async (lines: number): Promise<void> => {
    unpaid += lines;
    if (unpaid < LINES_AT_ONCE) return;
    const cost = unpaid * LINE_COST;
    unpaid = 0;
    await sys.sleep(cost);
  };
  /** One write for all lines that came together: whoever floods the log would be waited for line by line. */
  const append = (file: LogFile, entries: readonly LogEntry[]): Promise<void> | undefined => {
    const bytes = utf8(recordsOf(entries));
    for (const listener of [...listeners]) for (const entry of entries) listener(entry);
    return backlog.add(bytes.length, async () => {
      try {
        await write(file, bytes);
      } catch (error) {
        if (!isErrno(error)) throw error;
        const reason = `error writing log entry: write ${path}: ${goMessage(error.code)}`;
        for (const { line } of entries) lost?.(line.replace(/\n$/, ''), reason);
      }
      await pay(entries.length);
    });
  };
  return {
    entries: () => parse(readTextIfAny(sys, path) ?? ''),
    follow(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    sink() {
      const file = open();
      const lines = lineSink((stream, lines) => {
        const time = sys.now();
        return append(
          file,
          lines.map((line) => ({ stream, time, line, ...(attrs ? { attrs } : {}) })),
        );
      });
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

/** The text of records of one moment and stream. */
function recordsOf(entries: readonly LogEntry[]): string {
  const [first] = entries;
  if (!first) return '';
  const { stream, attrs } = first;
  const rest = marshal({ stream, ...(attrs ? { attrs } : {}), time: formatTime(RFC3339Nano, first.time) }).slice(1);
  return entries.map(({ line }) => `{"log":${marshal(line)},${rest}\n`).join('');
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

function lineSink(store: (stream: Output, lines: readonly string[]) => Promise<void> | undefined): OutputSink {
  const held: Record<Output, Uint8Array> = { stdout: new Uint8Array(0), stderr: new Uint8Array(0) };
  return {
    write(stream, bytes) {
      const lines: string[] = [];
      let rest = held[stream].length ? concat([held[stream], bytes]) : bytes;
      for (;;) {
        const end = rest.subarray(0, LONGEST).indexOf(10);
        if (end < 0 && rest.length < LONGEST) break;
        const length = end < 0 ? LONGEST : end + 1;
        lines.push(text(rest.subarray(0, length)));
        rest = rest.subarray(length);
      }
      held[stream] = rest.slice();
      return lines.length > 0 ? store(stream, lines) : undefined;
    },
    close() {
      for (const stream of ['stdout', 'stderr'] as const) {
        if (held[stream].length) store(stream, [text(held[stream])]);
        held[stream] = new Uint8Array(0);
      }
    },
  };
}
