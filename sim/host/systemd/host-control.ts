import { isErrno } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { readTextIfAny, writeText } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { machineId } from './journal.ts';
import { stamp } from './time-words.ts';

const rows = (pairs: readonly (readonly [string, string])[], width: number): string =>
  pairs.map(([name, value]) => `${name.padStart(width)}: ${value}\n`).join('');

/** hostnamectl(1): who this machine is. `hostname NAME` and `set-hostname NAME` change its name for good. */
export const hostnamectl: Program = async (sys, argv) => {
  const [verb = 'status', value] = argv.slice(1).filter((word) => !word.startsWith('-'));
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
    return unknown(sys, 'hostnamectl', verb, ['icon-name', 'set-icon-name', 'chassis', 'set-chassis', 'deployment', 'location']);
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

/** timedatectl(1): the clock, which the world sets. */
export const timedatectl: Program = async (sys, argv) => {
  const [verb = 'status'] = argv.slice(1).filter((word) => !word.startsWith('-'));
  if (verb === 'status') {
    const now = stamp(sys.now());
    await print(
      sys,
      rows(
        [
          ['Local time', now],
          ['Universal time', now],
          ['RTC time', now.replace(/ UTC$/, '')],
          ['Time zone', 'Etc/UTC (UTC, +0000)'],
          ['System clock synchronized', 'yes'],
          ['NTP service', 'active'],
          ['RTC in local TZ', 'no'],
        ],
        25,
      ),
    );
    return 0;
  }
  if (verb === 'show') {
    await print(
      sys,
      `Timezone=Etc/UTC\nLocalRTC=no\nCanNTP=yes\nNTP=yes\nNTPSynchronized=yes\nTimeUSec=${stamp(sys.now())}\nRTCTimeUSec=${stamp(sys.now())}\n`,
    );
    return 0;
  }
  return unknown(sys, 'timedatectl', verb, [
    'set-time',
    'set-timezone',
    'list-timezones',
    'set-local-rtc',
    'set-ntp',
    'timesync-status',
    'show-timesync',
  ]);
};

async function unknown(sys: Sys, program: string, verb: string, known: readonly string[]): Promise<number> {
  await printError(sys, known.includes(verb) ? `dockwire: ${program} ${verb} is not simulated yet\n` : `Unknown command verb ${verb}.\n`);
  return 1;
}
