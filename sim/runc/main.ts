import { formatPlain } from '../go/logrus.ts';
import { formatTime, RFC3339 } from '../go/time.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { appendText } from '../libc/files.ts';
import { print, printError } from '../libc/stdio.ts';
import { create } from './create.ts';
import { remove } from './delete.ts';
import { execCommand } from './exec.ts';
import { RuncFailure } from './failure.ts';
import { type Invocation, parseCommand, parseGlobal } from './flags.ts';
import { HELP, VERSION } from './help.ts';
import { init } from './init.ts';
import { kill } from './kill.ts';
import { list } from './list.ts';
import { pause, resume } from './pause.ts';
import { ps } from './ps.ts';
import { run } from './run.ts';
import { start } from './start.ts';
import { state } from './state.ts';

/** Carries out one command and gives its exit status. */
export type Command = (sys: Sys, invocation: Invocation) => Promise<number> | number;

const COMMANDS: Readonly<Record<string, Command>> = {
  create,
  start,
  state,
  kill,
  delete: remove,
  exec: execCommand,
  list,
  ps,
  pause,
  resume,
  run,
};

/** Commands of the real runc that are known here, and refused. */
const NOT_YET = ['checkpoint', 'events', 'restore', 'spec', 'update', 'features'];

/** The OCI runtime: makes one container out of a bundle, and ends. */
export const main: Program = async (sys, argv) => {
  if (argv[1] === 'init') return init(sys);
  const global = parseGlobal(argv.slice(1));
  const [name, ...args] = global.rest;
  if (global.version) {
    await print(sys, VERSION);
    return 0;
  }
  if (name === undefined || name === 'help' || name === 'h' || global.help) {
    await print(sys, HELP);
    return 0;
  }
  try {
    if (NOT_YET.includes(name)) throw new RuncFailure(`dockwire: runc ${name} is not simulated yet`);
    const command = COMMANDS[name];
    if (!command) throw new RuncFailure(`No help topic for '${name}'\n`);
    return await command(sys, parseCommand(name, args, global));
  } catch (error) {
    if (!(error instanceof RuncFailure)) throw error;
    await report(sys, global, error.message);
    return error.status;
  }
};

/** To the log if there is one, and then to standard error as well. */
async function report(sys: Sys, { log, logFormat }: { log: string; logFormat: string }, msg: string): Promise<void> {
  const time = formatTime(RFC3339, sys.now());
  const line = logFormat === 'json' ? `${JSON.stringify({ level: 'error', msg, time })}\n` : formatPlain({ time, level: 'error', msg });
  if (!log) return printError(sys, line);
  await appendText(sys, log, line);
  await printError(sys, `${msg}\n`);
}
