import type { Program, Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { FORMATS, OTHER_FORMATS } from './journal-format.ts';
import { own } from './own.ts';
import { runlevel, shutdown, telinit } from './shutdown.ts';
import { type Call, parseSystemctl } from './systemctl-call.ts';
import { cat } from './systemctl-cat.ts';
import { edit } from './systemctl-edit.ts';
import { cancel, changeEnvironment, showEnvironment } from './systemctl-environment.ts';
import { SYSTEMCTL_HELP } from './systemctl-help.ts';
import { getDefault, install, setDefault } from './systemctl-install.ts';
import { runJobs } from './systemctl-jobs.ts';
import { listDependencies } from './systemctl-list-dependencies.ts';
import { listJobs, listMachines, listSockets, listTimers, listUnitFiles, listUnits } from './systemctl-lists.ts';
import { kill, reload, resetFailed } from './systemctl-manage.ts';
import { power } from './systemctl-power.ts';
import { isActive, isEnabled, isSystemRunning } from './systemctl-query.ts';
import { setProperty } from './systemctl-set-property.ts';
import { show } from './systemctl-show.ts';
import { status } from './systemctl-status.ts';
import { unknownVerb } from './unknown-verb.ts';
import { systemdVersion } from './version.ts';

type Verb = { run: (sys: Sys, call: Call) => Promise<number>; least?: number; most?: number };

const VERBS: Readonly<Record<string, Verb>> = {
  ...Object.fromEntries(
    [
      'start',
      'stop',
      'restart',
      'try-restart',
      'reload',
      'reload-or-restart',
      'try-reload-or-restart',
      'isolate',
      'condrestart',
      'force-reload',
    ].map((verb) => [verb, { run: runJobs, least: 1 }]),
  ),
  ...Object.fromEntries(
    ['enable', 'disable', 'reenable', 'mask', 'unmask', 'preset', 'revert', 'link'].map((verb) => [verb, { run: install, least: 1 }]),
  ),
  ...Object.fromEntries(['reboot', 'poweroff', 'halt'].map((verb) => [verb, { run: power, most: 0 }])),
  status: { run: status },
  show: { run: show },
  'add-wants': { run: install, least: 2 },
  'add-requires': { run: install, least: 2 },
  'show-environment': { run: showEnvironment, most: 0 },
  'set-environment': { run: changeEnvironment, least: 1 },
  'unset-environment': { run: changeEnvironment, least: 1 },
  cancel: { run: cancel },
  cat: { run: cat, least: 1 },
  edit: { run: edit, least: 1 },
  'set-property': { run: setProperty, least: 2 },
  kill: { run: kill, least: 1 },
  help: { run: helpOfUnits, least: 1 },
  'is-active': { run: isActive, least: 1 },
  'is-failed': { run: (sys, call) => isActive(sys, call, 'failed') },
  'is-enabled': { run: isEnabled, least: 1 },
  'is-system-running': { run: isSystemRunning, most: 0 },
  'list-units': { run: listUnits },
  'list-unit-files': { run: listUnitFiles },
  'list-sockets': { run: listSockets },
  'list-timers': { run: listTimers },
  'list-jobs': { run: listJobs },
  'list-machines': { run: listMachines },
  'list-dependencies': { run: listDependencies },
  'daemon-reload': { run: reload, most: 0 },
  'daemon-reexec': { run: reload, most: 0 },
  'reset-failed': { run: resetFailed },
  'get-default': { run: getDefault, most: 0 },
  'set-default': { run: setDefault, least: 1, most: 1 },
};
const NOT_SIMULATED = [
  'bind',
  'mount-image',
  'list-automounts',
  'list-paths',
  'preset-all',
  'import-environment',
  'log-level',
  'log-target',
  'service-watchdogs',
  'clean',
  'freeze',
  'thaw',
  'default',
  'rescue',
  'emergency',
  'kexec',
  'soft-reboot',
  'exit',
  'switch-root',
  'sleep',
  'suspend',
  'hibernate',
  'hybrid-sleep',
  'suspend-then-hibernate',
  'whoami',
  'service-log-level',
  'service-log-target',
];

const OUTPUTS = [...FORMATS, ...OTHER_FORMATS];

/** systemctl(1), and reboot, poweroff, halt, shutdown, telinit and runlevel, which are other names of it. */
export const main: Program = async (sys, argv) => {
  const called = (argv[0] ?? '').split('/').pop() ?? '';
  if (called === 'shutdown') return shutdown(sys, argv.slice(1));
  if (called === 'telinit' || called === 'init') return telinit(sys, argv.slice(1));
  if (called === 'runlevel') return runlevel(sys);
  if (called === 'reboot' || called === 'poweroff' || called === 'halt')
    return power(sys, { ...parseSystemctl([]).call, verb: called }, argv.slice(1));
  const { call, wrong } = parseSystemctl(argv.slice(1));
  if (wrong === '--help' || wrong === '--version') {
    await print(sys, wrong === '--help' ? SYSTEMCTL_HELP : systemdVersion(sys).text);
    return 0;
  }
  if (wrong !== undefined) {
    await printError(sys, wrong);
    return 1;
  }
  if (!OUTPUTS.includes(call.output)) {
    await printError(sys, `Unknown output '${call.output}'.\n`);
    return 1;
  }
  if (call.stdin && systemdVersion(sys).number < 256) {
    await printError(sys, "systemctl: unrecognized option '--stdin'\n");
    return 1;
  }
  const verb = own(VERBS, call.verb);
  if (!verb) {
    await printError(
      sys,
      NOT_SIMULATED.includes(call.verb)
        ? `dockwire: systemctl ${call.verb} is not simulated yet\n`
        : unknownVerb(call.verb, [...Object.keys(VERBS), ...NOT_SIMULATED]),
    );
    return 1;
  }
  if (call.words.length < (verb.least ?? 0) || call.words.length > (verb.most ?? Number.POSITIVE_INFINITY)) {
    await printError(sys, call.words.length < (verb.least ?? 0) ? 'Too few arguments.\n' : 'Too many arguments.\n');
    return 1;
  }
  return verb.run(sys, call);
};

/** `systemctl help`: the manual page of a unit. */
async function helpOfUnits(sys: Sys, { words }: Call): Promise<number> {
  await printError(sys, `dockwire: systemctl help ${words.join(' ')} is not simulated yet\n`);
  return 1;
}
