import type { Program, Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import type { JobOutcome } from './control.ts';
import { askManager } from './control-client.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { cat, isActive, isEnabled, listUnits, show } from './systemctl-query.ts';
import { status } from './systemctl-status.ts';
import { fullName } from './unit.ts';

/** systemctl(1): what to do to units, and what is asked about them. */
export const main: Program = async (sys, argv) => {
  const { verb, call, wrong } = parse(asSystemctl(argv));
  if (wrong) {
    await printError(sys, wrong);
    return 1;
  }
  switch (verb) {
    case 'start':
    case 'stop':
    case 'restart':
    case 'try-restart':
    case 'reload':
      return runJobs(sys, verb, call);
    case 'enable':
    case 'disable':
      return install(sys, verb, call);
    case 'status':
      return status(sys, call);
    case 'show':
      return show(sys, call);
    case 'cat':
      return cat(sys, call);
    case 'is-active':
      return isActive(sys, call);
    case 'is-enabled':
      return isEnabled(sys, call);
    case 'is-failed':
      return isActive(sys, call, 'failed');
    case 'list-units':
      return listUnits(sys, call);
    case 'daemon-reload':
      return plain(sys, { verb });
    case 'reset-failed':
      return plain(sys, { verb, units: [...call.units] });
    case 'reboot':
    case 'poweroff':
    case 'halt':
      return plain(sys, { verb: verb === 'reboot' ? 'reboot' : 'poweroff' });
    default:
      await printError(sys, `Unknown command verb ${verb}.\n`);
      return 1;
  }
};

/** reboot, poweroff, halt and shutdown are systemctl under other names. */
function asSystemctl([called = '', ...args]: readonly string[]): readonly string[] {
  const name = called.split('/').pop() ?? '';
  if (name === 'shutdown') return [args.includes('-r') ? 'reboot' : 'poweroff'];
  return ['reboot', 'poweroff', 'halt'].includes(name) ? [name] : args;
}

function parse(args: readonly string[]): { verb: string; call: Call; wrong?: string } {
  const words: string[] = [];
  const call = {
    units: [] as string[],
    quiet: false,
    now: false,
    noPager: false,
    all: false,
    lines: 10,
    properties: [] as string[],
    value: false,
    type: undefined as string | undefined,
  };
  let wrong: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    const [name = '', inline] = word.split(/=(.*)/s);
    const value = () => inline ?? args[++i] ?? '';
    if (!word.startsWith('-')) words.push(word);
    else if (name === '-q' || name === '--quiet') call.quiet = true;
    else if (name === '--now') call.now = true;
    else if (name === '--no-pager' || name === '-l' || name === '--full' || name === '--no-ask-password' || name === '--system')
      call.noPager = true;
    else if (name === '-a' || name === '--all') call.all = true;
    else if (name === '-n' || name === '--lines') call.lines = Number(value());
    else if (name === '-p' || name === '--property') call.properties.push(...value().split(','));
    else if (name === '--value') call.value = true;
    else if (name === '-t' || name === '--type') call.type = value();
    else
      wrong ??= word.startsWith('--') ? `systemctl: unrecognized option '${word}'\n` : `systemctl: invalid option -- '${word[1] ?? ''}'\n`;
  }
  const [verb = 'list-units', ...units] = words;
  call.units = units.map(fullName);
  return { verb, call, ...(wrong ? { wrong } : {}) };
}

/** What polkit says to a user who may not. */
async function deniedTo(sys: Sys, what: string, unit?: string): Promise<number> {
  const hint = unit ? `See system logs and 'systemctl status ${unit}' for details.\n` : '';
  await printError(sys, `Failed to ${what}: Interactive authentication required.\n${hint}`);
  return unit ? 4 : 1;
}

async function runJobs(sys: Sys, verb: 'start' | 'stop' | 'restart' | 'try-restart' | 'reload', { units }: Call): Promise<number> {
  if (units.length === 0) {
    await printError(sys, 'Too few arguments.\n');
    return 1;
  }
  const response = await askManager(sys, { verb, units: [...units] });
  if (!response) return noManager(sys);
  const word = verb === 'try-restart' ? 'restart' : verb;
  if (response.denied) return deniedTo(sys, `${word} ${units[0]}`, units[0]);
  let code = 0;
  for (const outcome of response.jobs ?? []) code = Math.max(code, await told(sys, word, outcome));
  return code;
}

async function told(sys: Sys, verb: string, { unit, failure, result, triggers }: JobOutcome): Promise<number> {
  if (triggers?.length)
    await printError(
      sys,
      `Stopping '${unit}', but its triggering units are still active:
${triggers
  .map(
    (name) => `${name}
`,
  )
  .join('')}`,
    );
  switch (failure) {
    case undefined:
      return 0;
    case 'not-found':
      await printError(sys, `Failed to ${verb} ${unit}: Unit ${unit} not ${verb === 'stop' ? 'loaded' : 'found'}.\n`);
      return 5;
    case 'dependency':
      await printError(sys, `A dependency job for ${unit} failed. See 'journalctl -xe' for details.\n`);
      return 1;
    case 'not-applicable':
      await printError(sys, `Failed to reload ${unit}: Job type reload is not applicable for unit ${unit}.\n`);
      return 3;
    case 'failed': {
      const reasons: Readonly<Record<string, string>> = {
        signal: 'a fatal signal was delivered to the control process',
        timeout: 'a timeout was exceeded',
        'start-limit-hit': 'start of the service was attempted too often',
      };
      await printError(
        sys,
        `Job for ${unit} failed because ${reasons[result ?? ''] ?? 'the control process exited with error code'}.\nSee "systemctl status ${unit}" and "journalctl -xeu ${unit}" for details.\n`,
      );
      return 1;
    }
  }
}

async function install(sys: Sys, verb: 'enable' | 'disable', { units, now, quiet }: Call): Promise<number> {
  const response = await askManager(sys, { verb, units: [...units], now });
  if (!response) return noManager(sys);
  if (response.denied) return deniedTo(sys, `${verb} unit`);
  for (const { made, path, target } of response.links ?? []) {
    if (!quiet) await printError(sys, made ? `Created symlink ${path} → ${target}.\n` : `Removed "${path}".\n`);
  }
  for (const { unit, failure } of response.jobs ?? []) {
    if (failure !== 'not-found') continue;
    await printError(sys, `Failed to ${verb} unit: Unit file ${unit} does not exist.\n`);
    return 1;
  }
  return 0;
}

async function plain(sys: Sys, request: Parameters<typeof askManager>[1]): Promise<number> {
  const response = await askManager(sys, request);
  const down = request.verb === 'reboot' || request.verb === 'poweroff';
  if (!response) return down ? 0 : noManager(sys);
  const words: Readonly<Record<string, string>> = {
    'daemon-reload': 'reload daemon',
    reboot: 'set wall message, ignoring',
    poweroff: 'set wall message, ignoring',
  };
  return response.denied ? deniedTo(sys, words[request.verb] ?? request.verb) : 0;
}
