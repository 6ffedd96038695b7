import { text } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { readText } from '../../libc/files.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

const LEVELS = ['emerg', 'alert', 'crit', 'err', 'warn', 'notice', 'info', 'debug'];

export const dmesg: ToolDefinition = {
  name: 'dmesg',
  usage: '[options]',
  about: "Shows the kernel's messages.",
  short: 'cCdDeEf:F:HhkJl:L::n:Pprs:StTuwWxV',
  long: {
    ctime: 'T',
    human: 'H',
    follow: 'w',
    'follow-new': 'W',
    level: 'l',
    'level=': 'l',
    clear: 'C',
    notime: 't',
    kernel: 'k',
    decode: 'x',
    nopager: 'P',
    'color=?': 'L',
    reltime: 'e',
  },
  async run(tool) {
    const { sys } = tool;
    if (sys.credentials().euid !== 0) return tool.complain('read kernel buffer failed: Operation not permitted');
    const gap = tool.lastOf('C', 'c', 'D', 'E', 'e', 'n', 'J', 'F', 'W');
    if (gap) return tool.notSimulated(`-${gap}`);
    const wanted = tool.value('l')?.split(',');
    const unknown = wanted?.find((level) => !LEVELS.includes(level));
    if (unknown !== undefined) return tool.complain(`unknown level '${unknown}'`);
    const booted = Number(/^btime (\d+)$/m.exec(readText(sys, '/proc/stat'))?.[1] ?? 0) * 1e6;
    let fd: number;
    try {
      fd = sys.open('/dev/kmsg', { read: true });
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`read kernel buffer failed: ${strerror(error.code)}`);
    }
    for (;;) {
      const record = text(await sys.read(fd));
      if (record === '') {
        if (!tool.has('w')) return 0;
        await sys.sleep(500_000);
        continue;
      }
      const [, level = '6', micros = '0', message = ''] = /^(\d+),\d+,(\d+),[^;]*;(.*)\n$/s.exec(record) ?? [];
      const name = LEVELS[Number(level) & 7] ?? 'info';
      if (wanted && !wanted.includes(name)) continue;
      const seconds = `${Math.floor(Number(micros) / 1e6)}`.padStart(5);
      const stamp = tool.has('t')
        ? ''
        : tool.has('T', 'H')
          ? `[${localText(tool.sys, '%a %b %e %T %Y', booted + Number(micros))}] `
          : `[${seconds}.${String(Number(micros) % 1e6).padStart(6, '0')}] `;
      await tool.print(`${tool.has('x') ? `kern  :${name.padEnd(6)}: ` : ''}${stamp}${message}\n`);
    }
  },
};

export const main = gnu(dmesg);
