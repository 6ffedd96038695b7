import type { Sys } from '../../kernel/sys.ts';
import { print } from '../../libc/stdio.ts';
import type { UnitInfo } from './control.ts';
import { askManager } from './control-client.ts';
import { openPager } from './pager.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { paint } from './terminal-colors.ts';
import { ago, stamp } from './time-words.ts';
import { fullName, matchesGlob, typeOf } from './unit-name.ts';
import { tableText } from './unit-table.ts';
import { systemdVersion } from './version.ts';

const TYPE_ORDER = ['automount', 'device', 'mount', 'path', 'scope', 'service', 'slice', 'socket', 'swap', 'target', 'timer'];

async function listed(sys: Sys, what: 'units' | 'files', { words }: Call): Promise<UnitInfo[] | undefined> {
  const units = (await askManager(sys, { verb: 'list', what }))?.units;
  if (!units) return undefined;
  const fits = (name: string) => words.length === 0 || words.some((word) => matchesGlob(word, name) || matchesGlob(fullName(word), name));
  const order = (name: string) => TYPE_ORDER.indexOf(typeOf(name));
  return units.filter(({ name }) => fits(name)).sort((a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1));
}

async function out(sys: Sys, { noPager }: Call, text: string): Promise<number> {
  if (noPager) await print(sys, text);
  else {
    const pager = await openPager(sys);
    await pager.write(text);
    await pager.close();
  }
  return 0;
}

export async function listUnits(sys: Sys, call: Call): Promise<number> {
  const units = await listed(sys, 'units', call);
  if (!units) return noManager(sys);
  const { all, types, plain, legend, failed } = call;
  const states = failed ? ['failed', ...call.states] : call.states;
  const color = paint(sys);
  const inTypes = (unit: UnitInfo) => types.length === 0 || types.includes(typeOf(unit.name)) || types.includes(unit.load);
  const inStates = (unit: UnitInfo) =>
    states.length
      ? states.some((state) => [unit.active, unit.sub, unit.load].includes(state))
      : all || call.words.length > 0 || unit.active !== 'inactive' || unit.job !== '';
  const rows = units.filter((unit) => inTypes(unit) && inStates(unit));
  if (call.output.startsWith('json'))
    return out(
      sys,
      call,
      jsonText(
        rows.map(({ name, load, active, sub, description }) => ({ unit: name, load, active, sub, description })),
        call.output,
      ),
    );
  const jobs = rows.some(({ job }) => job);
  const bad = ({ load }: UnitInfo) => load === 'not-found' || load === 'bad-setting' || load === 'masked';
  const cells = rows.map((unit) => [
    ...(plain ? [] : [bad(unit) || unit.active === 'failed' ? '●' : ' ']),
    ...[unit.name, unit.load, unit.active, unit.sub],
    ...(jobs ? [unit.job] : []),
    unit.description,
  ]);
  const titles = [...(plain ? [] : [' ']), 'UNIT', 'LOAD', 'ACTIVE', 'SUB', ...(jobs ? ['JOB'] : []), 'DESCRIPTION'];
  const styleOf = (i: number) => {
    const unit = rows[i];
    return unit?.active === 'failed' ? 'red' : unit && bad(unit) ? 'yellow' : '';
  };
  let text = rows.length ? tableText(titles, cells, { legend, color, style: styleOf }) : legend ? `${titles.join(' ')}\n` : '';
  if (legend) {
    if (rows.length) text += legendText(systemdVersion(sys).number >= 255, jobs);
    const count = color(rows.length ? 'bold' : 'red', `${rows.length} loaded units listed.`);
    const more = "To show all installed unit files use 'systemctl list-unit-files'.\n";
    const blank = systemdVersion(sys).number >= 255 ? '\n' : '';
    if (all) text += `${blank}${count}\n${more}`;
    else if (states.length) text += `${blank}${count}\n`;
    else text += `${blank}${count} Pass --all to see loaded but inactive units, too.\n${more}`;
  }
  return out(sys, call, text);
}

/** `-o json` on one line, `-o json-pretty` on many. */
function jsonText(rows: readonly object[], output: string): string {
  return `${output === 'json' ? JSON.stringify(rows) : JSON.stringify(rows, undefined, '\t').replaceAll('": ', '" : ')}\n`;
}

function legendText(arrows: boolean, jobs: boolean): string {
  const sign = arrows ? '→' : '=';
  const rows = [
    `LOAD   ${sign} Reflects whether the unit definition was properly loaded.`,
    `ACTIVE ${sign} The high-level unit activation state, i.e. generalization of SUB.`,
    `SUB    ${sign} The low-level unit activation state, values depend on unit type.`,
    ...(jobs ? [`JOB    ${sign} Pending job for the unit.`] : []),
  ];
  return `\n${rows.map((row, i) => `${arrows ? (i ? '        ' : 'Legend: ') : ''}${row}\n`).join('')}`;
}

export async function listUnitFiles(sys: Sys, call: Call): Promise<number> {
  const units = await listed(sys, 'files', call);
  if (!units) return noManager(sys);
  const color = paint(sys);
  const files = units.filter(
    ({ name, enabled }) =>
      (!call.types.length || call.types.includes(typeOf(name))) && (!call.states.length || call.states.includes(enabled)),
  );
  const rows = files.map(({ name, enabled, preset }) => [
    name,
    enabled,
    ['enabled', 'disabled', 'masked', 'indirect', 'linked'].includes(enabled) ? preset : '-',
  ]);
  if (call.output.startsWith('json'))
    return out(
      sys,
      call,
      jsonText(
        rows.map(([unit_file, state, preset]) => ({ unit_file, state, preset: preset === '-' ? null : preset })),
        call.output,
      ),
    );
  const style = (i: number) => (({ enabled: 'green', disabled: 'yellow', masked: 'red' })[files[i]?.enabled ?? ''] ?? '') as 'green' | '';
  const table = tableText(['UNIT FILE', 'STATE', 'PRESET'], rows, { legend: call.legend, color, style });
  await out(sys, call, `${table}${call.legend ? `\n${color(rows.length ? 'bold' : 'red', `${rows.length} unit files listed.`)}\n` : ''}`);
  return call.words.length && rows.length === 0 ? 1 : 0;
}

export async function listSockets(sys: Sys, call: Call): Promise<number> {
  const units = await listed(sys, 'units', call);
  if (!units) return noManager(sys);
  const sockets = units.filter(({ name, active }) => name.endsWith('.socket') && (call.all || active !== 'inactive'));
  const rows = sockets
    .flatMap((unit) => unit.listen.map((path) => [path, unit.name, unit.triggers.map(({ name }) => name).join(' ')]))
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return out(sys, call, counted(sys, call, ['LISTEN', 'UNIT', 'ACTIVATES'], rows, 'socket'));
}

export async function listTimers(sys: Sys, call: Call): Promise<number> {
  const units = await listed(sys, 'units', call);
  if (!units) return noManager(sys);
  const timers = units.filter(({ name, active }) => name.endsWith('.timer') && (call.all || active !== 'inactive'));
  const now = sys.now();
  const time = (at: number) => (at ? stamp(sys, at) : '-');
  const rows = timers
    .sort((a, b) => (a.next || Number.MAX_VALUE) - (b.next || Number.MAX_VALUE))
    .map(({ name, next, last, triggers }) => [
      time(next),
      next ? ago(now - next).replace(/ (left|ago)$/, '') : '-',
      time(last),
      last ? ago(now - last) : '-',
      name,
      triggers.map((one) => one.name).join(' '),
    ]);
  return out(sys, call, counted(sys, call, ['NEXT', 'LEFT', 'LAST', 'PASSED', 'UNIT', 'ACTIVATES'], rows, 'timer', [1, 3]));
}

function counted(
  sys: Sys,
  { legend, all }: Call,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  what: string,
  right: readonly number[] = [],
): string {
  const color = paint(sys);
  if (!legend) return tableText(titles, rows, { legend, color, right });
  const count = color(rows.length ? 'bold' : 'red', `${rows.length} ${what}s listed.`);
  return `${rows.length ? tableText(titles, rows, { legend, color, right }) : `${titles.join(' ')}\n`}\n${count}\n${all ? '' : `Pass --all to see loaded but inactive ${what}s, too.\n`}`;
}

export async function listJobs(sys: Sys, call: Call): Promise<number> {
  const queue = (await askManager(sys, { verb: 'jobs' }))?.queue;
  if (!queue) return noManager(sys);
  if (queue.length === 0) {
    await print(sys, 'No jobs running.\n');
    return 0;
  }
  const rows = queue.map(({ id, unit, type, state }) => [String(id), unit, type, state]);
  return out(
    sys,
    call,
    `${tableText(['JOB', 'UNIT', 'TYPE', 'STATE'], rows, { legend: call.legend, color: paint(sys) })}${call.legend ? `\n${rows.length} jobs listed.\n` : ''}`,
  );
}

/** `systemctl list-machines`: this one; containers of systemd's own kind there are none. */
export async function listMachines(sys: Sys, call: Call): Promise<number> {
  const state = await askManager(sys, { verb: 'state' });
  if (state?.state === undefined) return noManager(sys);
  const rows = [[' ', `${sys.hostname()} (host)`, state.state, String(state.failed?.length ?? 0), String(state.queue?.length ?? 0)]];
  const table = tableText([' ', 'NAME', 'STATE', 'FAILED', 'JOBS'], rows, { legend: call.legend, color: paint(sys) });
  return out(sys, call, `${table}${call.legend ? '\n1 machines listed.\n' : ''}`);
}
