import { isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { appendText } from '../../../libc/files.ts';
import { print, printError } from '../../../libc/stdio.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** nginx's two logs. Files that lead to the standard streams are written through them. */
export interface Logs {
  access(line: string): Promise<void>;
  error(message: string): Promise<void>;
  notice(message: string): Promise<void>;
  /** As the access log tells time. */
  now(): string;
}

export function createLogs(sys: Sys, accessLog: string, errorLog: string): Logs {
  const date = (): Date => new Date(Math.floor(sys.now() / 1000));
  const clock = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
  const tell = (level: string, message: string): Promise<void> => {
    const at = date();
    const day = `${at.getUTCFullYear()}/${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())}`;
    return append(sys, errorLog, `${day} ${clock(at)} [${level}] ${sys.pid}#${sys.pid}: ${message}\n`);
  };
  return {
    access: (line) => append(sys, accessLog, `${line}\n`),
    error: (message) => tell('error', message),
    notice: (message) => tell('notice', message),
    now: () => {
      const at = date();
      return `${two(at.getUTCDate())}/${MONTHS[at.getUTCMonth()]}/${at.getUTCFullYear()}:${clock(at)} +0000`;
    },
  };
}

async function append(sys: Sys, path: string, line: string): Promise<void> {
  const target = linkTarget(sys, path);
  if (target === '/dev/stdout') return print(sys, line);
  if (target === '/dev/stderr') return printError(sys, line);
  if (path !== 'off') await appendText(sys, path, line);
}

function linkTarget(sys: Sys, path: string): string | undefined {
  try {
    return sys.readlink(path);
  } catch (error) {
    if (isErrno(error)) return path;
    throw error;
  }
}
