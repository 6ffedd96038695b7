import type { Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { askManager } from './control-client.ts';
import { enablementOf } from './install.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { fullName } from './unit-name.ts';
import { infosOf } from './unit-patterns.ts';
import { systemdVersion } from './version.ts';

/** Exit statuses are those of the LSB: 3 is "not running", 4 "no such unit". */
const NOT_RUNNING = 3;
const NO_UNIT = 4;

export async function isActive(sys: Sys, { words, quiet }: Call, wanted = 'active'): Promise<number> {
  if (words.length === 0) {
    const state = (await askManager(sys, { verb: 'state' }))?.state;
    if (state === undefined) return noManager(sys);
    if (!quiet) await print(sys, `${state}\n`);
    return state === 'degraded' ? 0 : 1;
  }
  const found = await infosOf(sys, words);
  if (!found) return noManager(sys);
  if (!quiet) await print(sys, found.map(({ active }) => `${active}\n`).join(''));
  const good = wanted === 'active' ? ['active', 'reloading'] : ['failed'];
  if (found.some(({ active }) => good.includes(active))) return 0;
  if (found.some(({ load }) => load === 'not-found')) return NO_UNIT;
  return wanted === 'failed' ? 1 : NOT_RUNNING;
}

/** Looks at the disk, as the real one may: it works without a manager too. */
export async function isEnabled(sys: Sys, { words, quiet }: Call): Promise<number> {
  let code = 1;
  for (const word of words) {
    const name = fullName(word);
    const state = enablementOf(sys, name);
    if (state === undefined) {
      if (systemdVersion(sys).number < 255) {
        await printError(sys, `Failed to get unit file state for ${name}: No such file or directory\n`);
        return words.length > 1 && code === 0 ? 0 : 1;
      }
      if (!quiet) await print(sys, 'not-found\n');
      if (code !== 0) code = NO_UNIT;
      continue;
    }
    if (!quiet) await print(sys, `${state}\n`);
    if (!['disabled', 'masked', 'masked-runtime', 'linked', 'bad'].includes(state)) code = 0;
    else if (code !== 0) code = 1;
  }
  return code;
}

/** `running` is 0; everything else is 1. */
export async function isSystemRunning(sys: Sys, { quiet }: Call): Promise<number> {
  const state = (await askManager(sys, { verb: 'state' }))?.state;
  if (state === undefined) {
    await print(sys, 'offline\n');
    return 1;
  }
  if (!quiet) await print(sys, `${state}\n`);
  return state === 'running' ? 0 : 1;
}
