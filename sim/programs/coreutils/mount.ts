import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { typeOf } from '../files/copy.ts';
import { readMounts } from '../files/mounts.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const mount: ToolDefinition = {
  name: 'mount',
  usage: '[-t TYPE] [-o OPTIONS] SOURCE DIRECTORY',
  about: 'Shows what is mounted, or mounts a file system.',
  short: 'at:o:rwnBRv',
  long: { all: 'a', 'types=': 't', 'options=': 'o', 'read-only': 'r', bind: 'B', rbind: 'R', verbose: 'v' },
  async run(tool) {
    const { sys } = tool;
    const [source, target] = tool.args;
    if (tool.args.length > 2) return tool.wrong('bad usage');
    if (source === undefined) return tool.has('a') ? 0 : list(tool);
    const options = tool.values('o').join(',').split(',').filter(Boolean);
    if (sys.credentials().uid !== 0 && (target !== undefined || options.includes('remount')))
      return tool.complain(
        tool.busybox
          ? 'permission denied (are you root?)'
          : `${full(sys, target ?? source)}: must be superuser to use mount.\n       dmesg(1) may have more information after failed mount system call.`,
        32,
      );
    if (options.includes('remount')) return remount(tool, target ?? source, options.includes('ro'));
    if (target === undefined) {
      const line = (readTextIfAny(sys, '/etc/fstab') ?? '').split('\n').find((one) => one.split(/\s+/).slice(0, 2).includes(source));
      if (line?.startsWith('#') === false) return tool.notSimulated('of what /etc/fstab names');
      return tool.complain(tool.busybox ? `can't find ${source} in /etc/fstab` : `${source}: can't find in /etc/fstab.`);
    }
    const bind = tool.has('B', 'R') || options.includes('bind') || options.includes('rbind');
    const type = bind ? 'bind' : (tool.value('t') ?? '');
    const refused = tool.busybox ? undefined : refusal(sys, source, target, type);
    if (refused !== undefined) return tool.complain(refused, 32);
    const place = full(sys, target);
    if (!isKnown(type)) return tool.complain(`${place}: unknown filesystem type '${type}'.${DMESG}`, 32);
    const readOnly = tool.has('r') || options.includes('ro');
    const data = options.filter((option) => !['ro', 'rw', 'bind', 'rbind'].includes(option)).join(',');
    try {
      sys.mount(source, target, type, { readOnly, ...(data ? { data } : {}) });
    } catch (error) {
      if (!isErrno(error)) throw error;
      if (tool.busybox) return (await tool.failed(error, target, `mounting ${source} on ${target} failed`)) && 32;
      return tool.complain(
        `${place}: ${error.code === 'EINVAL' ? WRONG : `mount(2) system call failed: ${strerror(error.code)}.`}${DMESG}`,
        32,
      );
    }
    if (tool.has('v')) await tool.print(`mount: ${source} ${bind ? 'bound' : 'mounted'} on ${place}.\n`);
    return 0;
  },
};

const DMESG = '\n       dmesg(1) may have more information after failed mount system call.';
const WRONG = 'wrong fs type, bad option, bad superblock on source, missing codepage or helper program, or other error.';
const KNOWN = ['bind', 'overlay', 'tmpfs', 'proc', 'devtmpfs', 'devpts', 'sysfs', 'cgroup'] as const;
/** Types whose source is only a name. */
const NO_DEVICE: readonly string[] = [
  ...KNOWN,
  'cgroup2',
  'mqueue',
  'securityfs',
  'debugfs',
  'tracefs',
  'configfs',
  'ramfs',
  'nfs',
  'fuse',
];

function isKnown(type: string): type is (typeof KNOWN)[number] {
  return (KNOWN as readonly string[]).includes(type);
}

/** What mount(8) says before, or instead of, what the system call says. */
function refusal(sys: Sys, source: string, target: string, type: string): string | undefined {
  const place = full(sys, target);
  const there = typeOf(sys, target, true);
  if (there === undefined) return `${target}: mount point does not exist.${DMESG}`;
  const bind = type === 'bind';
  const from = bind || source.startsWith('/') || !NO_DEVICE.includes(type) ? typeOf(sys, source, true) : 'directory';
  const needsDirectory = bind ? from === 'directory' : true;
  if (there !== 'directory' && needsDirectory) return `${place}: mount point is not a directory.${DMESG}`;
  if (!bind && NO_DEVICE.includes(type)) return undefined;
  if (from === undefined) return `${place}: special device ${source} does not exist.${DMESG}`;
  if (bind) return undefined;
  if (from === 'file') return `${place}: ${full(sys, source)} is not a block device; try "-o loop".${DMESG}`;
  if (from !== 'block') return `${place}: ${full(sys, source)} is not a block device.${DMESG}`;
  if (/^sda1?$/.test(source.split('/').at(-1) ?? '')) return `${place}: ${source} already mounted or mount point busy.${DMESG}`;
  return `${place}: can't read superblock on ${source}.${DMESG}`;
}

/** As mount(8) tells paths: from the root on. */
function full(sys: Sys, path: string): string {
  try {
    return sys.realpath(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return path;
  }
}

async function list(tool: Tool): Promise<number> {
  const wanted = tool.value('t')?.split(',');
  const rows = readMounts(tool.sys).filter(({ type }) => wanted === undefined || wanted.includes(type));
  await tool.print(rows.map(({ source, path, type, options }) => `${source} on ${path} type ${type} (${options})\n`).join(''));
  return 0;
}

async function remount(tool: Tool, target: string, readOnly: boolean): Promise<number> {
  try {
    tool.sys.mount('none', target, 'bind', { readOnly, remount: true });
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return tool.complain(
      error.code === 'EINVAL' ? `${full(tool.sys, target)}: mount point not mounted or bad option.` : `${target}: ${strerror(error.code)}.`,
      32,
    );
  }
}

export const main = gnu(mount);
