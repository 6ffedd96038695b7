import { isErrno } from '../../base/errno.ts';
import type { Limit, Resource } from '../../kernel/sys.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, usageError } from './builtin.ts';

interface Row {
  readonly what: string;
  /** As `ulimit -a` shows it, with the letter. */
  readonly unit: string;
  readonly letter: string;
  /** Undefined: a constant of the system. */
  readonly resource: Resource | undefined;
  /** How many of the resource's own units one of bash's is. */
  readonly scale: number;
}

const row = (letter: string, what: string, unit: string, resource: Resource | undefined, scale = 1): Row => ({
  what,
  unit: unit === '' ? `-${letter}` : `${unit}, -${letter}`,
  letter,
  resource,
  scale,
});

/** The rows of `ulimit -a`, in bash's order. */
const ROWS: readonly Row[] = [
  row('R', 'real-time non-blocking time', 'microseconds', 'rttime'),
  row('c', 'core file size', 'blocks', 'core', 1024),
  row('d', 'data seg size', 'kbytes', 'data', 1024),
  row('e', 'scheduling priority', '', 'nice'),
  row('f', 'file size', 'blocks', 'fsize', 1024),
  row('i', 'pending signals', '', 'sigpending'),
  row('l', 'max locked memory', 'kbytes', 'memlock', 1024),
  row('m', 'max memory size', 'kbytes', 'rss', 1024),
  row('n', 'open files', '', 'nofile'),
  row('p', 'pipe size', '512 bytes', undefined),
  row('q', 'POSIX message queues', 'bytes', 'msgqueue'),
  row('r', 'real-time priority', '', 'rtprio'),
  row('s', 'stack size', 'kbytes', 'stack', 1024),
  row('t', 'cpu time', 'seconds', 'cpu'),
  row('u', 'max user processes', '', 'nproc'),
  row('v', 'virtual memory', 'kbytes', 'as', 1024),
  row('x', 'file locks', '', 'locks'),
];

const USAGE = 'ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]';
const PIPE_SIZE = 8;

/** `ulimit [-SH] [-a | -letter [limit] …]`: without -S and -H a limit is shown as the soft one and set as both. */
export const ulimit: Builtin = async (shell, args) => {
  const chosen: { row: Row; value: string | undefined }[] = [];
  let [soft, hard, all] = [false, false, false];
  let rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as string;
    if (!/^-./.test(word) || word === '--') {
      rest = args.slice(word === '--' ? i + 1 : i);
      break;
    }
    for (const letter of word.slice(1)) {
      const known = ROWS.find((each) => each.letter === letter);
      if (letter === 'S') soft = true;
      else if (letter === 'H') hard = true;
      else if (letter === 'a') all = true;
      else if (!known) return usageError(shell, 'ulimit', `-${letter}: invalid option`, USAGE);
      else chosen.push({ row: known, value: undefined });
    }
    const next = args[i + 1];
    const last = chosen.at(-1);
    if (last && next !== undefined && !next.startsWith('-')) {
      last.value = next;
      i += 1;
    }
  }
  if (all) {
    for (const each of ROWS)
      await shell.print(`${each.what.padEnd(27)} ${`(${each.unit})`.padStart(19)} ${shown(shell, each, hard && !soft)}\n`);
    return 0;
  }
  const fileSize = ROWS.find(({ letter }) => letter === 'f');
  if (chosen.length === 0 && fileSize) chosen.push({ row: fileSize, value: rest[0] });
  for (const { row: each, value } of chosen) {
    if (value !== undefined) {
      const status = await change(shell, each, value, { soft, hard });
      if (status !== 0) return status;
    } else {
      const label = chosen.length > 1 ? `${each.what.padEnd(27)} ${`(${each.unit})`.padStart(19)} ` : '';
      await shell.print(`${label}${shown(shell, each, hard && !soft)}\n`);
    }
  }
  return 0;
};

function shown(shell: Shell, each: Row, hard: boolean): string {
  if (each.resource === undefined) return String(PIPE_SIZE);
  const limit = shell.sys.getrlimit(each.resource);
  const value = hard ? limit.hard : limit.soft;
  return value === Number.POSITIVE_INFINITY ? 'unlimited' : String(Math.floor(value / each.scale));
}

async function change(shell: Shell, each: Row, value: string, which: { soft: boolean; hard: boolean }): Promise<number> {
  const { resource, what, scale } = each;
  if (resource === undefined) {
    await shell.complain(`${what}: cannot modify limit: Invalid argument`, 'ulimit');
    return 1;
  }
  const now = shell.sys.getrlimit(resource);
  const wanted = wantedValue(value, now, scale);
  if (wanted === undefined) {
    await shell.complain(`${value}: invalid number`, 'ulimit');
    return 1;
  }
  const both = which.soft === which.hard;
  try {
    shell.sys.setrlimit(resource, { soft: both || which.soft ? wanted : now.soft, hard: both || which.hard ? wanted : now.hard });
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    await shell.complain(`${what}: cannot modify limit: ${error.message}`, 'ulimit');
    return 1;
  }
}

function wantedValue(value: string, now: Limit, scale: number): number | undefined {
  if (value === 'unlimited') return Number.POSITIVE_INFINITY;
  if (value === 'hard') return now.hard;
  if (value === 'soft') return now.soft;
  return /^\d+$/.test(value) ? Number(value) * scale : undefined;
}
