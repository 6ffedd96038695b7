import { isErrno } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { readTextIfAny, writeText } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { machineId } from './journal.ts';
import { unknownVerb } from './unknown-verb.ts';

/** `Name: value`, names to the right. */
export const rows = (pairs: readonly (readonly [string, string])[], width: number): string =>
  pairs.map(([name, value]) => `${name.padStart(width)}: ${value}\n`).join('');

/** hostnamectl(1): who this machine is. `hostname NAME` and `set-hostname NAME` change its name for good. */
export const hostnamectl: Program = async (sys, argv) => {
  const only = argv.find((word) => ['--static', '--transient', '--pretty'].includes(word));
  const [verb = 'status', value] = argv.slice(1).filter((word) => !word.startsWith('-'));
  if (only !== undefined && value === undefined && (verb === 'status' || verb === 'hostname')) {
    const name = only === '--static' ? (readTextIfAny(sys, '/etc/hostname') ?? '').trim() : only === '--pretty' ? '' : sys.hostname();
    await print(sys, `${name}\n`);
    return 0;
  }
  if (verb === 'status') {
    const release = /^PRETTY_NAME="?([^"\n]*)/m.exec(readTextIfAny(sys, '/etc/os-release') ?? '')?.[1] ?? 'Linux';
    const boot = (readTextIfAny(sys, '/proc/sys/kernel/random/boot_id') ?? '').trim().replaceAll('-', '');
    const { release: kernel } = sys.uname();
    await print(
      sys,
      rows(
        [
          ['Static hostname', (readTextIfAny(sys, '/etc/hostname') ?? sys.hostname()).trim()],
          ['Icon name', 'computer-vm'],
          ['Chassis', 'vm'],
          ['Machine ID', machineId(sys)],
          ['Boot ID', boot],
          ['Virtualization', 'kvm'],
          ['Operating System', release],
          ['Kernel', `Linux ${kernel}`],
          ['Architecture', 'x86-64'],
        ],
        16,
      ),
    );
    return 0;
  }
  if (verb !== 'hostname' && verb !== 'set-hostname')
    return unknown(
      sys,
      'hostnamectl',
      verb,
      ['icon-name', 'set-icon-name', 'chassis', 'set-chassis', 'deployment', 'location'],
      ['status', 'hostname', 'help'],
    );
  if (value === undefined) {
    if (verb === 'hostname') await print(sys, `${sys.hostname()}\n`);
    else await printError(sys, 'Too few arguments.\n');
    return verb === 'hostname' ? 0 : 1;
  }
  try {
    writeText(sys, '/etc/hostname', `${value}\n`);
    sys.sethostname(value);
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, 'Could not set static hostname: Interactive authentication required.\n');
    return 1;
  }
};

/** A verb that is not simulated, or none at all. */
export async function unknown(
  sys: Sys,
  program: string,
  verb: string,
  known: readonly string[],
  own: readonly string[] = ['status', 'show'],
): Promise<number> {
  await printError(
    sys,
    known.includes(verb) ? `dockwire: ${program} ${verb} is not simulated yet\n` : unknownVerb(verb, [...own, ...known]),
  );
  return 1;
}
