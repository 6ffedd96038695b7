import { SysError } from '../../base/errno.ts';
import type { Kernel } from '../kernel.ts';
import type { OpenFile } from '../open-file.ts';
import { Pipe } from '../pipe.ts';
import type { Process } from '../process.ts';
import type { OpenFlags } from '../sys.ts';
import { TtySlave } from '../tty.ts';
import { demand, EXECUTE, READ, WRITE } from '../vfs/permission.ts';
import { type Place, pathOf } from '../vfs/place.ts';
import { DirectoryFile, RegularFile } from '../vfs/regular-file.ts';
import { statOf } from '../vfs/stat.ts';
import { child, resolveParent } from '../vfs/walk.ts';

/** open(2) of everything that does not wait. */
export function openPath(kernel: Kernel, process: Process, path: string, flags: OpenFlags, mode: number): OpenFile {
  const walker = kernel.walker(process);
  const { directory, name } = resolveParent(walker, path, { follow: !flags.noFollow && !(flags.create && flags.exclusive) });
  const existing = name === undefined ? directory : child(walker, directory, name);
  if (existing) {
    if (flags.create && flags.exclusive) throw new SysError('EEXIST', path);
    if (existing.inode.target) throw new SysError('ELOOP', path);
    if (path.endsWith('/') && !existing.inode.directory) throw new SysError('ENOTDIR', path);
    return openPlace(kernel, process, existing, flags, path);
  }
  if (!flags.create || name === undefined) throw new SysError('ENOENT', path);
  if (path.endsWith('/')) throw new SysError('EISDIR', path);
  if (!directory.inode.directory) throw new SysError('ENOTDIR', path);
  demand(directory.inode, process.credentials, WRITE | EXECUTE);
  if (directory.mount.readOnly) throw new SysError('EROFS', path);
  const time = kernel.now();
  const { euid: uid, egid: gid } = process.credentials;
  const inode = directory.inode.directory.create(name, {
    type: 'file',
    attributes: { mode: mode & ~process.umask, uid, gid, atime: time, mtime: time, ctime: time },
  });
  return regular(kernel, process, { mount: directory.mount, inode, parent: directory, name }, flags);
}

function openPlace(kernel: Kernel, process: Process, place: Place, flags: OpenFlags, path: string): OpenFile {
  const { inode } = place;
  const wants = (flags.read ? READ : 0) | (flags.write ? WRITE : 0);
  if (inode.directory) {
    if (flags.write || flags.create) throw new SysError('EISDIR', path);
    demand(inode, process.credentials, wants);
    return new DirectoryFile(place);
  }
  if (flags.directory) throw new SysError('ENOTDIR', path);
  demand(inode, process.credentials, wants);
  switch (inode.type) {
    case 'file':
      if (flags.write && place.mount.readOnly) throw new SysError('EROFS', path);
      if (flags.truncate && flags.write) inode.contents?.truncate(0);
      return regular(kernel, process, place, flags);
    case 'char':
    case 'block': {
      const file = kernel.devices.open(place, process);
      adoptTerminal(process, file);
      return file;
    }
    case 'fifo':
      return pipeOf(place).openEnd({ read: flags.read ?? false, write: flags.write ?? false });
    default:
      throw new SysError('ENODEV', path);
  }
}

/** fifo(7): an end waits in open(2) for the other, unless both are opened at once or the caller does not want to wait. */
export async function openFifo(kernel: Kernel, process: Process, place: Place, flags: OpenFlags): Promise<OpenFile> {
  demand(place.inode, process.credentials, (flags.read ? READ : 0) | (flags.write ? WRITE : 0));
  await kernel.yieldSometimes(process);
  const pipe = pipeOf(place);
  const { readersSeen, writersSeen } = pipe;
  const end = pipe.openEnd({ read: flags.read ?? false, write: flags.write ?? false });
  if (flags.nonBlock || (flags.read && flags.write)) return end;
  while (flags.read ? pipe.writers === 0 && pipe.writersSeen === writersSeen : pipe.readers === 0 && pipe.readersSeen === readersSeen)
    await process.waitOn(pipe.opened);
  return end;
}

function pipeOf(place: Place): Pipe {
  const { rendezvous } = place.inode;
  if (!rendezvous) throw new SysError('ENODEV');
  if (!(rendezvous.occupant instanceof Pipe)) rendezvous.occupant = new Pipe(statOf(place.inode));
  return rendezvous.occupant as Pipe;
}

function regular(kernel: Kernel, process: Process, place: Place, flags: OpenFlags): OpenFile {
  let told = false;
  return new RegularFile(place, flags, () => {
    if (told) return;
    told = true;
    kernel.trace(process.pid, { type: 'file.write', path: pathOf(place, kernel.root) });
  });
}

/** A session leader without a terminal that opens one gets it as its own, as in Linux without O_NOCTTY. */
function adoptTerminal(process: Process, file: OpenFile): void {
  if (!(file instanceof TtySlave) || process.session !== process.pid || process.terminal || file.tty.session !== 0) return;
  process.terminal = file.tty;
  file.tty.session = process.session;
  file.tty.foreground = process.group;
}
