import type { Assignment } from 'unbash';
import type { Shell } from '../shell.ts';

export interface BuiltinCall {
  /** The name it was called by. */
  readonly name: string;
  /** Array values among the arguments, by position (`declare a=(1 2)`); the argument itself is the bare name. */
  readonly arrays: ReadonlyMap<number, Assignment>;
  /** Under `set -x`, with arrays: shows the command. bash does so once they are assigned. */
  readonly trace?: () => Promise<void>;
}

/** A command that runs inside the shell. @returns its exit status. */
export type Builtin = (shell: Shell, args: readonly string[], call: BuiltinCall) => Promise<number> | number;

/** Prints `usage` after a wrong option. Status 2. */
export async function usageError(shell: Shell, name: string, complaint: string, usage: string): Promise<number> {
  await shell.complain(complaint, name);
  await shell.printError(`${name}: usage: ${usage}\n`);
  return 2;
}

export interface ParsedOptions {
  readonly options: readonly { readonly letter: string; readonly value: string; readonly plus: boolean }[];
  readonly operands: readonly string[];
  /** The first option that is not known: `-z`. */
  readonly invalid: string | undefined;
  /** An option that lacks its argument. */
  readonly lacking: string | undefined;
}

/** getopt as builtins do it. `letters` as in getopts: `ab:`; with `plus`, `+a` counts too. */
export function parseOptions(args: readonly string[], letters: string, plus = false): ParsedOptions {
  const options: { letter: string; value: string; plus: boolean }[] = [];
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--') {
      i += 1;
      break;
    }
    const sign = arg[0];
    if (arg.length < 2 || (sign !== '-' && !(plus && sign === '+'))) break;
    for (let at = 1; at < arg.length; at++) {
      const letter = arg[at] as string;
      const known = letters.indexOf(letter);
      if (known < 0 || letter === ':') return { options, operands: args.slice(i), invalid: `${sign}${letter}`, lacking: undefined };
      if (letters[known + 1] === ':') {
        const attached = arg.slice(at + 1);
        const value = attached !== '' ? attached : args[++i];
        if (value === undefined) return { options, operands: [], invalid: undefined, lacking: `${sign}${letter}` };
        options.push({ letter, value, plus: sign === '+' });
        break;
      }
      options.push({ letter, value: '', plus: sign === '+' });
    }
  }
  return { options, operands: args.slice(i), invalid: undefined, lacking: undefined };
}
