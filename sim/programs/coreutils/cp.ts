import { ask } from '../ask.ts';
import { copyFile, isInside, isSameFile, lastName, notDirectory, typeOf } from '../copy.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const cp: ToolDefinition = {
  name: 'cp',
  usage: '[OPTION]... SOURCE... DEST',
  about: 'Copies files; with -r directories and all that is in them.',
  short: 'abdfiHlLnPprRsTt:uvx',
  long: {
    archive: 'a',
    force: 'f',
    recursive: 'r',
    verbose: 'v',
    preserve: 'p',
    'no-clobber': 'n',
    update: 'u',
    'target-directory=': 't',
    dereference: 'L',
    interactive: 'i',
    link: 'l',
    'symbolic-link': 's',
    'no-dereference': 'P',
    'no-target-directory': 'T',
  },
  async run(tool) {
    const operands = [...tool.args];
    const into = tool.value('t');
    if (operands.length === 0) return tool.wrong('missing file operand');
    if (into === undefined && operands.length === 1) return tool.wrong(`missing destination file operand after '${operands[0]}'`);
    const destination = into ?? (operands.pop() as string);
    const directory = typeOf(tool.sys, destination, true) === 'directory' && !tool.has('T');
    if (operands.length > 1 && !directory) return tool.complain(notDirectory(tool, destination));
    let status = 0;
    for (const source of operands) {
      const target = directory ? `${destination.replace(/\/$/, '')}/${lastName(source)}` : destination;
      status = Math.max(status, await copy(tool, source, target, !tool.has('P', 'd', 'a') && !tool.has('r', 'R')));
    }
    return status;
  },
};

async function copy(tool: Tool, source: string, target: string, follow: boolean): Promise<number> {
  const { sys } = tool;
  const type = typeOf(sys, source, follow || tool.has('L'));
  if (type === undefined) return tool.complain(`${tool.busybox ? "can't" : 'cannot'} stat '${source}': No such file or directory`);
  if (type === 'directory' && !tool.has('r', 'R', 'a'))
    return tool.complain(tool.busybox ? `omitting directory '${source}'` : `-r not specified; omitting directory '${source}'`);
  const refused = refusal(tool, source, target);
  if (refused !== undefined) return tool.complain(refused);
  if (typeOf(sys, target, false) !== undefined && type !== 'directory') {
    const clobber = tool.lastOf('n', 'i');
    if (clobber === 'n' || (clobber === 'i' && !(await ask(tool, `overwrite '${target}'`)))) return 0;
  }
  try {
    if (tool.has('v')) await tool.print(`'${source}' -> '${target}'\n`);
    if (type !== 'directory' && tool.has('l', 's')) {
      if (tool.has('f') && typeOf(sys, target, false) !== undefined) sys.unlink(target);
      if (tool.has('s')) sys.symlink(source, target);
      else sys.link(source, target);
      return 0;
    }
    if (type !== 'directory') {
      await copyFile(sys, source, target, { follow: type !== 'symlink', preserve: tool.has('p', 'a'), force: tool.has('f') });
      return 0;
    }
    const before = typeOf(sys, target, true);
    if (before !== undefined && before !== 'directory')
      return tool.complain(`cannot overwrite non-directory '${target}' with directory '${source}'`);
    if (before === undefined && isInside(sys, target, source))
      return tool.complain(`cannot copy a directory, '${source}', into itself, '${target}'`);
    if (before === undefined) sys.mkdir(target, sys.stat(source).mode | 0o700);
    let status = 0;
    for (const { name } of sys.readdir(source))
      if (name !== '.' && name !== '..') status = Math.max(status, await copy(tool, `${source}/${name}`, `${target}/${name}`, false));
    if (tool.has('p', 'a')) keepAttributes(tool, source, target);
    return status;
  } catch (error) {
    return tool.failed(
      error,
      `cannot create ${type === 'directory' ? 'directory' : 'regular file'} '${target}'`,
      `can't create '${target}'`,
    );
  }
}

/** What cp finds wrong with a pair before it opens either. */
function refusal({ sys, busybox }: Tool, source: string, target: string): string | undefined {
  if (busybox) return undefined;
  if (typeOf(sys, target, false) !== undefined)
    return isSameFile(sys, source, target) ? `'${source}' and '${target}' are the same file` : undefined;
  if (target.endsWith('/') && typeOf(sys, target.replace(/\/+$/, ''), true) === 'file') return `cannot stat '${target}': Not a directory`;
  const parent = target.replace(/\/+[^/]*\/*$/, '');
  const through = parent === target ? undefined : typeOf(sys, parent, true);
  if (through !== undefined && through !== 'directory') return `cannot stat '${target}': Not a directory`;
  if (target.endsWith('/') && typeOf(sys, source, true) !== 'directory') return `cannot create regular file '${target}': Not a directory`;
  return undefined;
}

function keepAttributes({ sys }: Tool, source: string, target: string): void {
  const { mode, uid, gid, atime, mtime } = sys.stat(source);
  if (sys.credentials().euid === 0) sys.chown(target, uid, gid);
  sys.chmod(target, mode);
  sys.utimes(target, atime, mtime);
}

export const main = gnu(cp);
