import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { cgroupProcesses } from './cgroup.ts';
import type { UnitInfo } from './control.ts';
import { askManager } from './control-client.ts';
import { readJournal } from './journal.ts';
import { formatEntry } from './journal-format.ts';
import { exitCode } from './service.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { paint } from './terminal-colors.ts';
import { ago, span, stamp } from './time-words.ts';

/** `systemctl status UNIT…`: 0 when active, 3 when not, 4 when there is no such unit. */
export async function status(sys: Sys, call: Call): Promise<number> {
  if (call.units.length === 0) {
    await printError(sys, 'dockwire: systemctl status without a unit is not simulated yet\n');
    return 1;
  }
  const found = (await askManager(sys, { verb: 'info', units: [...call.units] }))?.units;
  if (!found) return noManager(sys);
  let code = 0;
  let first = true;
  for (const unit of found) {
    if (!unit.found) {
      await printError(sys, `Unit ${unit.name} could not be found.\n`);
      code = 4;
      continue;
    }
    await print(sys, `${first ? '' : '\n'}${describe(sys, unit)}${await journalOf(sys, unit, call.lines)}`);
    first = false;
    if (unit.active !== 'active' && code === 0) code = 3;
  }
  return code;
}

function describe(sys: Sys, unit: UnitInfo): string {
  const color = paint(sys);
  const { active } = unit;
  const mark = active === 'active' ? color('green', '●') : active === 'failed' ? color('red', '×') : active === 'inactive' ? '○' : '●';
  const word = `${active} (${unit.sub})`;
  const result = active === 'failed' ? `${active} (Result: ${unit.result})` : word;
  const shown = active === 'active' ? color('green', result) : active === 'failed' ? color('red', result) : result;
  const now = sys.now();
  const since = unit.since ? ` since ${stamp(unit.since)}; ${ago(now - unit.since)}` : '';
  const row = (name: string, value: string) => `${name.padStart(11)}: ${value}\n`;
  const enabled =
    unit.enabled === 'static'
      ? 'static'
      : `${unit.enabled === 'enabled' ? color('green', 'enabled') : color('yellow', unit.enabled)}; preset: ${color('green', 'enabled')}`;
  let out = `${mark} ${unit.name} - ${unit.description}\n`;
  out += row('Loaded', `loaded (${unit.path}; ${enabled})`);
  if (unit.dropIns.length) out += row('Drop-In', unit.dropIns.join('\n             '));
  out += row('Active', `${shown}${since}`);
  if (active !== 'active' && unit.activeSince && unit.since > unit.activeSince) out += row('Duration', span(unit.since - unit.activeSince));
  if (unit.triggeredBy.length) out += row('TriggeredBy', unit.triggeredBy.map((name) => `● ${name}`).join('\n             '));
  if (unit.triggers.length) out += row('Triggers', unit.triggers.map((name) => `● ${name}`).join('\n             '));
  if (unit.documentation.length) out += row('Docs', unit.documentation.join('\n             '));
  if (unit.listen.length) out += row('Listen', unit.listen.map((path) => `${path} (Stream)`).join('\n             '));
  const ended = active !== 'active' && unit.exit;
  if (ended) out += row('Process', `${unit.mainPid} ExecStart=${unit.command} (code=${exitCode(ended)})`);
  if (unit.mainPid)
    out += row(
      'Main PID',
      ended ? `${unit.mainPid} (code=${exitCode(ended)})` : `${unit.mainPid} (${unit.command.split(' ')[0]?.split('/').pop()})`,
    );
  return out + processes(sys, unit);
}

function processes(sys: Sys, unit: UnitInfo): string {
  if (unit.active !== 'active' || !unit.mainPid) return '';
  const pids = cgroupProcesses(sys, `/system.slice/${unit.name}`);
  const memory = pids.reduce(
    (sum, pid) => sum + Number(/^VmRSS:\s*(\d+)/m.exec(readTextIfAny(sys, `/proc/${pid}/status`) ?? '')?.[1] ?? 0),
    0,
  );
  const lines = pids.map((pid, i) => {
    const command = (readTextIfAny(sys, `/proc/${pid}/cmdline`) ?? '').split('\0').join(' ').trim();
    return `             ${i === pids.length - 1 ? '└─' : '├─'}${pid} ${command}\n`;
  });
  return `      Tasks: ${pids.length}\n     Memory: ${(memory / 1024).toFixed(1)}M\n     CGroup: /system.slice/${unit.name}\n${lines.join('')}`;
}

async function journalOf(sys: Sys, unit: UnitInfo, lines: number): Promise<string> {
  try {
    const entries = readJournal(sys)
      .filter((entry) => entry.unit === unit.name)
      .slice(-lines || undefined);
    return lines && entries.length ? `\n${entries.map((entry) => `${formatEntry(entry, sys.hostname())}\n`).join('')}` : '';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return '\nWarning: some journal files were not opened due to insufficient permissions.\n';
  }
}
