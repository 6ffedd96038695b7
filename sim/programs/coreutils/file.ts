import { isErrno, strerror } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { readAll } from '../../libc/stdio.ts';
import { kindOf } from '../file/kind.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** So much of a file is looked at. */
const LOOK = 1024 * 1024;

export const file: ToolDefinition = {
  name: 'file',
  usage: '[OPTION...] [FILE...]',
  about: 'Says what a file is, from what is in it.',
  short: 'bhLikNnrsvzF:0',
  long: {
    brief: 'b',
    mime: 'i',
    'mime-type': 'I',
    'no-dereference': 'h',
    dereference: 'L',
    'special-files': 's',
    'no-pad': 'N',
    version: 'v',
  },
  async run(tool) {
    if (tool.has('v')) {
      await tool.print('file-5.45\nmagic file from /etc/magic:/usr/share/misc/magic\n');
      return 0;
    }
    if (tool.args.length === 0) {
      await tool.complain('missing file name');
      return 1;
    }
    const width = Math.max(...tool.args.map((path) => path.length));
    for (const path of tool.args) {
      const what = await describe(tool, path);
      const name = path === '-' ? '/dev/stdin' : path;
      await tool.print(tool.has('b') ? `${what}\n` : `${name}:${' '.repeat(tool.has('N') ? 1 : 1 + width - path.length)}${what}\n`);
    }
    return 0;
  },
};

async function describe(tool: Tool, path: string): Promise<string> {
  const { sys } = tool;
  const mime = tool.has('i', 'I');
  const shown = ([words, type]: readonly [string, string]): string => (tool.has('I') ? (type.split(';')[0] ?? '') : mime ? type : words);
  try {
    if (path === '-') return shown(kindOf(await readAll(sys, 0)));
    const stat = tool.has('L') ? sys.stat(path) : sys.lstat(path);
    if (stat.type === 'symlink') return shown([linkWords(tool, path), 'inode/symlink; charset=binary']);
    if (stat.type !== 'file')
      return shown([
        special(stat),
        `inode/${stat.type === 'char' ? 'chardevice' : stat.type === 'block' ? 'blockdevice' : stat.type}; charset=binary`,
      ]);
    const flags = `${stat.mode & 0o4000 ? 'setuid ' : ''}${stat.mode & 0o2000 ? 'setgid ' : ''}${stat.mode & 0o1000 ? 'sticky ' : ''}`;
    const fd = sys.open(path, { read: true });
    const bytes = await sys.read(fd, LOOK);
    sys.close(fd);
    const kind = shown(kindOf(bytes));
    return flags && !mime ? `${flags}, ${kind}` : kind;
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === 'EACCES') return 'regular file, no read permission';
    return `cannot open \`${path}' (${strerror(error.code)})`;
  }
}

function linkWords(tool: Tool, path: string): string {
  const target = tool.sys.readlink(path);
  try {
    tool.sys.stat(path);
    return `symbolic link to ${target}`;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return `broken symbolic link to ${target}`;
  }
}

function special(stat: Stat): string {
  const flags = `${stat.mode & 0o4000 ? 'setuid, ' : ''}${stat.mode & 0o2000 ? 'setgid, ' : ''}${stat.mode & 0o1000 ? 'sticky, ' : ''}`;
  switch (stat.type) {
    case 'directory':
      return `${flags}directory`;
    case 'fifo':
      return 'fifo (named pipe)';
    case 'socket':
      return 'socket';
    default:
      return `${stat.type === 'char' ? 'character' : 'block'} special (${stat.rdev >> 8}/${stat.rdev & 255})`;
  }
}

export const main = gnu(file);
