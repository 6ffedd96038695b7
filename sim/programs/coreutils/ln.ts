import { SysError, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { lastName, typeOf } from '../copy.ts';
import { realPath } from '../real-path.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const ln: ToolDefinition = {
  name: 'ln',
  usage: '[OPTION]... TARGET... LINK_NAME',
  about: 'Makes links to files; with -s symbolic ones.',
  short: 'bfnsrt:Tv',
  long: {
    backup: 'b',
    relative: 'r',
    'target-directory=': 't',
    'no-target-directory': 'T',
    symbolic: 's',
    force: 'f',
    verbose: 'v',
    'no-dereference': 'n',
  },
  async run(tool) {
    const { sys } = tool;
    if (tool.args.length === 0) return tool.wrong('missing file operand');
    const operands = [...tool.args];
    const folder = tool.value('t');
    const destination = folder !== undefined ? folder : operands.length === 1 ? '.' : (operands.pop() as string);
    const directory = typeOf(sys, destination, !tool.has('n')) === 'directory' && !tool.has('T');
    if (operands.length > 1 && !directory && !tool.busybox)
      return tool.complain(`target '${destination}': ${strerror(typeOf(sys, destination, true) === undefined ? 'ENOENT' : 'ENOTDIR')}`);
    let status = 0;
    for (const target of operands) {
      const path = directory ? `${destination.replace(/\/$/, '')}/${lastName(target)}` : destination;
      if (!tool.has('s') && typeOf(sys, target, false) === undefined) {
        status = await tool.complain(
          tool.busybox ? `${target}: No such file or directory` : `failed to access '${target}': No such file or directory`,
        );
        continue;
      }
      if (!tool.has('s') && !tool.busybox && typeOf(sys, target, false) === 'directory') {
        status = await tool.complain(`${target}: hard link not allowed for directory`);
        continue;
      }
      try {
        if (tool.has('b') && typeOf(sys, path, false) !== undefined) sys.rename(path, `${path}~`);
        if (tool.has('f') && typeOf(sys, path, false) !== undefined) sys.unlink(path);
        const meant = tool.has('r') ? relativeTo(sys, target, path) : target;
        if (tool.has('s') && meant === '') throw new SysError('ENOENT');
        if (tool.has('s')) sys.symlink(meant, path);
        else sys.link(target, path);
        if (tool.has('v')) await tool.print(`'${path}' ${tool.has('s') ? '->' : '=>'} '${meant}'\n`);
      } catch (error) {
        status = await tool.failed(
          error,
          tool.has('s')
            ? `failed to create symbolic link '${path}'${target === '' ? " -> ''" : ''}`
            : `failed to create hard link '${path}'`,
          path,
        );
      }
    }
    return status;
  },
};

/** The way to `target` from the directory of `path`. */
function relativeTo(sys: Sys, target: string, path: string): string {
  const slash = path.lastIndexOf('/');
  const here = realPath(sys, slash < 0 ? '.' : path.slice(0, slash) || '/', 'last')
    .split('/')
    .filter(Boolean);
  const there = realPath(sys, target, 'last').split('/').filter(Boolean);
  let common = 0;
  while (common < here.length && common < there.length && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/') || '.';
}

export const main = gnu(ln);
