import { isErrno } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { writeText } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { strftime } from '../../libc/strftime.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { ZONEINFO, zoneFile } from '../../libc/time-zone/local-zone.ts';
import { UTC } from '../../libc/time-zone/posix-rule.ts';
import { rows, unknown } from './host-control.ts';

const STAMP = '%a %F %T %Z';
const UNSIMULATED = ['set-time', 'set-local-rtc', 'set-ntp', 'timesync-status', 'show-timesync', 'ntp-servers', 'revert'];

/** timedatectl(1): the clock, which the world sets, and the zone, which root sets. */
export const main: Program = async (sys, argv) => {
  const [verb = 'status', name] = argv.slice(1).filter((word) => !word.startsWith('-'));
  switch (verb) {
    case 'status':
      return status(sys);
    case 'show':
      await print(
        sys,
        `Timezone=${zoneName(sys)}\nLocalRTC=no\nCanNTP=yes\nNTP=yes\nNTPSynchronized=yes\nTimeUSec=${localText(sys, STAMP, sys.now())}\nRTCTimeUSec=${localText(sys, STAMP, sys.now())}\n`,
      );
      return 0;
    case 'list-timezones':
      await print(sys, `${zoneNames(sys, ZONEINFO, '').sort().join('\n')}\n`);
      return 0;
    case 'set-timezone':
      return setZone(sys, name);
    default:
      return unknown(sys, 'timedatectl', verb, UNSIMULATED);
  }
};

async function status(sys: Sys): Promise<number> {
  const now = sys.now();
  const utc = strftime(STAMP, now, UTC);
  await print(
    sys,
    rows(
      [
        ['Local time', localText(sys, STAMP, now)],
        ['Universal time', utc],
        ['RTC time', utc.replace(/ UTC$/, '')],
        ['Time zone', `${zoneName(sys)} (${localText(sys, '%Z, %z', now)})`],
        ['System clock synchronized', 'yes'],
        ['NTP service', 'active'],
        ['RTC in local TZ', 'no'],
      ],
      25,
    ),
  );
  return 0;
}

/** Where /etc/localtime leads to; UTC where there is none. */
function zoneName(sys: Sys): string {
  try {
    return /\/zoneinfo\/(.+)$/.exec(sys.readlink('/etc/localtime'))?.[1] ?? 'n/a';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return 'UTC';
  }
}

async function setZone(sys: Sys, name: string | undefined): Promise<number> {
  if (name === undefined) {
    await printError(sys, 'Too few arguments.\n');
    return 1;
  }
  const fail = async (why: string): Promise<number> => {
    await printError(sys, `Failed to set time zone: ${why}\n`);
    return 1;
  };
  if (sys.credentials().euid !== 0) return fail('Interactive authentication required.');
  if (!/^[-+\w]+(\/[-+\w]+)*$/.test(name) || !zoneFile(sys, `${ZONEINFO}/${name}`))
    return fail(`Invalid or not installed time zone '${name}'`);
  try {
    sys.unlink('/etc/localtime');
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  sys.symlink(`..${ZONEINFO}/${name}`, '/etc/localtime');
  writeText(sys, '/etc/timezone', `${name}\n`);
  return 0;
}

function zoneNames(sys: Sys, folder: string, before: string): string[] {
  return sys
    .readdir(folder)
    .filter(({ name }) => name !== '.' && name !== '..')
    .flatMap(({ name, type }) => (type === 'directory' ? zoneNames(sys, `${folder}/${name}`, `${before}${name}/`) : [`${before}${name}`]));
}
