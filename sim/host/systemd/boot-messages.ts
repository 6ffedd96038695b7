import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import type { Journal } from './journal.ts';
import { systemdVersion } from './version.ts';

/** The first lines of a boot: the kernel's, then systemd's. */
export function bootMessages(sys: Sys, journal: Journal): void {
  const { release, version } = sys.uname();
  const kernel = (message: string, priority = 6) =>
    journal.log({ unit: '', identifier: 'kernel', pid: 0, message, priority, transport: 'kernel' });
  kernel(`Linux version ${release} (x86_64) ${version}`, 5);
  kernel(`Command line: ${(readTextIfAny(sys, '/proc/cmdline') ?? `BOOT_IMAGE=/boot/vmlinuz-${release} root=/dev/sda1 ro`).trim()}`);
  const memory = /^MemTotal:\s+(\d+)/m.exec(readTextIfAny(sys, '/proc/meminfo') ?? '')?.[1];
  if (memory) kernel(`Memory: ${memory}K available`);
  kernel('EXT4-fs (sda1): mounted filesystem ro with ordered data mode.');
  const { text } = systemdVersion(sys);
  const [, name = ''] = /\((.*)\)/.exec(text) ?? [];
  const say = (message: string) => journal.say('init.scope', message);
  say(`systemd ${name} running in system mode (${text.split('\n')[1] ?? ''})`);
  say('Detected architecture x86-64.');
  say(`Hostname set to <${sys.hostname()}>.`);
}
