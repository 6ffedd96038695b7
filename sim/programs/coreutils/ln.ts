import { isErrno, SysError, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { type Backup, backupOf, setAside } from '../copying/backup.ts';
import { lastName, typeOf } from '../files/copy.ts';
import { realPath } from '../files/real-path.ts';
import { ask } from '../terminal/ask.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const ln: ToolDefinition = {
  name: 'ln',
  usage: '[OPTION]... TARGET... LINK_NAME',
  about: 'Makes links to files; with -s symbolic ones.',
  short: 'bdFfiLnPrS:st:Tv',
  long: {
    'backup=?': 'B',
    directory: 'F',
    force: 'f',
    interactive: 'i',
    logical: 'L',
    'no-dereference': 'n',
    'no-target-directory': 'T',
    physical: 'P',
    relative: 'r',
    'suffix=': 'S',
    symbolic: 's',
    'target-directory=': 't',
    verbose: 'v',
  },
  async run(tool) {
    const { sys } = tool;
    const backup = await backupOf(tool);
    if (typeof backup === 'number') return backup;
    if (tool.args.length === 0) return tool.wrong('missing file operand');
    if (tool.has('r') && !tool.has('s')) return tool.complain('cannot do --relative without --symbolic');
    const operands = [...tool.args];
    const folder = tool.value('t');
    if (tool.has('T') && folder === undefined) {
      if (operands.length === 1) return tool.wrong(`missing destination file operand after ${tool.quoteName(operands[0] ?? '')}`);
      if (operands.length > 2) return tool.wrong(`extra operand ${tool.quoteName(operands[2] ?? '')}`);
    }
    const destination = folder !== undefined ? folder : operands.length === 1 ? '.' : (operands.pop() as string);
    const directory = typeOf(sys, destination, !tool.has('n')) === 'directory' && !tool.has('T');
    if ((operands.length > 1 || folder !== undefined) && !directory && !tool.busybox)
      return tool.complain(
        `target ${folder === undefined ? '' : 'directory '}${tool.quoteName(destination)}: ${strerror(typeOf(sys, destination, true) === undefined ? 'ENOENT' : 'ENOTDIR')}`,
      );
    let status = 0;
    for (const target of operands) {
      const path = directory ? `${destination.replace(/\/$/, '')}/${lastName(target)}` : destination;
      status = (await makeLink(tool, target, path, backup)) || status;
    }
    return status;
  },
};

async function makeLink(tool: Tool, target: string, path: string, backup: Backup): Promise<number> {
  const { sys } = tool;
  const symbolic = tool.has('s');
  const follow = tool.lastOf('L', 'P') === 'L';
  const [one, other] = [tool.quoteName(path), tool.quoteName(target)];
  if (!symbolic) {
    try {
      const { type } = follow ? sys.stat(target) : sys.lstat(target);
      if (type === 'directory' && !tool.busybox && !tool.has('d', 'F'))
        return tool.complain(`${target}: hard link not allowed for directory`);
    } catch (error) {
      return tool.failed(error, `failed to access ${other}`, target);
    }
  }
  let code = '';
  try {
    const there = typeOf(sys, path, false);
    if (there !== undefined && (tool.has('f', 'i') || backup.kind !== 'none')) {
      if (there === 'directory' && !tool.busybox) return tool.complain(`${path}: cannot overwrite directory`);
      if (!symbolic && sameEntry(sys, target, path) && !tool.busybox) return tool.complain(`${other} and ${one} are the same file`);
      if (tool.lastOf('f', 'i') === 'i' && !(await ask(tool, `replace ${one}`))) return 0;
      code = backup.kind === 'none' ? '' : setAside(sys, path, backup);
      if (code === '') sys.unlink(path);
    }
    const meant = tool.has('r') ? relativeTo(sys, target, path) : target;
    if (symbolic && meant === '') throw new SysError('ENOENT');
    if (symbolic) sys.symlink(meant, path);
    else if (typeOf(sys, target, false) === 'directory') throw new SysError('EPERM');
    else sys.link(follow ? sys.realpath(target) : target, path);
    const kept = code ? `${tool.quoteName(code)} ~ ` : '';
    if (tool.has('v')) await tool.print(`${kept}${one} ${symbolic ? '->' : '=>'} ${tool.quoteName(meant)}\n`);
    return 0;
  } catch (error) {
    const named = isErrno(error, 'EEXIST', 'ENOSPC', 'EROFS');
    if (symbolic) return tool.failed(error, `failed to create symbolic link ${one}${target === '' ? ` -> ${other}` : ''}`, path);
    return tool.failed(error, `failed to create hard link ${one}${named ? '' : ` => ${other}`}`, path);
  }
}

/** The same name of the same file: replacing one would take the other away. */
function sameEntry(sys: Sys, a: string, b: string): boolean {
  const [one, other] = [sys.lstat(a), sys.lstat(b)];
  return (
    one.ino === other.ino &&
    one.dev === other.dev &&
    (one.nlink === 1 || realPath(sys, a, 'last', false) === realPath(sys, b, 'last', false))
  );
}

/** The way to `target` from the directory of `path`. */
function relativeTo(sys: Sys, target: string, path: string): string {
  const slash = path.lastIndexOf('/');
  const here = realPath(sys, slash < 0 ? '.' : path.slice(0, slash) || '/', 'last')
    .split('/')
    .filter(Boolean);
  const there = canonical(sys, target).split('/').filter(Boolean);
  let common = 0;
  while (common < here.length && common < there.length && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/') || '.';
}

/** Where a link leads in circles it stands for itself. */
function canonical(sys: Sys, path: string): string {
  try {
    return realPath(sys, path, 'any');
  } catch (error) {
    if (!isErrno(error, 'ELOOP')) throw error;
    return realPath(sys, path, 'any', false);
  }
}

export const main = gnu(ln);
