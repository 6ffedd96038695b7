import type { Shell } from '../shell.ts';

/** Starts the clock of the keyword `time`. */
export function startTiming(shell: Shell): number {
  return shell.sys.monotonic();
}

const USUAL = '\nreal\t%3lR\nuser\t%3lU\nsys\t%3lS';
const POSIX = 'real %2R\nuser %2U\nsys %2S';

/** Prints what `time` prints, by TIMEFORMAT. Processor time is not accounted in the simulation and shows as zero. */
export async function reportTime(shell: Shell, start: number, posix: boolean): Promise<void> {
  const real = (shell.sys.monotonic() - start) / 1e6;
  const format = posix ? POSIX : (shell.variables.get('TIMEFORMAT') ?? USUAL);
  if (format === '') return;
  const wrong = [...format.matchAll(/%(?:[P%]|\d?l?[RUS]|\d?l?(.))/gs)].find(([, letter]) => letter !== undefined)?.[1];
  if (wrong !== undefined && shell.personality.name === 'bash') return shell.complain(`TIMEFORMAT: \`${wrong}': invalid format character`);
  const shown = format.replace(/%(?:(\d)?(l)?([RUS])|([P%]))/g, (_, digits: string | undefined, long, which: string, sign: string) => {
    if (sign) return sign === '%' ? '%' : '0.00';
    const seconds = which === 'R' ? real : 0;
    const places = Math.min(3, Number(digits ?? 3));
    return long ? `${Math.floor(seconds / 60)}m${(seconds % 60).toFixed(places)}s` : seconds.toFixed(places);
  });
  await shell.printError(`${shown}\n`);
}
