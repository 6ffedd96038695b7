import { text } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { printError } from '../../libc/stdio.ts';
import { shellQuoted } from '../text/shell-quote.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { Batch, replaced } from '../xargs/batch.ts';
import { Children } from '../xargs/children.ts';
import { Fatal } from '../xargs/fatal.ts';
import { type Reading, separated, words } from '../xargs/items.ts';
import { readSettings, type Settings } from '../xargs/options.ts';

export const xargs: ToolDefinition = {
  name: 'xargs',
  usage: '[OPTION]... COMMAND [INITIAL-ARGS]...',
  about: 'Runs a command with arguments read from standard input.',
  short: '0a:d:e::E:i::I:l::L:n:oprs:txP:',
  long: {
    null: '0',
    'arg-file=': 'a',
    'delimiter=': 'd',
    'eof=?': 'e',
    'replace=?': 'i',
    'max-lines=?': 'l',
    'max-args=': 'n',
    'open-tty': 'o',
    interactive: 'p',
    'no-run-if-empty': 'r',
    'max-chars=': 's',
    verbose: 't',
    'show-limits': '2',
    exit: 'x',
    'max-procs=': 'P',
    'process-slot-var=': '1',
  },
  stopAtOperand: true,
  async run(tool) {
    try {
      if (tool.has('2')) return tool.notSimulated('--show-limits');
      const settings = await readSettings(tool);
      return typeof settings === 'number' ? settings : await work(tool, settings);
    } catch (error) {
      return ended(tool, error);
    }
  },
};

async function work(tool: Tool, settings: Settings): Promise<number> {
  const { sys } = tool;
  const input = await openInput(tool, settings.file);
  const children = new Children(sys, {
    most: settings.processes,
    input: settings.terminal ? 'terminal' : settings.file === undefined ? 'nothing' : 'inherited',
    slotVariable: settings.slotVariable,
  });
  let status = 0;
  try {
    await gather(tool, settings, input, children);
  } catch (error) {
    status = await ended(tool, error);
  }
  for (;;)
    try {
      await children.all();
      return status || children.status;
    } catch (error) {
      status = await ended(tool, error);
    }
}

/** The complaint and the status that something thrown stands for. */
async function ended(tool: Tool, error: unknown): Promise<number> {
  if (!(error instanceof Fatal)) throw error;
  if (error.message) await tool.complain(error.message);
  return error.status;
}

async function openInput(tool: Tool, file: string | undefined): Promise<number> {
  if (file === undefined || file === '-') return 0;
  try {
    const fd = await tool.sys.openWait(file, { read: true });
    tool.sys.setCloseOnExec(fd, true);
    return fd;
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Fatal(`Cannot open input file ${tool.quote(file)}: ${strerror(error.code)}`, 1);
  }
}

/** Reads arguments and starts a command whenever it has all of its own. */
async function gather(tool: Tool, settings: Settings, input: number, children: Children): Promise<void> {
  const command = tool.args.length ? tool.args : ['echo'];
  const run = async (argv: readonly string[]): Promise<void> => {
    if (settings.asks && !(await agreed(tool, argv))) return;
    await children.room();
    if (settings.traces && !settings.asks) await printError(tool.sys, `${argv.map(shellQuoted).join(' ')}\n`);
    await children.start(argv);
  };
  const { replace, mark } = settings;
  const batch = replace === undefined ? new Batch(command, settings, run) : undefined;
  const reading: Reading = {
    lines: replace !== undefined,
    end: settings.end,
    most: () => batch?.most ?? settings.bytes - 1,
    beforeFault: async () => batch?.beforeFault(),
  };
  const items = mark === undefined ? words(tool.sys, input, reading) : separated(tool.sys, input, mark, reading);
  for await (const item of items) {
    if (batch === undefined) {
      await run(replaced(command, replace ?? '', item.text, settings.bytes));
      continue;
    }
    await batch.add(item.text);
    if (item.endsLine) await batch.line();
  }
  if (batch && (!batch.empty || (batch.runs === 0 && !settings.unlessEmpty))) await batch.flush();
}

/** -p: shows the command and reads a line of the terminal. */
async function agreed(tool: Tool, argv: readonly string[]): Promise<boolean> {
  const { sys } = tool;
  await printError(sys, argv.map(shellQuoted).join(' '));
  let terminal: number;
  try {
    terminal = sys.open('/dev/tty', { read: true });
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Fatal(`failed to open /dev/tty for reading: ${strerror(error.code)}`, 1);
  }
  await printError(sys, '?...');
  const answer = text(await sys.read(terminal));
  sys.close(terminal);
  return /^y/i.test(answer);
}

export const main = gnu(xargs);
