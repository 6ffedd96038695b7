import { isErrno } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { argmatch } from '../argmatch.ts';
import { typeOf } from '../files/copy.ts';
import { ask } from '../terminal/ask.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const rm: ToolDefinition = {
  name: 'rm',
  usage: '[OPTION]... [FILE]...',
  about: 'Removes files; with -r directories and all that is in them.',
  short: 'dfirRvI',
  long: {
    force: 'f',
    recursive: 'r',
    verbose: 'v',
    dir: 'd',
    'no-preserve-root': '1',
    'preserve-root=?': '2',
    'one-file-system': '3',
    'interactive=?': '4',
  },
  hint(sys, args) {
    const file = args.find((word) => word.startsWith('-') && word !== '-' && typeOf(sys, word, false) !== undefined);
    return file === undefined ? undefined : `Try 'rm ./${file}' to remove the file '${file}'.\n`;
  },
  async run(tool) {
    const asking = await askingOf(tool);
    if (typeof asking === 'number') return asking;
    const recursive = tool.has('r', 'R');
    if (tool.args.length === 0) return tool.has('f') ? 0 : tool.wrong('missing operand');
    if (asking === 'once' && !tool.busybox && (recursive || tool.args.length > 3)) {
      const many = `${tool.args.length} argument${tool.args.length === 1 ? '' : 's'}`;
      if (!(await ask(tool, `remove ${many}${recursive ? ' recursively' : ''}`))) return 0;
    }
    let status = 0;
    for (const path of tool.args) {
      if (tool.has('r', 'R') && !tool.has('1') && !tool.busybox && isRoot(tool, path))
        status = await tool.complain(
          `it is dangerous to operate recursively on '${path}'${path === '/' ? '' : " (same as '/')"}\nrm: use --no-preserve-root to override this failsafe`,
        );
      else if (/(^|\/)\.\.?\/*$/.test(path) && tool.has('r', 'R'))
        status = await tool.complain(`refusing to remove '.' or '..' directory: skipping '${path}'`);
      else status = Math.max(status, await remove(tool, path, asking));
    }
    return status;
  },
};

/** Whether a path, however it is written, is the root directory. */
function isRoot(tool: Tool, path: string): boolean {
  try {
    const [stat, root] = [tool.sys.lstat(path), tool.sys.stat('/')];
    return stat.dev === root.dev && stat.ino === root.ino;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}

type Asking = 'never' | 'once' | 'always' | 'unsaid';

/** What the last of -f, -i, -I and --interactive says; a status after a complaint. */
async function askingOf(tool: Tool): Promise<Asking | number> {
  let asking: Asking = 'unsaid';
  for (const { name, value } of tool.given) {
    if (name === 'f') asking = 'never';
    if (name === 'i' || (name === '4' && value === undefined)) asking = 'always';
    if (name === 'I') asking = 'once';
    if (name !== '4' || value === undefined) continue;
    const found = await argmatch(tool, '--interactive', value, [['never', 'no', 'none'], ['once'], ['always', 'yes']]);
    if (typeof found === 'number') return found;
    asking = found as Asking;
  }
  return asking;
}

async function remove(tool: Tool, path: string, asking: Asking): Promise<number> {
  const { sys } = tool;
  const asks = asking === 'always' && !tool.busybox;
  try {
    const stat = sys.lstat(path);
    if (stat.type === 'directory') {
      if (!tool.has('r', 'R', 'd'))
        return tool.complain(tool.busybox ? `'${path}' is a directory` : `cannot remove ${tool.quoteName(path)}: Is a directory`);
      let status = 0;
      const empty = sys.readdir(path).every(({ name }) => name === '.' || name === '..');
      if (asks && !empty && tool.has('r', 'R') && !(await ask(tool, `descend into directory ${tool.quoteName(path)}`))) return 0;
      if (tool.has('r', 'R'))
        for (const entry of sys.readdir(path))
          if (entry.name !== '.' && entry.name !== '..')
            status = Math.max(status, await remove(tool, `${path.replace(/\/$/, '')}/${entry.name}`, asking));
      if (status) return status;
      if (asks && !(await ask(tool, `remove directory ${tool.quoteName(path)}`))) return 0;
      sys.rmdir(path);
      if (tool.has('v')) await tool.print(`removed directory${tool.busybox ? ':' : ''} ${tool.quoteName(path)}\n`);
    } else {
      if (asks && !(await ask(tool, `remove ${kindOf(stat)} ${tool.quoteName(path)}`))) return 0;
      sys.unlink(path);
      if (tool.has('v')) await tool.print(`removed ${tool.quoteName(path)}\n`);
    }
    return 0;
  } catch (error) {
    if (tool.has('f') && isErrno(error, 'ENOENT', 'ENOTDIR')) return 0;
    return tool.failed(error, `cannot remove ${tool.quoteName(path)}`, `can't remove '${path}'`);
  }
}

const KINDS = { symlink: 'symbolic link', fifo: 'fifo', socket: 'socket', char: 'character special file', block: 'block special file' };

function kindOf({ type, size }: Stat): string {
  return type === 'file' || type === 'directory' ? `regular ${size === 0 ? 'empty ' : ''}file` : KINDS[type];
}

export const main = gnu(rm);
