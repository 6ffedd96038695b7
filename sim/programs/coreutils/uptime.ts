import { localText } from '../../libc/time-zone/local-text.ts';
import { processes } from '../processes/process-table.ts';
import { secondsUp, uptimeLine } from '../processes/uptime-line.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const uptime: ToolDefinition = {
  name: 'uptime',
  usage: '[-ps]',
  about: 'Tells how long the machine has been up.',
  short: 'psV',
  long: { pretty: 'p', since: 's' },
  async run(tool) {
    const { sys } = tool;
    if (tool.has('p')) await tool.print(`up ${pretty(secondsUp(sys))}\n`);
    else if (tool.has('s')) await tool.print(`${localText(sys, '%F %T', sys.now() - secondsUp(sys) * 1e6)}\n`);
    else {
      const terminals = processes(sys).flatMap(({ tty }) => (tty === 0 ? [] : [tty]));
      const users = new Set(terminals).size;
      const noun = tool.busybox && users === 0 ? 'users' : undefined;
      await tool.print(` ${uptimeLine(sys, users, noun)}\n`);
    }
    return 0;
  },
};

function pretty(seconds: number): string {
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
  return [days && plural(days, 'day'), hours && plural(hours, 'hour'), plural(minutes, 'minute')].filter(Boolean).join(', ');
}

export const main = gnu(uptime);
