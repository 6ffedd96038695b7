import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { askManager } from './control-client.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { expandNames } from './unit-patterns.ts';

const NO_AUTHENTICATION = 'Interactive authentication required.';

/** daemon-reload and daemon-reexec: all unit files are read again. */
export async function reload(sys: Sys, { verb }: Call): Promise<number> {
  const response = await askManager(sys, { verb: 'daemon-reload' });
  if (!response) return noManager(sys);
  if (!response.denied) return 0;
  await printError(sys, `Failed to ${verb === 'daemon-reload' ? 'reload' : 'reexecute'} daemon: ${NO_AUTHENTICATION}\n`);
  return 1;
}

export async function resetFailed(sys: Sys, { words }: Call): Promise<number> {
  const units = await expandNames(sys, words);
  const response = units && (await askManager(sys, { verb: 'reset-failed', units }));
  if (!units || !response) return noManager(sys);
  if (!response.denied && response.error === undefined) return 0;
  const why = response.denied ? NO_AUTHENTICATION : response.error;
  await printError(
    sys,
    units.length
      ? `Failed to reset failed state of unit ${response.failed?.[0] ?? units[0]}: ${why}\n`
      : `Failed to reset failed state: ${why}\n`,
  );
  return 1;
}

export async function kill(sys: Sys, { words, signal, whom }: Call): Promise<number> {
  const units = await expandNames(sys, words);
  const response = units && (await askManager(sys, { verb: 'kill', units, signal, whom }));
  if (!units || !response) return noManager(sys);
  if (!response.denied && response.error === undefined) return 0;
  if (response.error !== undefined && !response.failed) {
    await printError(sys, `${response.error}\n`);
    return 1;
  }
  await printError(
    sys,
    `Failed to kill unit ${response.failed?.[0] ?? units[0]}: ${response.denied ? NO_AUTHENTICATION : response.error}\n`,
  );
  return 1;
}
