import { text } from '../../base/bytes.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { readAll } from '../../libc/stdio.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { parseDuration } from '../dates/duration.ts';
import type { Cell } from '../editors/screen.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { pictureOf, withDifferences } from '../watch/picture.ts';
import { WatchScreen } from '../watch/screen.ts';

/** procps takes no shorter interval. */
const LEAST = 100_000;

export const watch: ToolDefinition = {
  name: 'watch',
  usage: '[OPTION]... COMMAND',
  about: 'Runs a command over and over and shows its output.',
  wrongCall: '\nUsage:\n watch [options] command\n\nFor more details see watch(1).\n',
  short: 'bcd::egq:n:ptwxhv',
  long: {
    beep: 'b',
    color: 'c',
    'differences=?': 'd',
    errexit: 'e',
    chgexit: 'g',
    'equexit=': 'q',
    'interval=': 'n',
    precise: 'p',
    'no-title': 't',
    'no-wrap': 'w',
    exec: 'x',
  },
  stopAtOperand: true,
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong(tool.busybox ? 'missing command' : undefined);
    const given = tool.value('n') ?? '2';
    const seconds = Number(given.replace(',', '.'));
    if (!tool.busybox && (given.trim() === '' || Number.isNaN(seconds)))
      return tool.complain(`failed to parse argument: '${given}': Invalid argument`);
    return tool.busybox ? plain(tool, parseDuration(given) ?? 2_000_000) : screen(tool, Math.max(LEAST, Math.round(seconds * 1_000_000)));
  },
};

/** BusyBox clears the screen and lets the command write on it. */
async function plain(tool: Tool, pause: number): Promise<number> {
  const { sys } = tool;
  const command = tool.args.join(' ');
  for (;;) {
    const every = `Every ${(pause / 1e6).toFixed(1)}s: ${command}`;
    const right = `${sys.hostname()}: ${localText(sys, '%c', sys.now())}`;
    const gap = Math.max(1, (sys.isatty(1) ? sys.winsize(1).cols || 80 : 80) - every.length - right.length);
    await tool.print(`\x1b[H\x1b[2J${tool.has('t') ? '' : `${every}${' '.repeat(gap)}${right}\n\n`}`);
    await sys.waitpid(spawn(sys, '/bin/sh', ['sh', '-c', command]));
    await sys.sleep(pause);
  }
}

async function screen(tool: Tool, pause: number): Promise<number> {
  const { sys } = tool;
  const view = new WatchScreen(tool, tool.has('t') ? '' : `Every ${(pause / 1e6).toFixed(1)}s: ${tool.args.join(' ')}`);
  const differences = tool.given.find(({ name }) => name === 'd');
  const cycles = tool.has('q') ? Number(tool.value('q')) : Number.POSITIVE_INFINITY;
  let before: Cell[][] | undefined;
  let same = 0;
  await view.enter();
  for (;;) {
    const began = sys.now();
    const { printed, status } = await output(tool);
    const now = pictureOf(printed, { rows: view.rows, cols: view.size.cols, wrap: !tool.has('w'), color: tool.has('c') });
    const changed = before !== undefined && JSON.stringify(now) !== JSON.stringify(before);
    same = before !== undefined && !changed ? same + 1 : 0;
    if (status !== 0 && tool.has('b')) await tool.print('\x07');
    await view.show(differences && before ? withDifferences(now, before) : now);
    if (status !== 0 && tool.has('e')) return errorExit(tool, view, status);
    if ((changed && tool.has('g')) || same >= cycles) break;
    // With a value, -d compares with the first output for good.
    before = differences?.value !== undefined ? (before ?? now) : now;
    await view.pause(tool.has('p') ? Math.max(0, pause - (sys.now() - began)) : pause);
  }
  await view.leave();
  return 0;
}

/** Runs the command once: by a shell, or with -x as it is. */
async function output(tool: Tool): Promise<{ printed: string; status: number }> {
  const { sys, args } = tool;
  const [read, write] = sys.pipe();
  const [program = ''] = args;
  const fds = { 1: write, 2: write };
  const child = tool.has('x')
    ? spawn(sys, findInPath(sys, program) ?? program, args, { fds })
    : spawn(sys, '/bin/sh', ['sh', '-c', args.join(' ')], { fds });
  sys.close(write);
  const printed = text(await readAll(sys, read));
  sys.close(read);
  const ended = await sys.waitpid(child);
  return { printed, status: ended?.status.kind === 'exited' ? ended.status.code : 1 };
}

/** The picture stays until a key is pressed. */
async function errorExit(tool: Tool, view: WatchScreen, status: number): Promise<number> {
  const { sys } = tool;
  await tool.print(`\x1b[${view.size.rows};1Hcommand exit with a non-zero status, press a key to exit`);
  await sys.read(0, 1);
  await view.leave();
  return status;
}

export const main = gnu(watch);
