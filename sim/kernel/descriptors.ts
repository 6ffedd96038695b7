import { SysError } from '../base/errno.ts';
import { unlock } from './flock.ts';
import type { Description, OpenFile } from './open-file.ts';
import { describeFile } from './open-file.ts';
import type { Process } from './process.ts';

/** The lowest free number, as POSIX asks. */
export function install(process: Process, file: OpenFile, lowest = 0): number {
  return place(process, describeFile(file), lowest);
}

/** Keeps what a descriptor points to open without a descriptor, as one that is on its way through a socket. */
export function hold(process: Process, fd: number): Description {
  const descriptor = process.descriptors.get(fd);
  if (!descriptor) throw new SysError('EBADF');
  descriptor.description.references += 1;
  return descriptor.description;
}

/** Gives up what was held. */
export function letGo(description: Description): void {
  description.references -= 1;
  if (description.references > 0) return;
  unlock(description);
  description.file.release();
}

/** A held description arrives: it becomes a descriptor of this process. */
export function installHeld(process: Process, description: Description): number {
  const fd = place(process, description, 0);
  description.references -= 1;
  return fd;
}

function place(process: Process, description: Description, lowest: number): number {
  let fd = lowest;
  while (process.descriptors.has(fd)) fd += 1;
  if (fd >= process.limits.nofile.soft) throw new SysError('EMFILE');
  put(process, fd, description);
  return fd;
}

function put(process: Process, fd: number, description: Description): void {
  description.references += 1;
  process.descriptors.set(fd, { description, closeOnExec: false });
}

/** @throws EBADF */
export function fileOf(process: Process, fd: number): OpenFile {
  return descriptionOf(process, fd).file;
}

/** @throws EBADF */
export function descriptionOf(process: Process, fd: number): Description {
  const descriptor = process.descriptors.get(fd);
  if (!descriptor) throw new SysError('EBADF');
  return descriptor.description;
}

export function close(process: Process, fd: number): void {
  const descriptor = process.descriptors.get(fd);
  if (!descriptor) throw new SysError('EBADF');
  process.descriptors.delete(fd);
  letGo(descriptor.description);
}

export function duplicate(process: Process, fd: number, lowest = 0): number {
  const descriptor = process.descriptors.get(fd);
  if (!descriptor) throw new SysError('EBADF');
  return place(process, descriptor.description, lowest);
}

export function duplicateTo(process: Process, from: number, to: number): number {
  const descriptor = process.descriptors.get(from);
  if (!descriptor) throw new SysError('EBADF');
  if (from === to) return to;
  descriptor.description.references += 1;
  if (process.descriptors.has(to)) close(process, to);
  descriptor.description.references -= 1;
  put(process, to, descriptor.description);
  return to;
}

/** fork(2): the child has the same descriptors. */
export function inherit(child: Process, parent: Process): void {
  for (const [fd, { description, closeOnExec }] of parent.descriptors) {
    description.references += 1;
    child.descriptors.set(fd, { description, closeOnExec });
  }
}

export function closeOnExec(process: Process): void {
  for (const [fd, descriptor] of [...process.descriptors]) if (descriptor.closeOnExec) close(process, fd);
}

export function closeAll(process: Process): void {
  for (const fd of [...process.descriptors.keys()]) close(process, fd);
}
