import { createRandom } from '../../base/random.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists, readText } from '../../libc/files.ts';
import type { UnitState } from './runtime.ts';

const BOOT_ID = '/proc/sys/kernel/random/boot_id';

/** 32 hexadecimal digits for each time a unit is started (systemd.exec(5), `INVOCATION_ID`); empty for one that never was. */
export function invocationId(sys: Sys, unit: string, { inactiveExit }: Pick<UnitState, 'inactiveExit'>): string {
  if (inactiveExit === 0) return '';
  const boot = exists(sys, BOOT_ID) ? readText(sys, BOOT_ID) : '';
  const bytes = createRandom(`${boot} ${unit} ${inactiveExit}`).bytes(16);
  // A random UUID of the fourth kind says so in two places.
  return [...bytes]
    .map((byte, i) => (i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
