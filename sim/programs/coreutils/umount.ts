import { isErrno } from '../../base/errno.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const umount: ToolDefinition = {
  name: 'umount',
  usage: '[OPTION]... DIRECTORY...',
  about: 'Takes a mounted file system away.',
  short: 'flnrR',
  long: { force: 'f', lazy: 'l' },
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
        sys.umount(path);
      } catch (error) {
        if (isErrno(error, 'ENOENT') && !tool.busybox) status = await tool.complain(`${path}: no mount point specified.`, 32);
        else if (isErrno(error, 'EINVAL') && !tool.busybox) status = await tool.complain(`${path}: not mounted.`, 32);
        else if (isErrno(error, 'EBUSY') && !tool.busybox) status = await tool.complain(`${path}: target is busy.`, 32);
        else status = await tool.failed(error, path, `can't unmount ${path}`);
      }
    }
    return status;
  },
};

export const main = gnu(umount);
