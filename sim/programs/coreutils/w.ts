import { readText } from '../../libc/files.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { readLogins, UTMP } from '../../libc/utmp.ts';
import { processes } from '../processes/process-table.ts';
import { gnu, type ToolDefinition } from '../tool.ts';
import { uptime } from './uptime.ts';

/** procps 4.0's w(1). Nobody counts processor time or idle time here: both columns say none. */
export const w: ToolDefinition = {
  name: 'w',
  usage: '[options] [user]',
  about: 'Shows who is logged in and what they do.',
  short: 'hufsoipV',
  long: { 'no-header': 'h', 'no-current': 'u', short: 's', from: 'f', 'old-style': 'o', 'ip-addr': 'i', pids: 'p', version: 'V' },
  async run(tool) {
    const { sys } = tool;
    if (!tool.has('h')) {
      await uptime.run(Object.assign(Object.create(tool), { has: () => false }));
      await tool.print(`USER     TTY      FROM            ${tool.has('s') ? '  IDLE WHAT' : ' LOGIN@   IDLE   JCPU   PCPU WHAT'}\n`);
    }
    const running = processes(sys);
    for (const { type, user, line, host, time } of readLogins(sys, UTMP)) {
      if (type !== 'user' || (tool.args[0] !== undefined && tool.args[0] !== user)) continue;
      const number = Number(line.replace('pts/', ''));
      const what = running.filter(({ tty }) => tty === 136 * 256 + number).at(-1);
      const doing = what ? readText(sys, `/proc/${what.pid}/cmdline`).replace(/\0$/, '').replaceAll('\0', ' ') : '-';
      const day = sys.now() - time > 43_200_000_000;
      const login = localText(sys, day ? '%a%H' : '%H:%M', time);
      const times = tool.has('s') ? '  0.00s' : `${login.padEnd(5)}    0.00s  0.00s  0.00s`;
      await tool.print(`${user.slice(0, 8).padEnd(8)} ${line.padEnd(8)} ${(host || '-').slice(0, 16).padEnd(16)} ${times} ${doing}\n`);
    }
    return 0;
  },
};

export const main = gnu(w);
