import { readText } from '../../libc/files.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { processes } from '../process-table.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const uptime: ToolDefinition = {
  name: 'uptime',
  usage: '[-ps]',
  about: 'Tells how long the machine has been up.',
  short: 'psV',
  long: { pretty: 'p', since: 's' },
  async run(tool) {
    const { sys } = tool;
    const seconds = Math.floor(Number(readText(sys, '/proc/uptime').split(' ')[0]));
    const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
    const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
    if (tool.has('p'))
      await tool.print(
        `up ${[days && plural(days, 'day'), hours && plural(hours, 'hour'), plural(minutes, 'minute')].filter(Boolean).join(', ')}\n`,
      );
    else if (tool.has('s')) await tool.print(`${localText(sys, '%F %T', sys.now() - seconds * 1e6)}\n`);
    else {
      const up = `${days ? `${plural(days, 'day')}, ` : ''}${hours ? `${String(hours).padStart(2)}:${String(minutes).padStart(2, '0')}` : `${minutes} min`}`;
      const load = readText(sys, '/proc/loadavg').split(' ').slice(0, 3).join(', ');
      const users = new Set(
        processes(sys)
          .filter(({ tty }) => tty !== 0)
          .map(({ tty }) => tty),
      ).size;
      await tool.print(
        ` ${localText(sys, '%T', sys.now())} up ${up},  ${users} user${users === 1 || (users === 0 && !tool.busybox) ? '' : 's'},  load average: ${load}\n`,
      );
    }
    return 0;
  },
};

export const main = gnu(uptime);
