import { EMPTY } from '../base/bytes.ts';
import { SysError } from '../base/errno.ts';
import type { Kernel } from './kernel.ts';
import type { OpenFile } from './open-file.ts';
import type { Process } from './process.ts';
import type { Stat } from './sys.ts';
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

export interface Devices {
  /** @throws ENODEV for a device nobody drives, ENXIO's neighbour EIO for /dev/tty without a terminal. */
  open(place: Place, process: Process): OpenFile;
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
    '5:1': { read: () => EMPTY, write: swallow },
  };
  return {
    open(place, process) {
      const stat = (): Stat => statOf(place.inode);
      if (place.inode instanceof TtyInode) return new TtySlave(place.inode.tty, stat);
      if (place.inode.device === DEVICE_NUMBERS.tty) {
        if (!process.terminal) throw new SysError('ENODEV');
        return new TtySlave(process.terminal, stat);
      }
      const driver = drivers[place.inode.device ?? ''];
      if (!driver) throw new SysError('ENODEV');
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
