import { EMPTY } from '../base/bytes.ts';
import { SysError } from '../base/errno.ts';
import type { Kernel } from './kernel.ts';
import { KmsgFile } from './kernel-log.ts';
import type { OpenFile } from './open-file.ts';
import type { Process } from './process.ts';
import type { OpenFlags, Stat } from './sys.ts';
import { TtySlave } from './tty.ts';
import { TtyInode } from './vfs/devpts.ts';
import { ZEROS } from './vfs/pages.ts';
import type { Place } from './vfs/place.ts';
import { statOf } from './vfs/stat.ts';
import { WaitQueue } from './wait-queue.ts';

/** The device numbers Linux gives (Documentation/admin-guide/devices.txt). */
export const DEVICE_NUMBERS: Readonly<Record<string, string>> = {
  null: '1:3',
  zero: '1:5',
  full: '1:7',
  random: '1:8',
  urandom: '1:9',
  tty: '5:0',
  console: '5:1',
  ptmx: '5:2',
};

/** What /dev holds from the start, with who may do what. Groups: 4 adm, 5 tty, 6 disk. */
export const DEVICE_NODES: readonly { name: string; type: 'char' | 'block'; device: string; mode: number; gid: number }[] = [
  ...Object.entries(DEVICE_NUMBERS).map(([name, device]) => ({
    name,
    type: 'char' as const,
    device,
    mode: name === 'console' ? 0o600 : 0o666,
    gid: name === 'tty' || name === 'ptmx' ? 5 : 0,
  })),
  { name: 'kmsg', type: 'char', device: '1:11', mode: 0o644, gid: 4 },
  { name: 'fuse', type: 'char', device: '10:229', mode: 0o666, gid: 0 },
  { name: 'loop-control', type: 'char', device: '10:237', mode: 0o660, gid: 6 },
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((minor) => ({ name: `loop${minor}`, type: 'block' as const, device: `7:${minor}`, mode: 0o660, gid: 6 })),
  { name: 'sda', type: 'block', device: '8:0', mode: 0o660, gid: 6 },
  { name: 'sda1', type: 'block', device: '8:1', mode: 0o660, gid: 6 },
  ...[0, 1].map((minor) => ({ name: `tty${minor}`, type: 'char' as const, device: `4:${minor}`, mode: 0o620, gid: 5 })),
  { name: 'ttyS0', type: 'char', device: '4:64', mode: 0o660, gid: 20 },
];

export interface Devices {
  /** @throws ENXIO for a device nobody drives, and for /dev/tty without a terminal. */
  open(place: Place, process: Process, flags: OpenFlags): OpenFile;
}

interface Driver {
  read(max: number): Uint8Array;
  /** How many bytes it takes. */
  write(bytes: Uint8Array): number;
}

export function createDevices(kernel: Kernel): Devices {
  const swallow = (bytes: Uint8Array): number => bytes.length;
  const random = kernel.options.random.fork('urandom');
  const noise: Driver = { read: (max) => random.bytes(Math.min(max, 65536)), write: swallow };
  const zeros = (max: number): Uint8Array => ZEROS.subarray(0, Math.min(max, ZEROS.length));
  const drivers: Record<string, Driver> = {
    '1:3': { read: () => EMPTY, write: swallow },
    '1:5': { read: zeros, write: swallow },
    '1:7': {
      read: zeros,
      write: () => {
        throw new SysError('ENOSPC');
      },
    },
    '1:8': noise,
    '1:9': noise,
    '5:1': {
      read: () => EMPTY,
      write: (bytes) => {
        kernel.options.onConsole?.(bytes.slice());
        return bytes.length;
      },
    },
  };
  /** What is on the disk is not written down block by block: it reads as zeros. */
  const disk: Driver = { read: zeros, write: swallow };
  const blocks: Record<string, Driver> = { '8:0': disk, '8:1': disk };
  return {
    open(place, process, flags) {
      const stat = (): Stat => statOf(place.inode);
      if (place.inode instanceof TtyInode) return new TtySlave(place.inode.tty, stat);
      if (place.inode.device === DEVICE_NUMBERS.tty) {
        if (!process.terminal) throw new SysError('ENXIO');
        return new TtySlave(process.terminal, stat);
      }
      if (place.inode.type === 'char' && place.inode.device === '1:11') return new KmsgFile(kernel.log, stat);
      // A disk that is mounted cannot be opened for writing, so that nothing can pull the file system from under itself.
      if (place.inode.type === 'block' && /^8:[01]$/.test(place.inode.device ?? '') && flags.write) throw new SysError('EBUSY');
      const driver = (place.inode.type === 'block' ? blocks : drivers)[place.inode.device ?? ''];
      if (!driver) throw new SysError('ENXIO');
      return new DeviceFile(driver, stat, `/dev/${place.name}`);
    },
  };
}

class DeviceFile implements OpenFile {
  readonly changed = new WaitQueue();
  readonly read: (max: number) => Uint8Array;
  readonly write: (bytes: Uint8Array) => number;
  readonly stat: () => Stat;
  readonly #name: string;

  constructor(driver: Driver, stat: () => Stat, name: string) {
    this.read = driver.read;
    this.write = driver.write;
    this.stat = stat;
    this.#name = name;
  }

  readable(): boolean {
    return true;
  }

  describe(): string {
    return this.#name;
  }

  release(): void {}
}
