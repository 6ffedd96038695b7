import { isErrno } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { modeText } from '../files/file-mode.ts';
import { humanSize } from '../files/sizes.ts';
import { glob } from '../find/names.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const tree: ToolDefinition = {
  name: 'tree',
  usage: '[OPTION]... [DIRECTORY]...',
  about: 'Draws directories and what is in them.',
  short: 'adfhilL:psunI:P:FCrtQDg',
  long: { dirsfirst: '1', noreport: '2', prune: '3', filelimit: '4' },
  async run(tool) {
    const level = tool.value('L');
    if (level !== undefined && !(Number(level) > 0)) return tool.complain('Invalid level, must be greater than 0.');
    const counts = { directories: 0, files: 0 };
    const roots = tool.args.length ? tool.args : ['.'];
    let status = 0;
    for (const root of roots) {
      try {
        if (tool.sys.stat(root).type !== 'directory') throw new Error(root);
        await tool.print(`${root}\n`);
        await children(tool, root, '', 1, Number(level ?? Number.POSITIVE_INFINITY), counts);
      } catch (error) {
        if (error instanceof Error && error.message !== root && !isErrno(error)) throw error;
        await tool.print(`${root}  [error opening dir]\n`);
        status = 2;
      }
    }
    if (!tool.has('2')) {
      const directories = `${counts.directories} director${counts.directories === 1 ? 'y' : 'ies'}`;
      await tool.print(`\n${directories}${tool.has('d') ? '' : `, ${counts.files} file${counts.files === 1 ? '' : 's'}`}\n`);
    }
    return status;
  },
};

async function children(
  tool: Tool,
  path: string,
  indent: string,
  depth: number,
  deepest: number,
  counts: { directories: number; files: number },
): Promise<void> {
  if (depth > deepest) return;
  const ignored = (tool.value('I') ?? '')
    .split('|')
    .filter(Boolean)
    .map((pattern) => glob(pattern, false));
  const wanted = tool
    .value('P')
    ?.split('|')
    .map((pattern) => glob(pattern, false));
  let entries = tool.sys
    .readdir(path)
    .filter(({ name }) => name !== '.' && name !== '..' && (tool.has('a') || !name.startsWith('.')))
    .filter(
      ({ name, type }) =>
        !ignored.some((one) => one.test(name)) && (!wanted || type === 'directory' || wanted.some((one) => one.test(name))),
    )
    .filter(({ type }) => !tool.has('d') || type === 'directory')
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : a.name.toLowerCase() > b.name.toLowerCase() ? 1 : 0));
  if (tool.has('r')) entries.reverse();
  if (tool.has('1'))
    entries = [...entries.filter(({ type }) => type === 'directory'), ...entries.filter(({ type }) => type !== 'directory')];
  for (const [i, entry] of entries.entries()) {
    const below = `${path === '/' ? '' : path}/${entry.name}`;
    const last = i === entries.length - 1;
    const stat = tool.sys.lstat(below);
    const isDirectory = stat.type === 'directory' || (stat.type === 'symlink' && leadsToDirectory(tool, below));
    if (isDirectory) counts.directories++;
    else counts.files++;
    const target = stat.type === 'symlink' ? ` -> ${tool.sys.readlink(below)}` : '';
    const branch = tool.has('i') ? '' : `${indent}${last ? '└── ' : '├── '}`;
    await tool.print(`${branch}${details(tool, stat)}${tool.has('f') ? below : entry.name}${mark(tool, stat)}${target}\n`);
    if (stat.type === 'directory') {
      try {
        await children(tool, below, `${indent}${last ? '    ' : '│   '}`, depth + 1, deepest, counts);
      } catch (error) {
        if (!isErrno(error, 'EACCES')) throw error;
      }
    }
  }
}

function details(tool: Tool, stat: Stat): string {
  const parts = [
    ...(tool.has('p') ? [modeText(stat)] : []),
    ...(tool.has('s') && !tool.has('h') ? [String(stat.size).padStart(11)] : []),
    ...(tool.has('h') ? [humanSize(stat.size).padStart(4)] : []),
  ];
  return parts.length ? `[${parts.join(' ')}]  ` : '';
}

function mark(tool: Tool, stat: Stat): string {
  if (!tool.has('F')) return '';
  return { directory: '/', symlink: '', fifo: '|', socket: '=', char: '', block: '', file: stat.mode & 0o111 ? '*' : '' }[stat.type];
}

function leadsToDirectory(tool: Tool, path: string): boolean {
  try {
    return tool.sys.stat(path).type === 'directory';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}

export const main = gnu(tree);
