import { EMPTY, text, utf8 } from '../base/bytes.ts';
import type { OpenFile } from './open-file.ts';
import type { Stat } from './sys.ts';
import { WaitQueue } from './wait-queue.ts';

/** The kernel's own messages: what dmesg(1) shows. The oldest are forgotten. */
export class KernelLog {
  readonly added = new WaitQueue();
  readonly records: { readonly number: number; readonly level: number; readonly micros: number; readonly text: string }[] = [];
  readonly #uptime: () => number;
  #next = 0;

  constructor(uptime: () => number) {
    this.#uptime = uptime;
  }

  /** Levels are syslog's, 0 (emergency) to 7 (debug). */
  add(text: string, level = 6, micros = this.#uptime()): void {
    this.records.push({ number: this.#next++, level, micros, text });
    if (this.records.length > MOST) this.records.shift();
    this.added.wakeAll();
  }

  /** What a kernel says while it starts; the machine's size in it is its own. */
  boot({ release, version, memory, cpus }: { release: string; version: string; memory: number; cpus: number }): void {
    const kilobytes = Math.round(memory / 1024);
    const lines: readonly (readonly [seconds: number, text: string])[] = [
      [0, `Linux version ${release} (buildd@lcy02-amd64-026) (x86_64-linux-gnu-gcc-13 (Ubuntu 13.3.0-6ubuntu2~24.04) 13.3.0) ${version}`],
      [0, `Command line: BOOT_IMAGE=/boot/vmlinuz-${release} root=/dev/sda1 ro quiet splash`],
      [0, 'Hypervisor detected: KVM'],
      [0.021, `Memory: ${kilobytes - 180_224}K/${kilobytes}K available`],
      [0.066, `smp: Brought up 1 node, ${cpus} CPU${cpus === 1 ? '' : 's'}`],
      [0.914, 'Run /init as init process'],
      [1.203, 'sd 0:0:0:0: [sda] Attached SCSI disk'],
      [1.655, 'EXT4-fs (sda1): mounted filesystem with ordered data mode. Quota mode: none.'],
      [2.087, 'systemd[1]: Detected virtualization kvm.'],
      [2.088, 'systemd[1]: Detected architecture x86-64.'],
      [2.951, 'EXT4-fs (sda1): re-mounted. Quota mode: none.'],
      [
        4.418,
        'bridge: filtering via arp/ip/ip6tables is no longer available by default. Update your scripts to load br_netfilter if you need this.',
      ],
      [4.422, 'Bridge firewalling registered'],
    ];
    this.records.length = 0;
    for (const [seconds, text] of lines) this.add(text, 6, Math.round(seconds * 1_000_000));
  }
}

const MOST = 2000;

/** /dev/kmsg, open: one record at each read (Documentation/ABI/testing/dev-kmsg). Reading past the last gives the end instead of waiting. */
export class KmsgFile implements OpenFile {
  readonly changed: WaitQueue;
  readonly stat: () => Stat;
  readonly #log: KernelLog;
  #next = 0;

  constructor(log: KernelLog, stat: () => Stat) {
    this.#log = log;
    this.changed = log.added;
    this.stat = stat;
  }

  read(): Uint8Array {
    const record = this.#log.records.find(({ number }) => number >= this.#next);
    if (!record) return EMPTY;
    this.#next = record.number + 1;
    return utf8(`${record.level},${record.number},${record.micros},-;${record.text}\n`);
  }

  write(bytes: Uint8Array): number {
    const [, level, message = ''] = /^(?:<(\d+)>)?(.*?)\n?$/s.exec(text(bytes)) ?? [];
    this.#log.add(message, Number(level ?? 4) & 7);
    return bytes.length;
  }

  readable(): boolean {
    return true;
  }

  describe(): string {
    return '/dev/kmsg';
  }

  release(): void {}
}
