import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { readMounts } from '../files/mounts.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const umount: ToolDefinition = {
  name: 'umount',
  usage: '[OPTION]... DIRECTORY...',
  about: 'Takes a mounted file system away.',
  short: 'aAdflnrRv',
  long: { force: 'f', lazy: 'l', recursive: 'R', verbose: 'v', 'all-targets': 'A' },
  async run(tool) {
    const { sys } = tool;
    if (tool.args.length === 0) return tool.wrong('bad usage');
    let status = 0;
    for (const path of tool.args) {
      if (sys.credentials().uid !== 0) {
        status = await tool.complain(`${path}: must be superuser to unmount.`, 32);
        continue;
      }
      try {
        const source = tool.has('v', 'A') ? sourceOf(sys, path) : undefined;
        sys.umount(path);
        if (tool.has('v') && source !== undefined) await printError(sys, `umount: ${fullPath(sys, path)} (${source}) unmounted\n`);
      } catch (error) {
        if (isErrno(error, 'EBUSY') && tool.has('l')) status = await tool.notSimulated('-l of what is in use');
        else if (isErrno(error, 'ENOENT') && !tool.busybox) status = await tool.complain(`${path}: no mount point specified.`, 32);
        else if (isErrno(error, 'EINVAL') && !tool.busybox) status = await tool.complain(`${path}: not mounted.`, 32);
        else if (isErrno(error, 'EBUSY') && !tool.busybox) status = await tool.complain(`${fullPath(sys, path)}: target is busy.`, 32);
        else status = await tool.failed(error, path, `can't unmount ${path}`);
      }
    }
    return status;
  },
};

function fullPath(sys: Sys, path: string): string {
  try {
    return sys.realpath(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return path;
  }
}

/** The source that is mounted at a path last. */
function sourceOf(sys: Sys, path: string): string | undefined {
  const place = fullPath(sys, path);
  return readMounts(sys).findLast((mount) => mount.path === place)?.source;
}

export const main = gnu(umount);
