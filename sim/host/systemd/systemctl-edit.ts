import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists, makeDirectories, readText, readTextIfAny, removeTree, writeText } from '../../libc/files.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { printError } from '../../libc/stdio.ts';
import type { UnitInfo } from './control.ts';
import { askManager } from './control-client.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { fullName } from './unit-name.ts';

const START = '### Anything between here and the comment below will become the contents of the drop-in file';
const END = '### Edits below this comment will be discarded';

/** `systemctl edit`: a drop-in of one's own, or with `--full` a copy of the whole file; then all unit files are read again. */
export async function edit(sys: Sys, call: Call): Promise<number> {
  if (!sys.isatty(0)) {
    await printError(sys, 'Cannot edit units if not on a tty.\n');
    return 1;
  }
  const names = call.words.map((word) => fullName(word));
  const units = (await askManager(sys, { verb: 'info', units: names }))?.units;
  if (!units) return noManager(sys);
  for (const unit of units) {
    if (unit.load === 'masked') return fail(sys, `Cannot edit ${unit.name}: unit is masked.`);
    if (unit.load !== 'not-found') continue;
    if (!call.force)
      return fail(sys, `No files found for ${unit.name}.\nRun 'systemctl edit --force --full ${unit.name}' to create a new unit.`);
  }
  let changed = false;
  for (const unit of units) {
    const result = await editOne(sys, unit, call);
    if (result === 'failed') return 1;
    changed ||= result === 'changed';
  }
  if (changed) await askManager(sys, { verb: 'daemon-reload' });
  return 0;
}

async function editOne(sys: Sys, unit: UnitInfo, call: Call): Promise<'changed' | 'same' | 'failed'> {
  const base = call.runtime ? '/run/systemd/system' : '/etc/systemd/system';
  const directory = call.full ? base : `${base}/${unit.name}.d`;
  const target = call.full ? `${base}/${unit.name}` : `${directory}/${call.dropIn ?? 'override.conf'}`;
  const made = !exists(sys, directory);
  const temporary = `${directory}/.#${target.slice(target.lastIndexOf('/') + 1)}${[...sys.random(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  try {
    makeDirectories(sys, directory);
    writeText(
      sys,
      temporary,
      call.full ? (readTextIfAny(sys, target) ?? (unit.path ? readText(sys, unit.path) : '')) : draft(sys, unit, target),
      0o644,
    );
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `Failed to create temporary file for '${target}': ${strerror(error.code)}\n`);
    return 'failed';
  }
  const before = readText(sys, temporary);
  const ended = await runEditor(sys, temporary, call.full ? 1 : 4);
  const text = readTextIfAny(sys, temporary) ?? '';
  removeTree(sys, temporary);
  if (!ended) {
    if (made) removeTree(sys, directory);
    return 'failed';
  }
  const from = text.indexOf(START);
  const until = text.indexOf(END);
  const kept = call.full ? text.trim() : text.slice(from < 0 ? 0 : from + START.length, until < 0 ? undefined : until).trim();
  if (kept === '') {
    if (made) removeTree(sys, directory);
    await printError(sys, `${target}: after editing, new contents are empty, not writing file.\n`);
    return 'same';
  }
  if (call.full && text === before && exists(sys, target)) return 'same';
  writeText(sys, target, `${kept}\n`, 0o644);
  await printError(sys, `Successfully installed edited file '${target}'.\n`);
  return 'changed';
}

function draft(sys: Sys, unit: UnitInfo, target: string): string {
  const own = readTextIfAny(sys, target) ?? '';
  const comments = [unit.path, ...unit.dropIns].filter((path) => path && path !== target);
  const quoted = comments.map((path) => `\n\n### ${path}\n# ${readText(sys, path).trim().replaceAll('\n', '\n# ')}`).join('');
  return `### Editing ${target}\n${START}\n\n${own}${own.endsWith('\n') ? '' : '\n'}\n${END}\n${quoted}`;
}

/** Runs the first editor there is: `$SYSTEMD_EDITOR`, `$EDITOR`, `$VISUAL`, then the usual ones. */
async function runEditor(sys: Sys, path: string, line: number): Promise<boolean> {
  const wished = (sys.env.SYSTEMD_EDITOR || sys.env.EDITOR || sys.env.VISUAL || '').split(/\s+/).filter(Boolean);
  const candidates = [...(wished.length ? [wished] : []), ['editor'], ['nano'], ['vim'], ['vi']];
  for (const [name = '', ...args] of candidates) {
    const file = findInPath(sys, name);
    if (file === undefined || !exists(sys, file)) continue;
    const pid = spawn(sys, file, [name, ...args, ...(line > 1 ? [`+${line}`] : []), path]);
    const ended = await sys.waitpid(pid);
    if (ended?.status.kind === 'exited' && ended.status.code === 0) return true;
    const how = ended?.status.kind === 'exited' ? `exit status ${ended.status.code}` : 'a signal';
    await printError(sys, `(editor) failed with ${how}.\n`);
    return false;
  }
  await printError(sys, 'Cannot edit files, no editor available. Please set either $SYSTEMD_EDITOR, $EDITOR or $VISUAL.\n');
  return false;
}

async function fail(sys: Sys, text: string): Promise<number> {
  await printError(sys, `${text}\n`);
  return 1;
}
