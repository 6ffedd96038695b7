import { userById, userByName } from '../libc/passwd.ts';
import { type ProcessInfo, processes } from './process-table.ts';
import { BSD_USER, columnFor, DEFAULT, EF, type PsColumn, render } from './ps/columns.ts';
import { gnu, type Tool, type ToolDefinition } from './tool.ts';

export const ps: ToolDefinition = {
  name: 'ps',
  usage: '[options]',
  about: 'Shows processes: those of this terminal, or the ones that are asked for.',
  short: '',
  raw: true,
  async run(tool) {
    if (tool.busybox) return busyboxPs(tool);
    const asked = parse(tool.args);
    if (typeof asked === 'string') return tool.complain(`error: ${asked}`);
    const all = processes(tool.sys);
    const own = all.find(({ pid }) => pid === tool.sys.pid);
    const wanted = all.filter((process) => selected(tool, asked, process, own));
    const columns = asked.format.length ? asked.format : asked.layout;
    const sorted = asked.sort ? sortBy(tool, wanted, asked.sort) : wanted;
    await tool.print(
      render(tool.sys, sorted, columns, {
        headers: asked.headers,
        width: asked.wide || !tool.sys.isatty(1) ? undefined : tool.sys.winsize(1).cols || 80,
      }),
    );
    return wanted.length ? 0 : 1;
  },
};

interface Asked {
  every: boolean;
  /** BSD's `a`: of all users, and `x`: without a terminal too. */
  a: boolean;
  x: boolean;
  pids: number[];
  users: string[];
  commands: string[];
  format: PsColumn[];
  layout: readonly PsColumn[];
  headers: boolean;
  wide: boolean;
  sort: string | undefined;
}

function parse(args: readonly string[]): Asked | string {
  const asked: Asked = {
    every: false,
    a: false,
    x: false,
    pids: [],
    users: [],
    commands: [],
    format: [],
    layout: DEFAULT,
    headers: true,
    wide: false,
    sort: undefined,
  };
  const numbers = (list: string) => list.split(/[ ,]+/).filter(Boolean).map(Number);
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    const [name = '', inline] = word.split(/=(.*)/s);
    const value = () => inline ?? args[++i] ?? '';
    if (name === '--pid') asked.pids.push(...numbers(value()));
    else if (name === '--user') asked.users.push(value());
    else if (name === '--format') pushFormat(asked, value());
    else if (name === '--no-headers' || name === '--no-heading') asked.headers = false;
    else if (name === '--sort') asked.sort = value();
    else if (word.startsWith('--'))
      return `unknown gnu long option\n\nUsage:\n ps [options]\n\n Try 'ps --help <simple|list|output|threads|misc|all>'\n  or 'ps --help <s|l|o|t|m|a>'\n for additional help text.\n\nFor more details see ps(1).`;
    else if (/^\d+$/.test(word)) asked.pids.push(Number(word));
    else {
      const unix = word.startsWith('-');
      const letters = unix ? word.slice(1) : word;
      for (let at = 0; at < letters.length; at++) {
        const letter = letters[at] ?? '';
        const rest = () => letters.slice(at + 1) || args[++i] || '';
        if ('eA'.includes(letter) && unix) asked.every = true;
        else if (letter === 'f') asked.layout = EF;
        else if (letter === 'F' && unix) asked.layout = EF;
        else if (letter === 'a' && unix) asked.every = true;
        else if (letter === 'a') asked.a = true;
        else if (letter === 'x') asked.x = true;
        else if (letter === 'w') asked.wide = true;
        else if (letter === 'h' && !unix) asked.headers = false;
        else if (letter === 'u' && !unix) asked.layout = BSD_USER;
        else if ('puUCoOq'.includes(letter)) {
          const list = rest();
          if (letter === 'o') {
            const problem = pushFormat(asked, list);
            if (problem) return problem;
          } else if (letter === 'C') asked.commands.push(...list.split(','));
          else if (letter === 'u' || letter === 'U') asked.users.push(...list.split(','));
          else asked.pids.push(...numbers(list));
          break;
        } else return `unsupported ${unix ? 'SysV' : 'BSD'} option`.replace('BSD option', 'option (BSD syntax)');
      }
    }
  }
  return asked;
}

function pushFormat(asked: Asked, list: string): string | undefined {
  for (const item of list.split(/[ ,]+(?![^=]*$)|,/).filter(Boolean)) {
    const [name = '', title] = item.split(/=(.*)/s);
    const column = columnFor(name);
    if (!column) return `unknown user-defined format specifier "${name}"`;
    asked.format.push(title === undefined ? column : { ...column, title });
  }
  if (asked.format.length && asked.format.every(({ title }) => title === '')) asked.headers = false;
  return undefined;
}

function selected({ sys }: Tool, asked: Asked, process: ProcessInfo, own: ProcessInfo | undefined): boolean {
  const lists = asked.pids.length + asked.users.length + asked.commands.length > 0;
  if (lists) {
    const uids = asked.users.map((user) => userByName(sys, user)?.uid ?? Number(user));
    return asked.pids.includes(process.pid) || uids.includes(process.euid) || asked.commands.includes(process.comm);
  }
  if (asked.every || (asked.a && asked.x)) return true;
  const mine = process.euid === sys.credentials().euid;
  if (asked.a) return process.tty !== 0;
  if (asked.x) return mine;
  return mine && process.tty === (own?.tty ?? 0);
}

function sortBy({ sys }: Tool, rows: readonly ProcessInfo[], keys: string): ProcessInfo[] {
  const down = keys.startsWith('-');
  const column = columnFor(keys.replace(/^[-+]/, ''));
  const sorted = [...rows].sort((a, b) => {
    const [x, y] = [column?.value(a, sys) ?? '', column?.value(b, sys) ?? ''];
    const numeric = Number(x) - Number(y);
    return Number.isNaN(numeric) ? (x < y ? -1 : x > y ? 1 : 0) : numeric;
  });
  return down ? sorted.reverse() : sorted;
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
