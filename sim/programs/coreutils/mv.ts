import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { removeTree } from '../../libc/files.ts';
import { ask } from '../ask.ts';
import { copyFile, isInside, lastName, notDirectory, typeOf } from '../copy.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const mv: ToolDefinition = {
  name: 'mv',
  usage: '[OPTION]... SOURCE... DEST',
  about: 'Renames files, or moves them into a directory.',
  short: 'finTt:uv',
  long: { force: 'f', interactive: 'i', 'no-clobber': 'n', verbose: 'v', 'target-directory=': 't' },
  async run(tool) {
    const { sys } = tool;
    const operands = [...tool.args];
    const into = tool.value('t');
    if (operands.length === 0) return tool.wrong('missing file operand');
    if (into === undefined && operands.length === 1) return tool.wrong(`missing destination file operand after '${operands[0]}'`);
    const destination = into ?? (operands.pop() as string);
    const directory = typeOf(sys, destination, true) === 'directory' && !tool.has('T');
    if (operands.length > 1 && !directory) return tool.complain(notDirectory(tool, destination));
    let status = 0;
    for (const source of operands) {
      const target = directory ? `${destination.replace(/\/$/, '')}/${lastName(source)}` : destination;
      if (tool.lastOf('n', 'f', 'i') === 'n' && typeOf(sys, target, false) !== undefined) continue;
      if (typeOf(sys, source, false) === undefined) {
        status = await tool.complain(
          tool.busybox ? `can't rename '${source}': No such file or directory` : `cannot stat '${source}': No such file or directory`,
        );
        continue;
      }
      if (!tool.busybox && same(sys, source, target)) {
        status = await tool.complain(`'${source}' and '${target}' are the same file`);
        continue;
      }
      const refused = tool.busybox ? undefined : refusal(sys, source, target);
      if (refused !== undefined) {
        status = await tool.complain(refused);
        continue;
      }
      if (tool.lastOf('n', 'f', 'i') === 'i' && typeOf(sys, target, false) !== undefined && !(await ask(tool, `overwrite '${target}'`)))
        continue;
      try {
        await move(sys, source, target);
        if (tool.has('v')) await tool.print(tool.busybox ? `'${source}' -> '${target}'\n` : `renamed '${source}' -> '${target}'\n`);
      } catch (error) {
        status = await tool.failed(error, `cannot move '${source}' to '${target}'`, `can't rename '${source}'`);
      }
    }
    return status;
  },
};

function same(sys: Sys, source: string, target: string): boolean {
  if (typeOf(sys, target, false) === undefined) return false;
  const [a, b] = [sys.lstat(source), sys.lstat(target)];
  return a.ino === b.ino && a.dev === b.dev;
}

/** Why a file cannot take the other's place, which mv finds before rename(2) is asked. */
function refusal(sys: Sys, source: string, target: string): string | undefined {
  const [from, to] = [typeOf(sys, source, false), typeOf(sys, target, false)];
  if (from === 'directory' && to !== undefined && to !== 'directory')
    return `cannot overwrite non-directory '${target}' with directory '${source}'`;
  if (from !== 'directory' && to === 'directory') return `cannot overwrite directory '${target}' with non-directory`;
  if (from === 'directory' && to === undefined && isInside(sys, target, source))
    return `cannot move '${source}' to a subdirectory of itself, '${target}'`;
  return undefined;
}

/** rename(2), or a copy where the target is on another file system. */
async function move(sys: Sys, source: string, target: string): Promise<void> {
  try {
    sys.rename(source, target);
  } catch (error) {
    if (!isErrno(error, 'EXDEV')) throw error;
    await transfer(sys, source, target);
    removeTree(sys, source);
  }
}

async function transfer(sys: Sys, source: string, target: string): Promise<void> {
  const type = typeOf(sys, source, false);
  if (type !== 'directory') return copyFile(sys, source, target, { follow: type !== 'symlink', preserve: true, force: true });
  sys.mkdir(target, sys.stat(source).mode);
  for (const { name } of sys.readdir(source))
    if (name !== '.' && name !== '..') await transfer(sys, `${source}/${name}`, `${target}/${name}`);
}

export const main = gnu(mv);
