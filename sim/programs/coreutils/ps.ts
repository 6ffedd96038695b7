import { userById } from '../../libc/passwd.ts';
import { printError } from '../../libc/stdio.ts';
import { type ProcessInfo, processes } from '../processes/process-table.ts';
import { columnFor, render } from '../ps/columns.ts';
import { forest } from '../ps/forest.ts';
import { columnsOf, PsError, parse } from '../ps/options.ts';
import { select } from '../ps/selection.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const USAGE = `Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
`;

export const ps: ToolDefinition = {
  name: 'ps',
  usage: '[options]',
  about: 'Shows processes: those of this terminal, or the ones that are asked for.',
  short: '',
  raw: true,
  async run(tool) {
    if (tool.busybox) return busyboxPs(tool);
    if (tool.args.includes('--help')) return tool.print(USAGE).then(() => 0);
    try {
      return await show(tool);
    } catch (error) {
      if (!(error instanceof PsError)) throw error;
      await printError(tool.sys, `error: ${error.message}\n\n${USAGE}`);
      return 1;
    }
  },
};

async function show(tool: Tool): Promise<number> {
  const { sys } = tool;
  const asked = parse(tool.args);
  const wanted = sortBy(tool, select(sys, asked), asked.sort);
  const rows = asked.forest ? forest(wanted, asked.forest) : wanted.map((process) => ({ process, prefix: '' }));
  const width = asked.wide || !sys.isatty(1) ? undefined : sys.winsize(1).cols || 80;
  await tool.print(render(sys, rows, columnsOf(asked), { headers: asked.headers, width }));
  return wanted.length ? 0 : 1;
}

/** By each key in turn; `-` in front of it turns its order round. */
function sortBy({ sys }: Tool, rows: readonly ProcessInfo[], keys: readonly string[]): ProcessInfo[] {
  const orders = keys.map((key) => {
    const column = columnFor(key.replace(/^[-+]/, ''));
    if (!column) throw new PsError('unknown sort specifier');
    const down = key.startsWith('-') ? -1 : 1;
    return (a: ProcessInfo, b: ProcessInfo): number => {
      const [x, y] = [column.value(a, sys), column.value(b, sys)];
      const numeric = Number(x) - Number(y);
      return down * (Number.isNaN(numeric) ? (x < y ? -1 : x > y ? 1 : 0) : numeric);
    };
  });
  return [...rows].sort((a, b) => {
    for (const order of orders) {
      const by = order(a, b);
      if (by !== 0) return by;
    }
    return 0;
  });
}

/** BusyBox shows every process, whatever it is asked. */
async function busyboxPs(tool: Tool): Promise<number> {
  const { sys } = tool;
  const rows = processes(sys).map((process) => {
    const user = userById(sys, process.euid)?.name ?? String(process.euid);
    const seconds = Math.floor(process.ticks / 100);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const command = process.args.length ? process.args.join(' ') : `[${process.comm}]`;
    return `${String(process.pid).padStart(5)} ${user.slice(0, 8).padEnd(8)} ${time.padStart(5)} ${command}\n`;
  });
  await tool.print(`PID   USER     TIME  COMMAND\n${rows.join('')}`);
  return 0;
}

export const main = gnu(ps);
