import type { Shell } from '../shell.ts';

/** Starts the clock of the keyword `time`. */
export function startTiming(shell: Shell): number {
  return shell.sys.monotonic();
}

/** Prints what `time` prints. Processor time is not accounted in the simulation and shows as zero. */
export async function reportTime(shell: Shell, start: number, posix: boolean): Promise<void> {
  const real = (shell.sys.monotonic() - start) / 1e6;
  if (posix) {
    await shell.printError(`real ${real.toFixed(2)}\nuser 0.00\nsys 0.00\n`);
    return;
  }
  const shown = (seconds: number): string => `${Math.floor(seconds / 60)}m${(seconds % 60).toFixed(3)}s`;
  await shell.printError(`\nreal\t${shown(real)}\nuser\t${shown(0)}\nsys\t${shown(0)}\n`);
}
