import { callLines, callNames, callSources } from './call-stack.ts';
import { jobText } from './jobs/job-text.ts';
import { SET_OPTIONS } from './options.ts';
import { RandomNumber } from './random-number.ts';
import type { Shell } from './shell.ts';

/** `$-`: the letters of the options that are on. */
export function optionLetters(shell: Shell): string {
  const letters = SET_OPTIONS.filter(([name, letter]) => letter && shell.options.has(name)).map(([, letter]) => letter);
  // bash prints its own order: set options by letter, then i, then c or s.
  const own = letters.filter(
    (letter) => letter !== 'B' && letter !== 'C' && letter !== 'H' && letter !== 'E' && letter !== 'T' && letter !== 'P',
  );
  const upper = ['B', 'C', 'E', 'H', 'P', 'T'].filter((letter) => letters.includes(letter as never));
  const lower = [...own, ...(shell.interactive ? ['i'] : [])].sort();
  return [...lower, ...upper, ...(shell.commandString ? ['c'] : shell.readsStandardInput ? ['s'] : [])].join('');
}

/** Variables that bash computes when they are read. */
export function defineComputed(shell: Shell): void {
  const { computed } = shell.variables;
  let secondsBase = shell.startedAt;
  const define = (name: string, get: () => string | undefined, set?: (value: string) => void): void => {
    computed.set(name, { get, ...(set ? { set } : {}) });
  };
  if (shell.personality.name !== 'bash') {
    define('PPID', () => String(shell.mainParent));
    return;
  }
  let random: RandomNumber | undefined;
  const seeded = (): RandomNumber => {
    random ??= new RandomNumber(shell.sys.random(4).reduce((number, byte) => number * 256 + byte, 0));
    return random;
  };
  define(
    'RANDOM',
    () => String(seeded().next()),
    (value) => {
      const digits = /^\s*\+?(-?\d+)\s*$/.exec(value)?.[1] ?? '0';
      seeded().seed(Number(BigInt.asUintN(32, BigInt(digits))));
    },
  );
  define('SRANDOM', () => {
    const bytes = shell.sys.random(4);
    return String(bytes.reduce((number, byte) => (number * 256 + byte) >>> 0, 0));
  });
  define(
    'SECONDS',
    () => String(Math.floor((shell.sys.now() - secondsBase) / 1e6)),
    (value) => {
      secondsBase = shell.sys.now() - (Number.parseInt(value, 10) || 0) * 1e6;
    },
  );
  define('EPOCHSECONDS', () => String(Math.floor(shell.sys.now() / 1e6)));
  define('EPOCHREALTIME', () => (shell.sys.now() / 1e6).toFixed(6));
  define('SHELLOPTS', () =>
    SET_OPTIONS.map(([name]) => name)
      .filter((name) => shell.options.has(name))
      .sort()
      .join(':'),
  );
  define('LINENO', () => String(shell.line));
  define('BASH_COMMAND', () =>
    typeof shell.command === 'string' ? shell.command : jobText(shell, shell.command.node, shell.command.source),
  );
  define('BASHPID', () => String(shell.sys.pid));
  define('BASH_SUBSHELL', () => String(shell.subshellDepth));
  define('PIPESTATUS', () => String(shell.pipeStatus[0] ?? 0));
  define('FUNCNAME', () => callNames(shell)[0]);
  define('BASH_SOURCE', () => callSources(shell)[0] ?? '');
  define('BASH_LINENO', () => callLines(shell)[0] ?? '');
  define('PPID', () => String(shell.mainParent));
  define('UID', () => String(shell.sys.credentials().uid));
  define('EUID', () => String(shell.sys.credentials().euid));
}
