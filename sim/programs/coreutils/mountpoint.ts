import { isErrno, strerror } from '../../base/errno.ts';
import { major, minor } from '../../libc/device-numbers.ts';
import { readMounts } from '../files/mounts.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

/** What mountpoint(1) ends with where there is none. */
const NONE = 32;

export const mountpoint: ToolDefinition = {
  name: 'mountpoint',
  usage: '[-qd] /path/to/directory',
  about: 'Tells whether something is mounted at a directory.',
  short: 'qdx',
  long: { quiet: 'q', 'fs-devno': 'd', devno: 'x', nofollow: 'n' },
  async run(tool) {
    const { sys } = tool;
    const [path, extra] = tool.args;
    if (path === undefined || extra !== undefined) return tool.wrong('bad usage');
    if (tool.has('x')) return tool.notSimulated('-x');
    try {
      const stat = tool.has('n') ? sys.lstat(path) : sys.stat(path);
      const place = sys.realpath(path);
      const mounted = readMounts(sys).some((mount) => mount.path === place);
      if (mounted && tool.has('d')) await tool.print(`${major(stat.dev)}:${minor(stat.dev)}\n`);
      else if (!tool.has('q')) await tool.print(`${path} is ${mounted ? '' : 'not '}a mountpoint\n`);
      return mounted ? 0 : NONE;
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.has('q') ? 1 : tool.complain(`${path}: ${strerror(error.code)}`);
    }
  },
};

export const main = gnu(mountpoint);
