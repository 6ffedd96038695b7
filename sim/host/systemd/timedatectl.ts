import { isErrno } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { exists, makeDirectories, removeTree, writeText } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { strftime } from '../../libc/strftime.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { localZone, ZONEINFO, zoneFile } from '../../libc/time-zone/local-zone.ts';
import { UTC } from '../../libc/time-zone/posix-rule.ts';
import { rows, unknown } from './host-control.ts';
import { parseTimestamp } from './timestamp.ts';
import { bool } from './unit-file.ts';

const STAMP = '%a %F %T %Z';
const UNSIMULATED = ['set-local-rtc', 'timesync-status', 'show-timesync', 'ntp-servers', 'revert'];

/** There while time servers do not set the clock: the daemon that asks them has no process here. */
const NTP_OFF = '/var/lib/systemd/timesync/off';
const AUTHENTICATION = 'Interactive authentication required.';

/** timedatectl(1): the clock, and the zone. */
export const main: Program = async (sys, argv) => {
  const [verb = 'status', name] = argv.slice(1).filter((word) => !word.startsWith('-'));
  switch (verb) {
    case 'status':
      return status(sys);
    case 'show':
      await print(
        sys,
        `Timezone=${zoneName(sys)}\nLocalRTC=no\nCanNTP=yes\nNTP=${yes(!exists(sys, NTP_OFF))}\nNTPSynchronized=${yes(!exists(sys, NTP_OFF))}\nTimeUSec=${localText(sys, STAMP, sys.now())}\nRTCTimeUSec=${localText(sys, STAMP, sys.now())}\n`,
      );
      return 0;
    case 'list-timezones':
      await print(sys, `${zoneNames(sys, ZONEINFO, '').sort().join('\n')}\n`);
      return 0;
    case 'set-timezone':
      return setZone(sys, name);
    case 'set-time':
      return setTime(sys, name);
    case 'set-ntp':
      return setNtp(sys, name);
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
        ['System clock synchronized', yes(!exists(sys, NTP_OFF))],
        ['NTP service', exists(sys, NTP_OFF) ? 'inactive' : 'active'],
        ['RTC in local TZ', 'no'],
      ],
      25,
    ),
  );
  return 0;
}

const yes = (is: boolean): string => (is ? 'yes' : 'no');

async function setTime(sys: Sys, text: string | undefined): Promise<number> {
  const fail = async (why: string): Promise<number> => {
    await printError(sys, why);
    return 1;
  };
  if (text === undefined) return fail('Too few arguments.\n');
  const time = parseTimestamp(text, { now: sys.now(), zone: localZone(sys) });
  if (time === undefined) return fail(`Failed to parse time specification '${text}': Invalid argument\n`);
  if (!exists(sys, NTP_OFF)) return fail('Failed to set time: Automatic time synchronization is enabled\n');
  if (sys.credentials().euid !== 0) return fail(`Failed to set time: ${AUTHENTICATION}\n`);
  sys.settime(time);
  return 0;
}

async function setNtp(sys: Sys, text: string | undefined): Promise<number> {
  const on = text === undefined ? undefined : bool(text);
  if (text === undefined) await printError(sys, 'Too few arguments.\n');
  else if (on === undefined) await printError(sys, `Failed to parse NTP setting '${text}': Invalid argument\n`);
  else if (sys.credentials().euid !== 0) await printError(sys, `Failed to set ntp: ${AUTHENTICATION}\n`);
  else if (on) {
    removeTree(sys, NTP_OFF);
    sys.settime('network');
    return 0;
  } else {
    makeDirectories(sys, '/var/lib/systemd/timesync');
    writeText(sys, NTP_OFF, '');
    return 0;
  }
  return 1;
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
  if (sys.credentials().euid !== 0) return fail(AUTHENTICATION);
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
