import { isErrno, strerror } from '../../base/errno.ts';
import { readMounts } from '../files/mounts.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const MORE = '\n       dmesg(1) may have more information after failed mount system call.';

export const mount: ToolDefinition = {
  name: 'mount',
  usage: '[-t TYPE] [-o OPTIONS] SOURCE DIRECTORY',
  about: 'Shows what is mounted, or mounts a file system.',
  short: 'at:o:rwnBR',
  long: { 'types=': 't', 'options=': 'o', 'read-only': 'r', bind: 'B', rbind: 'R' },
  async run(tool) {
    const { sys } = tool;
    const [source, target] = tool.args;
    if (source === undefined) {
      const wanted = tool.value('t');
      const rows = readMounts(sys).filter(({ type }) => wanted === undefined || type === wanted);
      await tool.print(rows.map(({ source: from, path, type, options }) => `${from} on ${path} type ${type} (${options})\n`).join(''));
      return 0;
    }
    if (target === undefined && source !== undefined && (tool.value('o') ?? '').split(',').includes('remount'))
      return sys.credentials().uid === 0
        ? remount(tool, source, (tool.value('o') ?? '').split(',').includes('ro'))
        : tool.complain(`must be superuser to use mount.${MORE}`, 32);
    if (target === undefined)
      return tool.complain(tool.busybox ? `can't find ${source} in /etc/fstab` : `${source}: can't find in /etc/fstab.`);
    if (sys.credentials().uid !== 0)
      return tool.busybox
        ? tool.complain('permission denied (are you root?)')
        : tool.complain(`${target}: must be superuser to use mount.${MORE}`, 32);
    const options = (tool.value('o') ?? '').split(',').filter(Boolean);
    if (options.includes('remount')) return remount(tool, target, options.includes('ro'));
    const bind = tool.has('B', 'R') || options.includes('bind') || options.includes('rbind');
    const type = bind ? 'bind' : (tool.value('t') ?? '');
    if (!isKnown(type)) return tool.complain(`${target}: unknown filesystem type '${type}'.`, 32);
    const readOnly = tool.has('r') || options.includes('ro');
    const data = options.filter((option) => !['ro', 'rw', 'bind', 'rbind'].includes(option)).join(',');
    try {
      sys.mount(source, target, type, { readOnly, ...(data ? { data } : {}) });
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return tool.complain(`${target}: mount point does not exist.`, 32);
      return (await tool.failed(error, target, `mounting ${source} on ${target} failed`)) && 32;
    }
    return 0;
  },
};

async function remount(tool: Tool, target: string, readOnly: boolean): Promise<number> {
  try {
    tool.sys.mount('none', target, 'bind', { readOnly, remount: true });
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return tool.complain(
      error.code === 'EINVAL' ? `${target}: mount point not mounted or bad option.` : `${target}: ${strerror(error.code)}.`,
      32,
    );
  }
}

const KNOWN = ['bind', 'overlay', 'tmpfs', 'proc', 'devtmpfs', 'devpts', 'sysfs', 'cgroup'] as const;

function isKnown(type: string): type is (typeof KNOWN)[number] {
  return (KNOWN as readonly string[]).includes(type);
}

export const main = gnu(mount);
