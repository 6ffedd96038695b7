import { SysError } from '../../base/errno.ts';
import type { Kernel } from '../kernel.ts';
import type { OpenFile } from '../open-file.ts';
import { Pipe } from '../pipe.ts';
import type { Process } from '../process.ts';
import type { OpenFlags } from '../sys.ts';
import { TtySlave } from '../tty.ts';
import { AnonymousInode, ReopenedFile } from '../vfs/anonymous.ts';
import { demand, demandOpenForCreate, EXECUTE, heritage, READ, WRITE, withoutPrivileges } from '../vfs/permission.ts';
import { type Place, pathOf } from '../vfs/place.ts';
import { DirectoryFile, RegularFile } from '../vfs/regular-file.ts';
import { statOf } from '../vfs/stat.ts';
import { child, resolve, resolveParent, resolveParentOfTarget } from '../vfs/walk.ts';
import { demandWritable } from './guard.ts';

/** open(2) of everything that does not wait. */
export function openPath(kernel: Kernel, process: Process, path: string, flags: OpenFlags, mode: number): OpenFile {
  const file = openOrCreate(kernel, process, path, flags, mode);
  file.access ??= { read: flags.read ?? false, write: flags.write ?? false };
  return file;
}

function openOrCreate(kernel: Kernel, process: Process, path: string, flags: OpenFlags, mode: number): OpenFile {
  const walker = kernel.walker(process);
  const follow = !flags.noFollow && !(flags.create && flags.exclusive);
  const parent = flags.create && (!follow || path.endsWith('/')) ? resolveParent(walker, path) : undefined;
  if (!flags.create) return openPlace(kernel, process, demandFound(resolve(walker, path, { follow }), path), flags, path);
  const { directory, name, slash, anonymous } = parent ?? resolveParentOfTarget(walker, path);
  if (anonymous) return openPlace(kernel, process, anonymous, flags, path);
  if (name !== undefined && slash) throw new SysError('EISDIR', path);
  const existing = name === undefined ? directory : child(walker, directory, name);
  if (existing) {
    if (flags.exclusive) throw new SysError('EEXIST', path);
    if (existing.inode.directory) throw new SysError('EISDIR', path);
    demandOpenForCreate(directory.inode, existing.inode, process.credentials);
    return openPlace(kernel, process, demandFound(existing, path), flags, path);
  }
  return regular(kernel, process, createFile(kernel, process, directory, name ?? '', mode), flags);
}

/** A symlink that is not to be followed cannot be opened. @throws ELOOP */
function demandFound(place: Place, path: string): Place {
  if (place.inode.target) throw new SysError('ELOOP', path);
  return place;
}

function createFile(kernel: Kernel, process: Process, directory: Place, name: string, mode: number): Place {
  demandWritable(directory);
  demand(directory.inode, process.credentials, WRITE | EXECUTE);
  const time = kernel.now();
  const attributes = heritage(directory.inode, 'file', mode & 0o7777 & ~process.umask, process.credentials);
  const inode = directory.inode.directory?.create(name, {
    type: 'file',
    attributes: { ...attributes, atime: time, mtime: time, ctime: time },
  });
  if (!inode) throw new SysError('ENOTDIR');
  return { mount: directory.mount, inode, parent: directory, name };
}

function openPlace(kernel: Kernel, process: Process, place: Place, flags: OpenFlags, path: string): OpenFile {
  const { inode } = place;
  if (inode instanceof AnonymousInode) return new ReopenedFile(inode.description);
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
      if (flags.truncate && flags.write) {
        inode.contents?.truncate(0);
        dropPrivileges(process, place);
      }
      return regular(kernel, process, place, flags);
    case 'char':
    case 'block': {
      const file = kernel.devices.open(place, process, flags);
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

/** With O_CREAT, a FIFO that is there already is opened, and waited for, all the same. Whatever else is wrong, opening will say. */
export function fifoToOpen(kernel: Kernel, process: Process, path: string, flags: OpenFlags): Place | undefined {
  if (flags.exclusive || flags.noFollow) return undefined;
  const walker = kernel.walker(process);
  let place: Place | undefined;
  try {
    const { directory, name } = resolveParentOfTarget(walker, path);
    place = name === undefined ? undefined : child(walker, directory, name);
  } catch (error) {
    if (error instanceof SysError) return undefined;
    throw error;
  }
  if (place?.inode.type !== 'fifo' || !place.parent) return undefined;
  demandOpenForCreate(place.parent.inode, place.inode, process.credentials);
  return place;
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
    dropPrivileges(process, place);
    kernel.trace(process.pid, { type: 'file.write', path: pathOf(place, kernel.root) });
  });
}

/** What somebody else than root has written does not run with another's rights any more. */
function dropPrivileges(process: Process, { inode }: Place): void {
  const { mode } = inode.attributes();
  if (process.credentials.euid !== 0 && mode !== withoutPrivileges(mode)) inode.setAttributes({ mode: withoutPrivileges(mode) });
}

/** A session leader without a terminal that opens one gets it as its own, as in Linux without O_NOCTTY. */
function adoptTerminal(process: Process, file: OpenFile): void {
  if (!(file instanceof TtySlave) || process.session !== process.pid || process.terminal || file.tty.session !== 0) return;
  process.terminal = file.tty;
  file.tty.session = process.session;
  file.tty.foreground = process.group;
}
