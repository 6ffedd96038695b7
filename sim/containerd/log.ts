import { formatPlain, type LogLevel } from '../go/logrus.ts';
import { formatTime, RFC3339NanoFixed } from '../go/time.ts';
import type { Sys } from '../kernel/sys.ts';
import { printError } from '../libc/stdio.ts';

export type Log = (level: LogLevel, msg: string, fields?: Readonly<Record<string, unknown>>) => Promise<void>;

const ORDER: readonly LogLevel[] = ['panic', 'fatal', 'error', 'warning', 'info', 'debug', 'trace'];

/** containerd's log lines, on standard error. Less urgent ones than `least` are left out. */
export function createLog(sys: Sys, least: LogLevel): Log {
  return async (level, msg, fields) => {
    if (ORDER.indexOf(level) > ORDER.indexOf(least)) return;
    const time = formatTime(RFC3339NanoFixed, sys.now());
    await printError(sys, formatPlain({ time, level, msg, ...(fields ? { fields } : {}) }));
  };
}

export function isLevel(name: string): name is LogLevel {
  return (ORDER as readonly string[]).includes(name);
}
