import { isErrno, SysError } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { groupByName, userByName } from '../../libc/passwd.ts';
import { type Backup, backupOf, setAside } from '../copying/backup.ts';
import { placeIn, readOperands } from '../copying/operands.ts';
import { typeOf } from '../files/copy.ts';
import { changedMode } from '../files/file-mode.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** What is set of every file and directory that is made. */
interface Dress {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export const install: ToolDefinition = {
  name: 'install',
  usage: '[OPTION]... SOURCE... DESTINATION',
  about: 'Copies files and sets their modes and owners; with -d makes directories.',
  short: 'bcCdDg:m:o:pst:TvS:Z',
  long: {
    'backup=?': 'B',
    compare: 'C',
    directory: 'd',
    'group=': 'g',
    'mode=': 'm',
    'no-target-directory': 'T',
    'owner=': 'o',
    'preserve-timestamps': 'p',
    strip: 's',
    'suffix=': 'S',
    'target-directory=': 't',
    verbose: 'v',
  },
  async run(tool) {
    const { sys } = tool;
    if (tool.has('s')) return tool.notSimulated('-s');
    const backup = await backupOf(tool);
    if (typeof backup === 'number') return backup;
    const mode = changedMode(tool.value('m') ?? '755', 0, tool.has('d'), 0);
    const [user, group] = [tool.value('o'), tool.value('g')];
    const uid = user === undefined ? -1 : (userByName(sys, user)?.uid ?? Number(user));
    const gid = group === undefined ? -1 : (groupByName(sys, group)?.gid ?? Number(group));
    if (mode === undefined) return tool.complain(`invalid mode ${tool.quote(tool.value('m') ?? '')}`);
    if (Number.isNaN(uid)) return tool.complain(`invalid user ${tool.quote(user ?? '')}`);
    if (Number.isNaN(gid)) return tool.complain(`invalid group ${tool.quote(group ?? '')}`);
    const dress: Dress = { mode, uid, gid };
    let status = 0;
    if (tool.has('d')) {
      if (tool.args.length === 0) return tool.wrong('missing file operand');
      for (const path of tool.args) status = (await directory(tool, path, dress)) || status;
      return status;
    }
    const into = tool.value('t');
    if (tool.has('D') && into !== undefined) {
      const made = await directory(tool, into, undefined);
      if (made) return made;
    }
    const operands = await readOperands(tool);
    if (typeof operands === 'number') return operands;
    for (const source of operands.sources) {
      const place = 'into' in operands ? placeIn(operands.into, source) : operands.as;
      const folder = place.slice(0, Math.max(0, place.lastIndexOf('/')));
      if (tool.has('D') && folder && 'as' in operands) status = (await directory(tool, folder, undefined)) || status;
      status = (await put(tool, source, place, dress, backup)) || status;
    }
    return status;
  },
};

function clothe(sys: Sys, path: string, { mode, uid, gid }: Dress): void {
  if (uid !== -1 || gid !== -1) sys.chown(path, uid, gid);
  sys.chmod(path, mode);
}

/** A directory and those above it. Only the last gets the mode and owner, and only where they are meant for it. */
async function directory(tool: Tool, path: string, dress: Dress | undefined): Promise<number> {
  const { sys } = tool;
  const names = path.split('/').filter(Boolean);
  const steps = names.map((_, i) => (path.startsWith('/') ? '/' : '') + names.slice(0, i + 1).join('/'));
  for (const step of steps) {
    try {
      const there = typeOf(sys, step, true);
      if (there === 'directory') continue;
      if (there !== undefined) throw new SysError(step === steps.at(-1) ? 'EEXIST' : 'ENOTDIR');
      sys.mkdir(step, 0o755);
      if (tool.has('v')) await tool.print(`${tool.name}: creating directory ${tool.quoteName(step)}\n`);
    } catch (error) {
      return tool.failed(error, `cannot create directory ${tool.quote(step)}`, `can't create directory '${step}'`);
    }
  }
  try {
    if (dress) clothe(sys, path, dress);
    return 0;
  } catch (error) {
    return tool.failed(error, `cannot change permissions of ${tool.quoteName(path)}`, path);
  }
}

async function put(tool: Tool, source: string, place: string, dress: Dress, backup: Backup): Promise<number> {
  const { sys } = tool;
  let doing = `cannot stat ${tool.quoteName(source)}`;
  try {
    const from = sys.stat(source);
    if (from.type === 'directory') return tool.complain(`omitting directory ${tool.quoteName(source)}`);
    doing = `cannot create regular file ${tool.quoteName(place)}`;
    let kept = '';
    const there = typeOf(sys, place, false);
    if (there !== undefined) {
      const to = sys.lstat(place);
      if (to.ino === from.ino && to.dev === from.dev)
        return tool.complain(`${tool.quoteName(source)} and ${tool.quoteName(place)} are the same file`);
      if (to.type === 'directory') return tool.complain(`cannot overwrite directory ${tool.quoteName(place)} with non-directory`);
      if (tool.has('C') && isSame(sys, source, place, dress)) return 0;
      if (backup.kind !== 'none') kept = ` (backup: ${tool.quoteName(setAside(sys, place, backup))})`;
      else {
        sys.unlink(place);
        if (tool.has('v')) await tool.print(`removed ${tool.quoteName(place)}\n`);
      }
    }
    const bytes = sys.readFile(source);
    if (tool.has('v')) await tool.print(`${tool.quoteName(source)} -> ${tool.quoteName(place)}${kept}\n`);
    sys.writeFile(place, bytes, 0o600);
    clothe(sys, place, dress);
    if (tool.has('p')) sys.utimes(place, from.atime, from.mtime);
    return 0;
  } catch (error) {
    if (isErrno(error, 'EPERM') && dress.uid !== -1) doing = `cannot change ownership of ${tool.quoteName(place)}`;
    return tool.failed(error, doing, `can't create '${place}'`);
  }
}

/** -C: the same bytes, mode and owner are there already. */
function isSame(sys: Sys, source: string, place: string, { mode, uid, gid }: Dress): boolean {
  const to = sys.lstat(place);
  if (to.type !== 'file' || to.mode !== mode || (uid !== -1 && to.uid !== uid) || (gid !== -1 && to.gid !== gid)) return false;
  const [a, b] = [sys.readFile(source), sys.readFile(place)];
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export const main = gnu(install);
