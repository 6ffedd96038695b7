import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { cgroupProcesses, commandName } from './cgroup.ts';
import type { UnitInfo } from './control.ts';
import { askManager } from './control-client.ts';
import { exitForStatus, isClean } from './exit-status.ts';
import { readJournal } from './journal.ts';
import { entryText } from './journal-format.ts';
import { openPager } from './pager.ts';
import { defaultTasksMax } from './resource-settings.ts';
import { byteCount } from './sizes.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { warnChanged } from './systemctl-jobs.ts';
import { systemStatus } from './systemctl-system-status.ts';
import { paint } from './terminal-colors.ts';
import { ago, span, stamp } from './time-words.ts';
import { TRANSIENT_DIRECTORY } from './unit.ts';
import { expandNames } from './unit-patterns.ts';
import { systemdVersion } from './version.ts';

const GLYPHS: Readonly<Record<string, string>> = {
  active: '●',
  reloading: '↻',
  inactive: '○',
  failed: '×',
  activating: '●',
  deactivating: '●',
};
const INDENT = ' '.repeat(13);

/** `systemctl status UNIT…`: 0 when active, 3 when not, 4 when there is no such unit. */
export async function status(sys: Sys, call: Call): Promise<number> {
  if (call.words.length === 0) return systemStatus(sys, call);
  const names = await unitsOf(sys, call.words);
  const found = names && (await askManager(sys, { verb: 'info', units: names }))?.units;
  if (!found) return noManager(sys);
  const pager = call.noPager ? { write: (text: string) => print(sys, text), close: async () => undefined } : await openPager(sys);
  let code = 0;
  let first = true;
  for (const unit of found) {
    if (unit.load === 'not-found' && unit.active === 'inactive') {
      await printError(sys, `Unit ${unit.name} could not be found.\n`);
      code = 4;
      continue;
    }
    await pager.write(`${first ? '' : '\n'}${describe(sys, unit)}${journalOf(sys, unit, call)}`);
    if (unit.needsReload) await warnChanged(sys, unit.name);
    first = false;
    if (!['active', 'reloading', 'activating', 'deactivating'].includes(unit.active) || unit.active === 'activating') code ||= 3;
  }
  await pager.close();
  return code;
}

/** Names, patterns, and pids: a process stands for the unit it belongs to. */
async function unitsOf(sys: Sys, words: readonly string[]): Promise<string[] | undefined> {
  return expandNames(
    sys,
    words.map((word) => {
      if (!/^\d+$/.test(word)) return word;
      const path = (readTextIfAny(sys, `/proc/${word}/cgroup`) ?? '').trim();
      return /([^/]+\.(?:service|scope))/.exec(path)?.[1] ?? 'init.scope';
    }),
  );
}

function describe(sys: Sys, unit: UnitInfo): string {
  const color = paint(sys);
  const styleOf = (active: string) =>
    active === 'active' || active === 'reloading' ? 'green' : active === 'failed' ? 'red' : active === 'inactive' ? '' : 'yellow';
  const { active } = unit;
  const now = sys.now();
  const row = (name: string, value: string) => `${name.padStart(11)}: ${value}\n`;
  const rows = (name: string, values: readonly string[]) =>
    values.map((value, i) => (i ? `${INDENT}${value}\n` : row(name, value))).join('');
  const when = (time: number) => (time ? `${stamp(sys, time)}; ${ago(now - time)}` : '');
  let out = `${color(styleOf(active), GLYPHS[active] ?? '●')} ${unit.name}${unit.description === unit.name ? '' : ` - ${unit.description}`}\n`;
  out += row('Loaded', loaded(sys, unit));
  if (unit.path.startsWith(`${TRANSIENT_DIRECTORY}/`)) out += row('Transient', 'yes');
  if (unit.dropIns.length) out += dropIns(unit.dropIns);
  const sub = active === unit.sub ? active : `${active} (${unit.sub})`;
  const result = unit.result !== 'success' ? ` (Result: ${unit.result})` : '';
  const since =
    active === 'active' || active === 'reloading'
      ? unit.activeEnter
      : active === 'activating'
        ? unit.inactiveExit
        : active === 'deactivating'
          ? unit.activeExit
          : unit.inactiveEnter;
  out += row('Active', `${color(styleOf(active), sub)}${result}${since ? ` since ${when(since)}` : ''}`);
  const over = active === 'inactive' || active === 'failed';
  if (over && unit.activeEnter && unit.activeExit >= unit.activeEnter)
    out += row('Duration', span(Math.max(unit.activeExit - unit.activeEnter, LAUNCH)));
  const linked = (one: { name: string; active: string }) => `${color(styleOf(one.active), GLYPHS[one.active] ?? '●')} ${one.name}`;
  out += rows('TriggeredBy', unit.triggeredBy.map(linked));
  if (unit.name.endsWith('.timer')) out += row('Trigger', unit.next ? when(unit.next) : 'n/a');
  out += rows(
    'Triggers',
    unit.triggers.map((one) => `${color(styleOf(one.active), '●')} ${one.name}`),
  );
  if (unit.conditionsFailed.length) {
    out += row('Condition', `start condition ${color('yellow', 'unmet')} at ${when(unit.conditionAt)}`);
    out += unit.conditionsFailed
      .map((condition, i, all) => `${INDENT}${i === all.length - 1 ? '└─' : '├─'} ${condition} was not met\n`)
      .join('');
  }
  if (unit.assertFailed)
    out += `${row('Assert', `start ${color('red', 'assertion failed')} at ${when(unit.conditionAt)}`)}${INDENT}${unit.assertFailed} was not met\n`;
  out += rows('Docs', unit.documentation);
  out += rows(
    'Listen',
    unit.listen.map((path) => `${path} (Stream)`),
  );
  return out + commands(sys, unit) + resources(sys, unit);
}

function loaded(sys: Sys, unit: UnitInfo): string {
  const color = paint(sys);
  if (unit.load !== 'loaded') return `${color(unit.load === 'masked' ? '' : 'red', unit.load)} (Reason: ${unit.error})`;
  if (!unit.path) return 'loaded';
  const style = unit.enabled.startsWith('enabled') ? 'green' : unit.enabled === 'disabled' ? 'yellow' : '';
  const preset = ['enabled', 'disabled', 'enabled-runtime'].includes(unit.enabled)
    ? `; preset: ${color(unit.preset === 'enabled' ? 'green' : 'yellow', unit.preset)}`
    : '';
  return `loaded (${unit.path}; ${color(style, unit.enabled)}${preset})`;
}

/** Each directory once, the names in it behind it. */
function dropIns(paths: readonly string[]): string {
  const byDirectory = new Map<string, string[]>();
  for (const path of paths) {
    const at = path.lastIndexOf('/');
    byDirectory.set(path.slice(0, at), [...(byDirectory.get(path.slice(0, at)) ?? []), path.slice(at + 1)]);
  }
  return [...byDirectory]
    .map(([directory, names], i) => `${i ? INDENT : '    Drop-In: '}${directory}\n${INDENT}└─${names.join(', ')}\n`)
    .join('');
}

function commands(sys: Sys, unit: UnitInfo): string {
  const color = paint(sys);
  let out = '';
  let shown = false;
  for (const { kind, pid, argv, exit } of unit.commands) {
    if (!exit) continue;
    const text = `(code=${exitForStatus(exit)})`;
    out += `    Process: ${pid} ${kind}=${argv.join(' ')} ${isClean(exit, 'daemon') ? text : color('red', text)}\n`;
    if (pid === unit.mainPid && kind !== 'ExecStart') shown = true;
  }
  if (unit.mainPid && !shown) {
    if (unit.exit) out += `   Main PID: ${unit.mainPid} (code=${exitForStatus(unit.exit)})\n`;
    else if (unit.active !== 'inactive' && unit.active !== 'failed')
      out += `   Main PID: ${unit.mainPid} (${commandName(sys, unit.mainPid)})\n`;
  }
  return out + (unit.status ? `     Status: "${unit.status}"\n` : '');
}

/** What starting a program costs the processor; in simulated time it costs nothing. */
const LAUNCH = 1_000;

/** Tasks, memory, CPU time and the tree of a unit's cgroup. */
function resources(sys: Sys, unit: UnitInfo): string {
  if (!unit.name.endsWith('.service')) return '';
  const pids = cgroupProcesses(sys, unit.cgroup);
  const cpu = unit.commands.length ? `        CPU: ${span(cpuTime(sys, pids) + unit.commands.length * LAUNCH)}\n` : '';
  if (pids.length === 0) return cpu;
  const number = (pid: number, pattern: RegExp) => Number(pattern.exec(readTextIfAny(sys, `/proc/${pid}/status`) ?? '')?.[1] ?? 0);
  const sum = (pattern: RegExp) => pids.reduce((total, pid) => total + number(pid, pattern), 0);
  const memory = byteCount(sum(/^VmRSS:\s*(\d+)/m) * 1024);
  const limit =
    unit.settings['Service.TasksMax']?.at(-1) === 'infinity'
      ? ''
      : ` (limit: ${unit.settings['Service.TasksMax']?.at(-1) ?? defaultTasksMax(sys)})`;
  const width = String(pids.at(-1) ?? 0).length;
  const lines = pids.map((pid, i) => {
    const command = (readTextIfAny(sys, `/proc/${pid}/cmdline`) ?? '').split('\0').join(' ').trim() || `[${commandName(sys, pid)}]`;
    return `${INDENT}${i === pids.length - 1 ? '└─' : '├─'}${paint(sys)('grey', `${String(pid).padStart(width)} ${command}`)}\n`;
  });
  return [
    `      Tasks: ${sum(/^Threads:\s*(\d+)/m)}${limit}\n`,
    `     Memory: ${memory}${systemdVersion(sys).number >= 255 ? ` (peak: ${memory})` : ''}\n`,
    cpu,
    `     CGroup: ${unit.cgroup}\n`,
    ...lines,
  ].join('');
}

/** User and system time of processes, in microseconds (proc(5), /proc/pid/stat, fields 14 and 15). */
function cpuTime(sys: Sys, pids: readonly number[]): number {
  return pids.reduce((total, pid) => {
    const fields = (readTextIfAny(sys, `/proc/${pid}/stat`) ?? '').replace(/^.*\) /s, '').split(' ');
    return total + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10_000;
  }, 0);
}

/** The last lines of the journal since the unit was last started. */
function journalOf(sys: Sys, unit: UnitInfo, { lines, output }: Call): string {
  if (lines === 0) return '';
  try {
    const boot = readJournal(sys);
    const entries = boot
      .filter((entry) => entry.unit === unit.name && entry.time >= unit.inactiveExit && entry.boot === boot.at(-1)?.boot)
      .slice(-lines);
    const text = entries.map((entry) => entryText(sys, entry, { output, hostname: true, catalog: false, color: sys.isatty(1) })).join('');
    return text ? `\n${text}` : '';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return '\nWarning: some journal files were not opened due to insufficient permissions.\n';
  }
}
