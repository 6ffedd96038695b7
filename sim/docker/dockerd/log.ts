import { isErrno } from '../../base/errno.ts';
import { formatColored, formatPlain, type LogLevel } from '../../go/logrus.ts';
import { formatTime, RFC3339NanoFixed } from '../../go/time.ts';
import type { Sys } from '../../kernel/sys.ts';
import { printError, STDERR } from '../../libc/stdio.ts';

type Fields = Readonly<Record<string, unknown>>;

/** dockerd's log on standard error. Lines keep their order; `flush` resolves when all are out. */
export interface Logger {
  debug(msg: string, fields?: Fields): void;
  info(msg: string, fields?: Fields): void;
  warn(msg: string, fields?: Fields): void;
  error(msg: string, fields?: Fields): void;
  setLevel(level: string): void;
  readonly debugging: boolean;
  flush(): Promise<void>;
}

const ORDER: readonly LogLevel[] = ['panic', 'fatal', 'error', 'warning', 'info', 'debug', 'trace'];

export function createLogger(sys: Sys, options: { level: string; raw: boolean; json: boolean }): Logger {
  let threshold = rank(options.level);
  let queue: Promise<void> = Promise.resolve();
  const colored = !options.raw && sys.isatty(STDERR);
  const write = (level: LogLevel, msg: string, fields?: Fields) => {
    if (ORDER.indexOf(level) > threshold) return;
    const entry = { time: formatTime(RFC3339NanoFixed, sys.now()), level, msg, ...(fields ? { fields } : {}) };
    const line = options.json
      ? `${JSON.stringify({ ...fields, level, msg, time: entry.time })}\n`
      : colored
        ? formatColored(entry)
        : formatPlain(entry);
    queue = queue
      .then(() => printError(sys, line))
      .catch((error: unknown) => {
        if (isErrno(error)) return;
        if (!(error instanceof Error) || error.name !== 'ProcessGone') throw error;
      });
  };
  return {
    debug: (msg, fields) => write('debug', msg, fields),
    info: (msg, fields) => write('info', msg, fields),
    warn: (msg, fields) => write('warning', msg, fields),
    error: (msg, fields) => write('error', msg, fields),
    setLevel: (level) => {
      threshold = rank(level);
    },
    get debugging() {
      return threshold >= ORDER.indexOf('debug');
    },
    flush: () => queue,
  };
}

function rank(level: string): number {
  const name = level.toLowerCase() === 'warn' ? 'warning' : level.toLowerCase();
  return Math.max(0, (ORDER as readonly string[]).indexOf(name));
}
