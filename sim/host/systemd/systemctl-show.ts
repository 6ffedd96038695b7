import type { Sys } from '../../kernel/sys.ts';
import { signalNumber } from '../../libc/signal-numbers.ts';
import { print } from '../../libc/stdio.ts';
import { cgroupProcesses } from './cgroup.ts';
import type { UnitInfo } from './control.ts';
import { askManager } from './control-client.ts';
import { managerProperties } from './manager-properties.ts';
import { own } from './own.ts';
import { openPager } from './pager.ts';
import { inPropertyOrder } from './property-order.ts';
import { defaultTasksMax, RESOURCES } from './resource-settings.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { stamp } from './time-words.ts';
import { bool, timeSpan, words } from './unit-file.ts';
import { typeOf } from './unit-name.ts';
import { infosOf } from './unit-patterns.ts';

/** `systemctl show`: properties, `Name=value` each. Those that the simulation has nothing behind are left out. */
export async function show(sys: Sys, call: Call): Promise<number> {
  const tables = call.words.length ? (await infosOf(sys, call.words))?.map((unit) => propertiesOf(sys, unit)) : await ofManager(sys);
  if (!tables) return noManager(sys);
  const blocks = tables.map((all) => {
    const asked = call.properties.length ? call.properties : Object.keys(all);
    const names = call.words.length ? inPropertyOrder(asked) : Object.keys(all).filter((name) => asked.includes(name));
    return names
      .flatMap((name) => {
        const value = own(all, name);
        if (value === undefined || (value === '' && !call.all && call.properties.length === 0)) return [];
        return [call.value ? `${value}\n` : `${name}=${value}\n`];
      })
      .join('');
  });
  const text = blocks.join('\n');
  if (call.noPager) await print(sys, text);
  else {
    const pager = await openPager(sys);
    await pager.write(text);
    await pager.close();
  }
  return 0;
}

async function ofManager(sys: Sys): Promise<Record<string, string>[] | undefined> {
  const state = await askManager(sys, { verb: 'state' });
  const environment = (await askManager(sys, { verb: 'environment', set: [], unset: [] }))?.environment;
  const units = (await askManager(sys, { verb: 'list', what: 'units' }))?.units;
  return state && environment && units && [managerProperties(sys, { state, environment, names: units.length })];
}

function propertiesOf(sys: Sys, unit: UnitInfo): Record<string, string> {
  const of = (key: string) => unit.settings[`Service.${key}`]?.at(-1);
  const time = (at: number) => (at ? stamp(sys, at) : '');
  const yes = (text: string | undefined, otherwise = false) => ((text === undefined ? otherwise : bool(text)) ? 'yes' : 'no');
  const span = (text: string | undefined, otherwise: string) => spanText(text ?? otherwise);
  const service: Record<string, string> =
    typeOf(unit.name) !== 'service'
      ? {}
      : {
          Type: of('Type') ?? 'simple',
          Restart: of('Restart') ?? 'no',
          RestartUSec: span(of('RestartSec'), '100ms'),
          TimeoutStartUSec:
            of('TimeoutStartSec') === '0'
              ? 'infinity'
              : span(of('TimeoutStartSec') ?? of('TimeoutSec'), of('Type') === 'oneshot' ? 'infinity' : '90s'),
          TimeoutStopUSec: span(of('TimeoutStopSec') ?? of('TimeoutSec'), '90s'),
          RemainAfterExit: yes(of('RemainAfterExit')),
          MainPID: String(unit.exit || unit.active === 'inactive' || unit.active === 'failed' ? 0 : unit.mainPid),
          ControlPID: '0',
          StatusText: unit.status,
          Result: unit.result,
          NRestarts: String(unit.restarts),
          ExecMainPID: String(unit.mainPid),
          ExecMainCode: unit.exit ? (unit.exit.kind === 'exited' ? '1' : '2') : '0',
          ExecMainStatus:
            unit.exit?.kind === 'exited'
              ? String(unit.exit.code)
              : unit.exit?.kind === 'signaled'
                ? String(signalNumber(unit.exit.signal))
                : '0',
          ...Object.fromEntries(
            ['ExecStartPre', 'ExecStart', 'ExecStartPost', 'ExecReload', 'ExecStop', 'ExecStopPost'].flatMap((key) => {
              const lines = unit.settings[`Service.${key}`] ?? [];
              return lines.length ? [[key, lines.map((line) => execText(sys, unit, key, line)).join('\n' + `${key}=`)]] : [];
            }),
          ),
          ControlGroup: unit.active === 'inactive' || unit.active === 'failed' ? '' : unit.cgroup,
          TasksCurrent: unit.active === 'active' ? String(cgroupProcesses(sys, unit.cgroup).length) : '[not set]',
          Environment: (unit.settings['Service.Environment'] ?? []).flatMap(words).map(quoted).join(' '),
          ...resourceProperties(sys, of),
          UMask: (of('UMask') ?? '0022').padStart(4, '0'),
          PIDFile: of('PIDFile') ?? '',
          NotifyAccess: of('NotifyAccess') ?? (of('Type')?.startsWith('notify') ? 'main' : 'none'),
          GuessMainPID: yes(of('GuessMainPID'), true),
          Slice: unit.slice,
          EnvironmentFiles: (unit.settings['Service.EnvironmentFile'] ?? [])
            .map((file) => `${file.replace(/^-/, '')} (ignore_errors=${file.startsWith('-') ? 'yes' : 'no'})`)
            .join('\nEnvironmentFiles='),
          WorkingDirectory: of('WorkingDirectory') ?? '',
          User: of('User') ?? '',
          Group: of('Group') ?? '',
          KillMode: of('KillMode') ?? 'control-group',
          KillSignal: '15',
          SendSIGKILL: yes(of('SendSIGKILL'), true),
          Delegate: yes(of('Delegate')),
        };
  const socket: Record<string, string> =
    typeOf(unit.name) === 'socket' ? { Listen: unit.listen.map((path) => `${path} (Stream)`).join('\nListen='), Result: unit.result } : {};
  const ofTimer = (key: string) => unit.settings[`Timer.${key}`]?.at(-1);
  const timer: Record<string, string> =
    typeOf(unit.name) === 'timer'
      ? {
          Unit: unit.triggers[0]?.name ?? '',
          TimersMonotonic: ['OnActive', 'OnBoot', 'OnStartup', 'OnUnitActive', 'OnUnitInactive']
            .flatMap((key) => (unit.settings[`Timer.${key}Sec`] ?? []).map((text) => `{ ${key}USec=${spanText(text)} ; next_elapse=0 }`))
            .join('\nTimersMonotonic='),
          Result: unit.result,
          AccuracyUSec: span(ofTimer('AccuracySec'), '1min'),
          Persistent: yes(ofTimer('Persistent')),
        }
      : {};
  return {
    ...service,
    ...socket,
    ...timer,
    Id: unit.name,
    Names: unit.names.join(' '),
    ...Object.fromEntries(Object.entries(unit.dependencies).map(([key, names]) => [key, names.join(' ')])),
    TriggeredBy: unit.triggeredBy.map(({ name }) => name).join(' '),
    Triggers: unit.triggers.map(({ name }) => name).join(' '),
    Documentation: unit.documentation.map((one) => (/[()]/.test(one) ? `"${one}"` : one)).join(' '),
    Description: unit.description,
    LoadState: unit.load,
    ActiveState: unit.active,
    SubState: unit.sub,
    FragmentPath: unit.path,
    DropInPaths: unit.dropIns.join(' '),
    UnitFileState: unit.enabled,
    UnitFilePreset: unit.enabled === 'static' ? '' : unit.preset,
    StateChangeTimestamp: time(unit.since),
    InactiveExitTimestamp: time(unit.inactiveExit),
    ActiveEnterTimestamp: time(unit.activeEnter),
    ActiveExitTimestamp: time(unit.activeExit),
    InactiveEnterTimestamp: time(unit.inactiveEnter),
    CanStart: yes(unit.settings['Unit.RefuseManualStart']?.at(-1)) === 'yes' || unit.load !== 'loaded' ? 'no' : 'yes',
    CanStop: unit.load === 'loaded' ? 'yes' : 'no',
    CanReload: unit.settings['Service.ExecReload']?.length ? 'yes' : 'no',
    CanIsolate: yes(unit.settings['Unit.AllowIsolate']?.at(-1)),
    AllowIsolate: yes(unit.settings['Unit.AllowIsolate']?.at(-1)),
    DefaultDependencies: yes(unit.settings['Unit.DefaultDependencies']?.at(-1), true),
    JobTimeoutUSec: 'infinity',
    ConditionResult: unit.conditionAt && !unit.conditionsFailed.length ? 'yes' : 'no',
    AssertResult: unit.conditionAt && !unit.conditionsFailed.length && !unit.assertFailed ? 'yes' : 'no',
    Transient: unit.path.startsWith('/run/systemd/transient/') ? 'yes' : 'no',
    Perpetual: 'no',
    NeedDaemonReload: unit.needsReload ? 'yes' : 'no',
    InvocationID: unit.invocation,
    StartLimitBurst: unit.settings['Unit.StartLimitBurst']?.at(-1) ?? '5',
    StartLimitIntervalUSec: span(unit.settings['Unit.StartLimitIntervalSec']?.at(-1), '10s'),
  };
}

function resourceProperties(sys: Sys, of: (key: string) => string | undefined): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, { read }] of Object.entries(RESOURCES)) all[key] = read(sys, of(key) ?? '') ?? '';
  const { CPUQuota = '', ...others } = all;
  for (const key of ['MemoryMin', 'MemoryLow']) others[key] = of(key) === undefined ? '0' : (others[key] ?? '');
  others.TasksMax = of('TasksMax') === undefined ? String(defaultTasksMax(sys)) : (others.TasksMax ?? '');
  others.CPUQuotaPerSecUSec = CPUQuota ? spanText(`${Number(CPUQuota.slice(0, -1)) * 10_000}us`) : 'infinity';
  return others;
}

/** An assignment as one word: with quotes where a shell would want them. */
const quoted = (text: string): string => (/[\s"'$`\\]/.test(text) ? `"${text.replace(/["\\$`]/g, '\\$&')}"` : text);

/** `{ path=/usr/bin/dockerd ; argv[]=/usr/bin/dockerd -H … ; … }`. */
function execText(sys: Sys, unit: UnitInfo, kind: string, line: string): string {
  const prefix = /^[-@:+!]*/.exec(line)?.[0] ?? '';
  const bare = line.slice(prefix.length);
  const run = unit.commands.findLast((command) => command.kind === kind);
  const start = run ? `[${stamp(sys, unit.inactiveExit)}]` : '[n/a]';
  const code = run?.exit
    ? run.exit.kind === 'exited'
      ? `exited ; status=${run.exit.code}`
      : `killed ; status=${run.exit.kind === 'signaled' ? signalNumber(run.exit.signal) : 0}`
    : '(null) ; status=0/0';
  return `{ path=${bare.split(/\s/)[0] ?? ''} ; argv[]=${bare} ; ignore_errors=${prefix.includes('-') ? 'yes' : 'no'} ; start_time=${start} ; stop_time=[n/a] ; pid=${run?.pid ?? 0} ; code=${code} }`;
}

/** `1min 30s`, `100ms`, `infinity`. */
function spanText(text: string): string {
  const micros = timeSpan(text);
  if (micros === Number.POSITIVE_INFINITY) return 'infinity';
  const parts: string[] = [];
  let rest = micros;
  for (const [name, size] of [
    ['d', 8.64e10],
    ['h', 3.6e9],
    ['min', 6e7],
    ['s', 1e6],
    ['ms', 1e3],
    ['us', 1],
  ] as const) {
    if (rest < size) continue;
    parts.push(`${Math.floor(rest / size)}${name}`);
    rest %= size;
  }
  return parts.join(' ') || '0';
}
