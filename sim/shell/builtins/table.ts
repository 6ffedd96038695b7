import type { Shell } from '../shell.ts';
import { alias, unalias } from './alias.ts';
import { bind } from './bind.ts';
import type { Builtin } from './builtin.ts';
import { caller } from './caller.ts';
import { cd, pwd } from './cd.ts';
import { builtin, command, hash, type } from './command.ts';
import { compgen, complete, compopt } from './complete.ts';
import { breakLoop, continueLoop, exit, logout, returnFrom } from './control.ts';
import { declare, exportNames, local, readonly } from './declare.ts';
import { dirs, popd, pushd } from './directory-stack.ts';
import { echo } from './echo.ts';
import { enable, help } from './enable.ts';
import { evalText, source } from './eval.ts';
import { fc } from './fc.ts';
import { getopts } from './getopts.ts';
import { historyBuiltin } from './history.ts';
import { bg, disown, fg, jobs, suspend } from './jobs.ts';
import { kill } from './kill.ts';
import { letExpressions } from './let.ts';
import { times, umask } from './limits.ts';
import { mapfile } from './mapfile.ts';
import { printf } from './printf.ts';
import { read } from './read.ts';
import { set, shift } from './set.ts';
import { shopt } from './shopt.ts';
import { test } from './test.ts';
import { trap } from './trap.ts';
import { ulimit } from './ulimit.ts';
import { unset } from './unset.ts';
import { wait } from './wait.ts';

const succeed: Builtin = () => 0;
const fail: Builtin = () => 1;

/** What every POSIX shell has. */
const COMMON: Readonly<Record<string, Builtin>> = {
  '.': source,
  ':': succeed,
  '[': test,
  alias,
  bg,
  break: breakLoop,
  cd,
  command,
  continue: continueLoop,
  echo,
  eval: evalText,
  // Handled by the interpreter; here so that it is known as a builtin.
  exec: succeed,
  exit,
  export: exportNames,
  false: fail,
  fg,
  getopts,
  hash,
  jobs,
  kill,
  local,
  printf,
  pwd,
  read,
  readonly,
  return: returnFrom,
  set,
  shift,
  test,
  times,
  trap,
  true: succeed,
  type,
  ulimit,
  umask,
  unalias,
  unset,
  wait,
};

const BASH: Readonly<Record<string, Builtin>> = {
  ...COMMON,
  bind,
  builtin,
  caller,
  compgen,
  complete,
  compopt,
  declare,
  dirs,
  disown,
  enable,
  fc,
  help,
  history: historyBuiltin,
  let: letExpressions,
  logout,
  mapfile,
  popd,
  pushd,
  readarray: mapfile,
  shopt,
  source,
  suspend,
  typeset: declare,
};

const ASH: Readonly<Record<string, Builtin>> = { ...COMMON, help, history: historyBuiltin, let: letExpressions, source };

function tableOf(shell: Shell): Readonly<Record<string, Builtin>> {
  return shell.personality.name === 'bash' ? BASH : shell.personality.name === 'ash' ? ASH : COMMON;
}

export function builtinNamed(shell: Shell, name: string): Builtin | undefined {
  const table = tableOf(shell);
  return Object.hasOwn(table, name) && !shell.disabledBuiltins.has(name) ? table[name] : undefined;
}

export function builtinNames(shell: Shell): string[] {
  return Object.keys(tableOf(shell)).sort();
}
