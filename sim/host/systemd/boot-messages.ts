import { text } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import type { Journal } from './journal.ts';
import { systemdVersion } from './version.ts';

/** The first lines of a boot: the kernel's, then systemd's. */
export async function bootMessages(sys: Sys, journal: Journal): Promise<void> {
  for (const { level, message } of await kernelMessages(sys))
    journal.log({ unit: '', identifier: 'kernel', pid: 0, message, priority: level, transport: 'kernel' });
  const { text: version } = systemdVersion(sys);
  const say = (message: string) => journal.say('init.scope', message);
  say(`systemd ${/\((.*)\)/.exec(version)?.[1] ?? ''} running in system mode (${version.split('\n')[1] ?? ''})`);
  say('Detected architecture x86-64.');
  say(`Hostname set to <${sys.hostname()}>.`);
}

/** What the kernel has said so far, from /dev/kmsg: `level,number,micros,flags;text`, a record at each read. */
async function kernelMessages(sys: Sys): Promise<{ level: number; message: string }[]> {
  const messages: { level: number; message: string }[] = [];
  try {
    const fd = sys.open('/dev/kmsg', { read: true, nonBlock: true });
    for (let record = text(await sys.read(fd)); record; record = text(await sys.read(fd))) {
      const [, level = '6', message = ''] = /^(\d+),[^;]*;(.*)/.exec(record) ?? [];
      if (!message.startsWith('systemd[1]: ')) messages.push({ level: Number(level), message });
    }
    sys.close(fd);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  if (messages.length) return messages;
  const { release, version } = sys.uname();
  return [{ level: 5, message: `Linux version ${release} (x86_64) ${version}` }];
}
