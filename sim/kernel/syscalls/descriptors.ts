import { isErrno, SysError } from '../../base/errno.ts';
import { close, descriptionOf, duplicate, duplicateTo, fileOf, install } from '../descriptors.ts';
import { lock, unlock } from '../flock.ts';
import type { Kernel } from '../kernel.ts';
import { sendSignal } from '../lifecycle.ts';
import { type OpenFile, WOULD_BLOCK } from '../open-file.ts';
import { anonymousStat, Pipe } from '../pipe.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import { TtySlave } from '../tty.ts';
import { demandAlive, never } from './guard.ts';

const MEBIBYTE = 1024 * 1024;
/** Virtual microseconds: 2 GB in a second. */
const WRITING_A_MEBIBYTE = 500;

type Calls = Pick<
  Sys,
  | 'close'
  | 'dup'
  | 'dup2'
  | 'setCloseOnExec'
  | 'descriptors'
  | 'read'
  | 'write'
  | 'seek'
  | 'truncate'
  | 'allocate'
  | 'fstat'
  | 'flock'
  | 'pipe'
  | 'poll'
>;

export function descriptorCalls(kernel: Kernel, process: Process): Calls {
  return {
    close: (fd) => close(process, fd),
    dup: (fd) => duplicate(process, fd),
    dup2: (from, to) => duplicateTo(process, from, to),
    setCloseOnExec(fd, on) {
      fileOf(process, fd);
      const descriptor = process.descriptors.get(fd);
      if (descriptor) descriptor.closeOnExec = on;
    },
    descriptors: () => [...process.descriptors.keys()].sort((a, b) => a - b),
    async read(fd, max = 65536) {
      if (!process.alive) return never();
      // Before anything can close the number and give it to another file.
      const file = fileOf(process, fd);
      await kernel.yieldSometimes(process);
      for (;;) {
        if (file instanceof TtySlave && inBackground(process, file)) await stopForTerminal(kernel, process, 'SIGTTIN');
        const bytes = file.read(max);
        if (bytes !== WOULD_BLOCK) {
          countBytes(process, bytes.length);
          return bytes;
        }
        await process.waitOn(file.changed);
        // Killed between the waking and this: it takes nothing from whoever reads next.
        if (!process.alive) return never();
      }
    },
    async write(fd, bytes) {
      if (!process.alive) return never();
      // Before anything can close the number and give it to another file.
      const file = fileOf(process, fd);
      await kernel.yieldSometimes(process);
      try {
        for (let rest = bytes; rest.length > 0; ) {
          if (mayNotWrite(process, file)) await stopForTerminal(kernel, process, 'SIGTTOU');
          const taken = file.write(withinLimit(kernel, process, file, rest));
          if (taken === WOULD_BLOCK) {
            await process.waitOn(file.changed);
            if (!process.alive) return never();
          } else {
            countBytes(process, taken);
            rest = rest.subarray(taken);
            if (file.seek) await payForWriting(kernel, process, taken);
          }
        }
      } catch (error) {
        if (!process.alive) return never();
        if (!isErrno(error, 'EPIPE')) throw error;
        // SIGPIPE ends a program that writes to nobody, unless it asked not to be.
        sendSignal(kernel, process, 'SIGPIPE', { fromWithin: true });
        if (!process.alive) return never();
        throw error;
      }
    },
    seek(fd, offset, whence) {
      const file = fileOf(process, fd);
      if (!file.seek) throw new SysError('ESPIPE');
      return file.seek(offset, whence);
    },
    truncate(fd, length) {
      const file = fileOf(process, fd);
      if (!file.truncate) throw new SysError('EINVAL');
      file.truncate(length);
    },
    allocate(fd, offset, length) {
      const file = fileOf(process, fd);
      if (!file.allocate) throw new SysError(file.seek ? 'ENODEV' : 'ESPIPE');
      file.allocate(offset, length);
    },
    fstat: (fd) => fileOf(process, fd).stat(),
    async flock(fd, operation, nonBlock = false) {
      if (!process.alive) return never();
      const description = descriptionOf(process, fd);
      await kernel.yieldSometimes(process);
      if (operation === 'unlock') return unlock(description);
      await lock(process, description, operation, nonBlock);
      if (!process.alive) return never();
    },
    pipe() {
      demandAlive(process);
      const pipe = new Pipe(anonymousStat(kernel.nextInode(), 'fifo', kernel.now()));
      return [install(process, pipe.openEnd({ read: true, write: false })), install(process, pipe.openEnd({ read: false, write: true }))];
    },
    async poll(fds, timeout) {
      if (!process.alive) return never();
      await kernel.yieldSometimes(process);
      const { scheduler } = kernel.options;
      const deadline = timeout === undefined ? undefined : scheduler.now() + timeout;
      for (;;) {
        const ready = fds.filter((fd) => fileOf(process, fd).readable());
        if (ready.length > 0 || (deadline !== undefined && scheduler.now() >= deadline)) return ready;
        await process.block<void>((resolve) => {
          const cancels = fds.map((fd) => fileOf(process, fd).changed.add(() => finish()));
          const timer = deadline === undefined ? undefined : scheduler.at(deadline, () => finish());
          const cancel = (): void => {
            for (const giveUp of cancels) giveUp();
            timer?.dispose();
          };
          const finish = (): void => {
            cancel();
            resolve();
          };
          return cancel;
        });
      }
    },
  };
}

/** RLIMIT_FSIZE. @throws EFBIG, after SIGXFSZ, where the file is as long as this process may make it. */
function withinLimit(kernel: Kernel, process: Process, file: OpenFile, bytes: Uint8Array): Uint8Array {
  const most = process.limits.fsize.soft;
  if (most === Number.POSITIVE_INFINITY || !file.seek || file.stat().type !== 'file') return bytes;
  const room = most - file.seek(0, 'current');
  if (room > 0) return bytes.subarray(0, room);
  sendSignal(kernel, process, 'SIGXFSZ', { fromWithin: true });
  throw new SysError('EFBIG');
}

/** Moving a lot of bytes counts as many calls, so that whoever moves them without end lets the clock run often enough. */
function countBytes(process: Process, bytes: number): void {
  process.calls += bytes >> 12;
}

/** A disk takes its time over a lot of data; what is small is in the cache at once. */
async function payForWriting(kernel: Kernel, process: Process, bytes: number): Promise<void> {
  process.unpaidBytes += bytes;
  if (process.unpaidBytes < MEBIBYTE) return;
  const time = Math.round((process.unpaidBytes / MEBIBYTE) * WRITING_A_MEBIBYTE);
  process.unpaidBytes = 0;
  await kernel.sleep(process, time);
}

/** Job control: only the foreground group may read its terminal (credentials(7)). */
function inBackground(process: Process, file: TtySlave): boolean {
  return process.terminal === file.tty && file.tty.foreground !== 0 && file.tty.foreground !== process.group;
}

/** With TOSTOP the background does not write either; who ignores SIGTTOU does. */
function mayNotWrite(process: Process, file: OpenFile): boolean {
  if (!(file instanceof TtySlave)) return false;
  return file.tty.termios.stopBackground && inBackground(process, file) && process.disposition('SIGTTOU') !== 'ignore';
}

async function stopForTerminal(kernel: Kernel, process: Process, signal: 'SIGTTIN' | 'SIGTTOU'): Promise<void> {
  if (process.disposition(signal) === 'ignore') throw new SysError('EIO');
  sendSignal(kernel, process, signal, { fromWithin: true });
  await process.block<void>((resolve) => {
    resolve();
    return () => undefined;
  });
  if (process.disposition(signal) !== 'default') throw new SysError('EINTR');
}
