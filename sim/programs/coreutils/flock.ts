import { isErrno, strerror } from '../../base/errno.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { findInPath } from '../../libc/spawn.ts';
import { printError } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

// sysexits.h
const USAGE = 64;
const DATA_ERROR = 65;
const NO_INPUT = 66;
const UNAVAILABLE = 69;
const SYSTEM_ERROR = 71;
const CANNOT_CREATE = 73;

const HIGHEST_STATUS = 255;
const SECOND = 1_000_000;

class Refused extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** util-linux's flock(1): a lock on a file while a command runs, or on a descriptor that the shell has open. */
export const flock: ToolDefinition = {
  name: 'flock',
  usage: '[options] <file>|<directory> <command> [<argument>...]',
  about: 'Runs a command while a file is locked.',
  short: 'sexnoFuw:E:',
  long: {
    shared: 's',
    exclusive: 'x',
    unlock: 'u',
    nonblock: 'n',
    nb: 'n',
    'timeout=': 'w',
    'wait=': 'w',
    'conflict-exit-code=': 'E',
    close: 'o',
    'no-fork': 'F',
    verbose: 'v',
  },
  stopAtOperand: true,
  wrongUsage: USAGE,
  async run(tool) {
    try {
      return await locked(tool);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return tool.complain(error.message, error.status);
    }
  },
};

async function locked(tool: Tool): Promise<number> {
  const { sys } = tool;
  if (tool.args.length === 0 && tool.given.length === 0) return tool.wrong('not enough arguments', USAGE);
  const conflict = conflictStatus(tool.value('E'));
  const patience = seconds(tool.value('w'));
  if (tool.has('F') && tool.has('o')) throw new Refused('the --no-fork and --close options are incompatible', USAGE);
  const [name, ...rest] = tool.args;
  if (name === undefined) throw new Refused('requires file descriptor, file or directory', USAGE);
  const command = commandOf(tool, rest);
  const fd = command ? openLockFile(tool, name) : descriptorNumber(name);
  if (patience !== undefined && patience < 0) throw new Refused('cannot set up timer: Invalid argument', SYSTEM_ERROR);
  const before = sys.now();
  const got = await take(tool, fd, { patience, conflict, shown: command ? name : String(fd) });
  if (got !== undefined) return got;
  if (tool.has('v') && !tool.has('u')) {
    const took = ((sys.now() - before) / SECOND).toFixed(6);
    await tool.print(`flock: getting lock took ${took} seconds\n`);
  }
  if (!command) return 0;
  if (tool.has('v')) await tool.print(`flock: executing ${command[0]}\n`);
  return tool.has('F') ? run(tool, sys, command) : runBeside(tool, fd, command);
}

/** Waits for the lock as long as it may. @returns the exit status where it was not got */
async function take(
  tool: Tool,
  fd: number,
  { patience, conflict, shown }: { patience: number | undefined; conflict: number; shown: string },
): Promise<number | undefined> {
  const { sys } = tool;
  const kind = { s: 'shared', e: 'exclusive', x: 'exclusive', u: 'unlock' } as const;
  const wanted = kind[(tool.lastOf('s', 'e', 'x', 'u') ?? 'x') as keyof typeof kind];
  let waiting = patience !== undefined && patience > 0;
  if (waiting)
    thread(async () => {
      await sys.sleep(patience ?? 0);
      if (!waiting) return;
      if (tool.has('v')) await tool.complain('timeout while waiting to get lock');
      sys.exit(conflict);
    });
  try {
    await sys.flock(fd, wanted, tool.has('n') || patience === 0);
    waiting = false;
    return undefined;
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code !== 'EAGAIN') return tool.complain(`${shown}: ${strerror(error.code)}`, DATA_ERROR);
    if (tool.has('v')) await tool.complain('failed to get lock');
    return conflict;
  }
}

/** The lock is the child's too, and lasts as long as anything of it runs, unless it is told to close it. */
async function runBeside(tool: Tool, fd: number, command: readonly string[]): Promise<number> {
  const pid = tool.sys.fork((child) => {
    if (tool.has('o')) child.close(fd);
    return run(tool, child, command);
  });
  const ended = await tool.sys.waitpid(pid);
  return ended ? exitStatus(ended.status) : 1;
}

async function run(tool: Tool, sys: Tool['sys'], command: readonly string[]): Promise<number> {
  const [name = ''] = command;
  const path = findInPath(sys, name);
  let reason = 'No such file or directory';
  try {
    if (path !== undefined) return await sys.exec(path, command);
  } catch (error) {
    if (!isErrno(error)) throw error;
    reason = strerror(error.code);
  }
  await printError(sys, `${tool.name}: failed to execute ${name}: ${reason}\n`);
  return UNAVAILABLE;
}

/** `-c` after the file has a shell run one string. Undefined where only a descriptor was named. */
function commandOf(tool: Tool, words: readonly string[]): readonly string[] | undefined {
  const [first, string] = words;
  if (first === undefined) return undefined;
  if (first !== '-c' && first !== '--command') return words;
  if (words.length !== 2 || string === undefined) throw new Refused(`${first} requires exactly one command argument`, USAGE);
  return [tool.sys.env.SHELL || '/bin/sh', '-c', string];
}

function openLockFile(tool: Tool, name: string): number {
  const { sys } = tool;
  try {
    try {
      return sys.open(name, { read: true, create: true }, 0o666);
    } catch (error) {
      if (!isErrno(error, 'EISDIR')) throw error;
      return sys.open(name, { read: true });
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
    const statuses: Readonly<Record<string, number>> = { EMFILE: SYSTEM_ERROR, EROFS: CANNOT_CREATE, ENOSPC: CANNOT_CREATE };
    throw new Refused(`cannot open lock file ${name}: ${strerror(error.code)}`, statuses[error.code] ?? NO_INPUT);
  }
}

function descriptorNumber(word: string): number {
  if (!/^\s*[+-]?\d+$/.test(word)) throw new Refused(`bad file descriptor: '${word}'`, USAGE);
  return Number(word);
}

function conflictStatus(word: string | undefined): number {
  if (word === undefined) return 1;
  if (!/^\s*[+-]?\d+$/.test(word)) throw new Refused(`invalid exit code: '${word}'`, USAGE);
  const status = Number(word);
  if (status < 0 || status > HIGHEST_STATUS) throw new Refused('exit code out of range (expected 0 to 255)', USAGE);
  return status;
}

/** Microseconds. */
function seconds(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw new Refused(`invalid timeout value: '${word}'`, USAGE);
  return Math.round(Number(word) * SECOND);
}

export const main = gnu(flock);
