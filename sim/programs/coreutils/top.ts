import { isErrno, strerror } from '../../base/errno.ts';
import { signalNamed } from '../../libc/signal-numbers.ts';
import { processes } from '../processes/process-table.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { summary } from '../top/summary.ts';
import { taskRows } from '../top/tasks.ts';

export const top: ToolDefinition = {
  name: 'top',
  usage: '-hv | -bcis -d secs -n max -u user -p pid -o field -w [cols]',
  about: 'Shows what runs, over and over. q ends it; M and P sort by memory and processor; k kills.',
  short: 'bcd:hHin:o:p:sSu:U:vw::1E:e:',
  async run(tool) {
    const delay = Number(tool.value('d') ?? 3);
    const times = tool.has('n') ? Number(tool.value('n')) : Number.POSITIVE_INFINITY;
    if (!(delay >= 0)) return tool.complain(`bad delay interval '${tool.value('d')}'`);
    if (!(times > 0)) return tool.complain(`bad iterations argument '${tool.value('n')}'`);
    if (tool.has('b')) return batch(tool, delay, times);
    if (!tool.sys.isatty(0) || !tool.sys.isatty(1)) return tool.complain('failed tty get');
    return screen(tool, delay, times);
  },
};

interface View {
  sort: 'cpu' | 'memory' | 'pid' | 'time';
  full: boolean;
}

function frame(tool: Tool, view: View, cols: number): string[] {
  const { sys } = tool;
  const pids = tool
    .values('p')
    .flatMap((list) => list.split(','))
    .map(Number);
  const all = processes(sys).filter(({ pid }) => pids.length === 0 || pids.includes(pid));
  const rows = taskRows(sys, all, view, tool.value('u') ?? tool.value('U'));
  return [...summary(sys, all), '', ...rows].map((line) => (cols > 0 ? line.slice(0, cols) : line));
}

async function batch(tool: Tool, delay: number, times: number): Promise<number> {
  for (let i = 0; i < times; i++) {
    if (i > 0) await tool.sys.sleep(delay * 1_000_000);
    const lines = frame(tool, viewOf(tool), 0).map((line) => `${line.trimEnd()}\n`);
    await tool.print(`${i > 0 ? '\n' : ''}${lines.join('')}`);
  }
  return 0;
}

function viewOf(tool: Tool): View {
  const field = (tool.value('o') ?? '').replace(/^[+-]/, '');
  return {
    sort: field === '%MEM' || field === 'RES' ? 'memory' : field === 'PID' ? 'pid' : field === 'TIME+' ? 'time' : 'cpu',
    full: tool.has('c'),
  };
}

const KEYS: Readonly<Record<string, View['sort']>> = { M: 'memory', P: 'cpu', N: 'pid', T: 'time' };
const INVERSE = '\x1b[7m';
const PLAIN = '\x1b(B\x1b[m';

async function screen(tool: Tool, delay: number, times: number): Promise<number> {
  const { sys } = tool;
  const before = sys.tcgetattr(0);
  const view = viewOf(tool);
  let message = '';
  const enter = (): void => sys.tcsetattr(0, { canonical: false, echo: false });
  enter();
  const restore = (): void => sys.tcsetattr(0, before);
  sys.sigaction('SIGINT', () => {
    restore();
    void tool.print('\x1b[?25h\n').then(() => sys.exit(0));
  });
  const draw = (): Promise<void> => {
    const { rows, cols } = sys.winsize(1);
    const lines = frame(tool, view, cols || 80).slice(0, (rows || 24) - 1);
    const title = lines.findIndex((line) => /^\s+PID USER/.test(line));
    const painted = lines.map((line, at) => (at === title ? `${INVERSE}${line.padEnd(cols || 80)}${PLAIN}` : line));
    if (message) painted[5] = message;
    message = '';
    return tool.print(`\x1b[?25l\x1b[H${painted.map((line) => `${line}\x1b[K`).join('\n')}\x1b[J`);
  };
  // Stopped, it gives the terminal back as it was; going on, it takes it again.
  const stop = (): void => {
    restore();
    sys.sigaction('SIGTSTP', 'default');
    void tool.print(`\x1b[${(sys.winsize(1).rows || 24) + 1};1H\x1b[?25h`).then(() => sys.kill(sys.pid, 'SIGTSTP'));
  };
  sys.sigaction('SIGTSTP', stop);
  sys.sigaction('SIGCONT', () => {
    enter();
    sys.sigaction('SIGTSTP', stop);
    void draw();
  });
  try {
    for (let i = 0; i < times; i++) {
      await draw();
      const [ready] = await sys.poll([0], Math.round(delay * 1_000_000));
      if (ready === undefined) continue;
      const keys = await sys.read(0, 64);
      if (keys.length === 0) break;
      const key = String.fromCharCode(keys[0] ?? 0);
      if (key === 'q' || key === '\x03') break;
      if (key in KEYS) view.sort = KEYS[key] ?? 'cpu';
      else if (key === 'c') view.full = !view.full;
      else if (key === 'k') message = await kill(tool);
      else if (key !== ' ' && key !== '\n' && key !== '\r') message = `${INVERSE} Unknown command - try 'h' for help ${PLAIN}`;
    }
  } finally {
    restore();
  }
  await tool.print('\x1b[?25h\n');
  return 0;
}

/** Asks for a pid and a signal on the sixth line, as top does. */
async function kill(tool: Tool): Promise<string> {
  const first = processes(tool.sys)[0]?.pid ?? 1;
  const pid = await ask(tool, `PID to signal/kill [default pid = ${first}] `);
  if (pid === undefined) return '';
  const number = pid === '' ? first : Number(pid);
  const signal = await ask(tool, `Send pid ${number} signal [15/sigterm] `);
  if (signal === undefined) return '';
  try {
    const wanted = signalNamed(signal || 'TERM');
    if (!wanted) return `${INVERSE} Unacceptable input ${PLAIN}`;
    tool.sys.kill(number, wanted);
    return '';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return `${INVERSE} Failed signal pid '${number}' with '${signal || 15}': ${strerror(error.code)} ${PLAIN}`;
  }
}

async function ask(tool: Tool, question: string): Promise<string | undefined> {
  let answer = '';
  for (;;) {
    await tool.print(`\x1b[6;1H\x1b[1m${question}${PLAIN}${answer}\x1b[K\x1b[?25h`);
    const keys = await tool.sys.read(0, 64);
    if (keys.length === 0) return undefined;
    for (const code of keys) {
      if (code === 27) return undefined;
      if (code === 10 || code === 13) return answer;
      if (code === 127 || code === 8) answer = answer.slice(0, -1);
      else if (code >= 32) answer += String.fromCharCode(code);
    }
  }
}

export const main = gnu(top);
