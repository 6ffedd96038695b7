import type { Signal } from '../../kernel/sys.ts';
import { SIGNALS, signalNamed } from '../../libc/signal-numbers.ts';
import { singleQuoted } from '../expand/quote.ts';
import type { TrapName } from '../interpreter/trap.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, usageError } from './builtin.ts';

const OWN: readonly TrapName[] = ['EXIT', 'DEBUG', 'ERR', 'RETURN'];

/** `trap [-lp] [command] [signal …]`. */
export const trap: Builtin = async (shell, args) => {
  const words = args[0] === '--' ? args.slice(1) : args;
  if (words[0] === '-l') {
    await shell.print(signalTable());
    return 0;
  }
  if (words.length === 0 || words[0] === '-p') return printTraps(shell, words.slice(1));
  if (/^-[a-zA-Z]/.test(words[0] ?? ''))
    return usageError(shell, 'trap', `${words[0]?.slice(0, 2)}: invalid option`, 'trap [-lp] [[arg] signal_spec ...]');
  const [first = '', ...rest] = words;
  // A lone signal, or a number in the command's place, means: back to the default.
  const resets = first === '-' || rest.length === 0 || /^\d+$/.test(first);
  const names = first === '-' || (rest.length && !/^\d+$/.test(first)) ? rest : words;
  if (rest.length === 0 && first !== '-' && !trapName(first) && shell.personality.name === 'bash') {
    await shell.printError('trap: usage: trap [-lp] [[arg] signal_spec ...]\n');
    return 2;
  }
  shell.inheritedTraps = undefined;
  let status = 0;
  for (const text of names) {
    const name = trapName(text);
    if (!name) {
      await shell.complain(`${text}: invalid signal specification`, 'trap');
      status = 1;
    } else if (OWN.includes(name)) {
      if (resets) shell.signals.traps.delete(name);
      else shell.signals.traps.set(name, first);
      if (name === 'EXIT' && shell.personality.name === 'bash') shell.signals.guardExit(!resets && first !== '');
    } else shell.signals.trap(name as Signal, resets ? undefined : first);
  }
  return status;
};

function trapName(text: string): TrapName | undefined {
  if (text === '0') return 'EXIT';
  const upper = text.toUpperCase();
  return OWN.find((name) => name === upper || `SIG${name}` === upper) ?? signalNamed(text);
}

async function printTraps(shell: Shell, names: readonly string[]): Promise<number> {
  const order: TrapName[] = ['EXIT', ...SIGNALS, 'DEBUG', 'ERR', 'RETURN'];
  const wanted = names.length ? names.map(trapName) : order;
  for (const name of order) {
    const deaf = shell.personality.name === 'bash' && isDeaf(shell, name);
    const command = deaf ? '' : (shell.inheritedTraps ?? shell.signals.traps).get(name);
    if (command !== undefined && wanted.includes(name)) await shell.print(`trap -- ${singleQuoted(command)} ${name}\n`);
  }
  // To list them all, bash looks what it was ignoring, and from then on takes that for what it began with.
  if (names.length === 0 && shell.signals.deafTo.has('SIGINT')) shell.signals.ignoredAtStart.add('SIGINT');
  return 0;
}

/** bash shows as ignored what it found ignored, and the interrupt of a background command. */
function isDeaf(shell: Shell, name: TrapName): boolean {
  return shell.signals.ignoredAtStart.has(name as Signal) || (name === 'SIGINT' && shell.signals.deafTo.has('SIGINT'));
}

/** The table of `trap -l` and `kill -l`: five in a row. Real-time signals are not simulated. */
export function signalTable(): string {
  const cells = SIGNALS.map((name, i) => `${String(i + 1).padStart(2)}) ${name}`);
  let out = '';
  cells.forEach((cell, i) => {
    out += cell + (i % 5 === 4 || i === cells.length - 1 ? '\n' : '\t');
  });
  return out;
}
