import type { Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { askManager } from './control-client.ts';
import type { PowerVerb } from './power.ts';
import { noManager } from './systemctl-call.ts';
import { goDown, ownTerminal } from './systemctl-power.ts';
import { stamp } from './time-words.ts';

const MINUTE = 60_000_000;
const DAY = 24 * 60 * MINUTE;
const HELP = `shutdown [OPTIONS...] [TIME] [WALL...]

Takes the machine down at a time: +m (in m minutes), hh:mm, now; +1 unless said.

     --help      This text
  -H --halt      Halt
  -P --poweroff  Switch off
  -r --reboot    Start again
  -h             The same as -P, unless with -H
  -k             Only tell everybody
     --no-wall   Tell nobody
  -c             Call a shutdown off
     --show      What is planned
`;

/** shutdown(8) as systemctl does it. */
export async function shutdown(sys: Sys, args: readonly string[]): Promise<number> {
  let how: PowerVerb = 'poweroff';
  let cancel = false;
  const rest: string[] = [];
  for (const word of args) {
    if (word === '--help') {
      await print(sys, HELP);
      return 0;
    }
    const letters = /^-[a-zA-Z]+$/.test(word) ? [...word.slice(1)] : [];
    const bad = letters.find((letter) => !'HPrhkcKfFat'.includes(letter));
    if (bad !== undefined || (word.startsWith('--') && !['--halt', '--poweroff', '--reboot', '--no-wall', '--show'].includes(word))) {
      await printError(sys, bad !== undefined ? `shutdown: invalid option -- '${bad}'\n` : `shutdown: unrecognized option '${word}'\n`);
      return 1;
    }
    if (word === '--show' || letters.includes('k')) {
      await printError(sys, `dockwire: shutdown ${word} is not simulated yet\n`);
      return 1;
    }
    if (letters.includes('r') || word === '--reboot') how = 'reboot';
    if (letters.includes('H') || word === '--halt') how = 'halt';
    if (letters.includes('P') || word === '--poweroff') how = 'poweroff';
    if (letters.includes('c')) cancel = true;
    if (!word.startsWith('-')) rest.push(word);
  }
  if (cancel) {
    const response = await askManager(sys, { verb: 'cancel-shutdown' });
    if (!response) return noManager(sys);
    if (response.denied)
      await printError(
        sys,
        'Failed to set wall message, ignoring: Interactive authentication required.\nFailed to cancel scheduled shutdown: Interactive authentication required.\n',
      );
    return response.denied ? 1 : 0;
  }
  const [when = '+1', ...message] = rest;
  const at = timeOf(when, sys.now());
  if (at === undefined) {
    await printError(sys, `Failed to parse time specification: ${when}\n`);
    return 1;
  }
  if (when === 'now' || when === '+0') return goDown(sys, how, false, message.join(' '));
  const response = await askManager(sys, { verb: 'power', how, at, message: message.join(' '), from: ownTerminal(sys) });
  if (!response) return noManager(sys);
  if (response.denied) {
    await printError(
      sys,
      'Failed to set wall message, ignoring: Interactive authentication required.\nFailed to schedule shutdown: Interactive authentication required.\n',
    );
    return 1;
  }
  const word = { reboot: 'Reboot', poweroff: 'Shutdown', halt: 'Halt' }[how];
  await printError(sys, `${word} scheduled for ${stamp(sys, at)}, use 'shutdown -c' to cancel.\n`);
  return 0;
}

/** `now`, `+5`, `14:30` (today, or tomorrow when it is past): microseconds since 1970. */
function timeOf(text: string, now: number): number | undefined {
  if (text === 'now') return now;
  const minutes = /^\+?(\d+)$/.exec(text)?.[1];
  if (minutes !== undefined) return now + Number(minutes) * MINUTE;
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const at = Math.floor(now / DAY) * DAY + (Number(hour) * 60 + Number(minute)) * MINUTE;
  return at <= now ? at + DAY : at;
}

/** telinit(8), and init(8) by hand: run levels of old. */
export async function telinit(sys: Sys, args: readonly string[]): Promise<number> {
  const [level = ''] = args.filter((word) => !word.startsWith('-'));
  if (level === '') {
    await printError(sys, `${args.length ? '' : 'init: required argument missing.\n'}`);
    return 1;
  }
  if (level === '6') return goDown(sys, 'reboot', false);
  if (level === '0') return goDown(sys, 'poweroff', false);
  if (/^[qQ]$/.test(level)) return (await askManager(sys, { verb: 'daemon-reload' }))?.denied ? 1 : 0;
  if (/^[2345]$/.test(level)) {
    const response = await askManager(sys, {
      verb: 'job',
      job: 'isolate',
      units: [level === '5' ? 'graphical.target' : 'multi-user.target'],
      block: true,
    });
    if (!response) return noManager(sys);
    if (response.denied) await printError(sys, 'Failed to start multi-user.target: Interactive authentication required.\n');
    return response.denied ? 1 : 0;
  }
  if (/^[1sSuU]$/.test(level)) {
    await printError(sys, `dockwire: telinit ${level} is not simulated yet\n`);
    return 1;
  }
  await printError(sys, `init: invalid runlevel ${level}\n`);
  return 1;
}

/** runlevel(8): the one before, and the present one. */
export async function runlevel(sys: Sys): Promise<number> {
  const [graphical] = (await askManager(sys, { verb: 'info', units: ['graphical.target'] }))?.units ?? [];
  if (!graphical) {
    await print(sys, 'unknown\n');
    return 1;
  }
  await print(sys, `N ${graphical.active === 'active' ? 5 : 3}\n`);
  return 0;
}
