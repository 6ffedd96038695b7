import { text } from '../../base/bytes.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { printError, readAll } from '../../libc/stdio.ts';
import { withEscapes } from '../text/escapes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const xargs: ToolDefinition = {
  name: 'xargs',
  usage: '[OPTION]... COMMAND [INITIAL-ARGS]...',
  about: 'Runs a command with arguments read from standard input.',
  short: '0a:I:L:n:P:rtd:',
  long: {
    null: '0',
    'arg-file=': 'a',
    'no-run-if-empty': 'r',
    'max-args=': 'n',
    'max-lines=': 'L',
    'replace=': 'I',
    'max-procs=': 'P',
    verbose: 't',
    'delimiter=': 'd',
  },
  stopAtOperand: true,
  async run(tool) {
    const { sys } = tool;
    const command = tool.args.length ? [...tool.args] : ['echo'];
    for (const option of ['n', 'L', 'P'] as const) {
      const given = tool.value(option);
      if (given !== undefined && !/^\d+$/.test(given)) return tool.wrong(`invalid number "${given}" for -${option} option`);
    }
    const file = tool.value('a');
    const input = text(file === undefined ? await readAll(sys, 0) : sys.readFile(file));
    const replace = tool.value('I');
    const delimiter = tool.value('d');
    const items = tool.has('0')
      ? input.split('\0').filter(Boolean)
      : delimiter !== undefined
        ? separated(input, withEscapes(delimiter).text)
        : replace !== undefined || tool.has('L')
          ? input
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean)
          : words(quoted(input));
    const quote = tool.has('0', 'd') ? undefined : unmatched(input);
    if (items.length === 0 && (tool.has('r') || replace !== undefined)) return 0;
    const size = replace !== undefined ? 1 : Number(tool.value('n') ?? tool.value('L') ?? (items.length || 1));
    let status = 0;
    for (let at = 0; at < Math.max(items.length, 1); at += size) {
      const batch = items.slice(at, at + size);
      const argv = replace === undefined ? [...command, ...batch] : command.map((word) => word.replaceAll(replace, batch[0] ?? ''));
      if (tool.has('t')) await printError(sys, `${argv.join(' ')}\n`);
      const path = findInPath(sys, argv[0] ?? '');
      if (path === undefined) return tool.complain(`${argv[0]}: No such file or directory`, 127);
      const ended = await sys.waitpid(spawn(sys, path, argv));
      const code = ended ? exitStatus(ended.status) : 0;
      if (code === 255) return tool.complain(`${argv[0]}: exited with status 255; aborting`, 124);
      if (code > 128) return tool.complain(`${argv[0]}: terminated by signal ${code - 128}`, 125);
      if (code) status = 123;
    }
    if (quote !== undefined && !tool.busybox)
      return tool.complain(`unmatched ${quote} quote; by default quotes are special to xargs unless you use the -0 option`);
    return status;
  },
};

/** The end of the input ends the last item as well. */
const separated = (input: string, mark: string): string[] => (input.endsWith(mark) ? input.slice(0, -mark.length) : input).split(mark);

/** Up to a quote that is not closed on its line. */
const OPEN_QUOTE = /^((?:"[^"\n]*"|'[^'\n]*'|\\.|[^"'\\])*)(?:"(?=[^"\n]*(?:\n|$))|'(?=[^'\n]*(?:\n|$)))/s;

/** Which kind of quote is not closed. */
function unmatched(input: string): 'single' | 'double' | undefined {
  const found = OPEN_QUOTE.exec(input)?.[0];
  return found === undefined ? undefined : found.endsWith("'") ? 'single' : 'double';
}

/** What stands before a word whose quote is not closed: it is still run. */
const quoted = (input: string): string => OPEN_QUOTE.exec(input)?.[1]?.replace(/\S+$/, '') ?? input;

/** Blanks separate; quotes and backslashes keep together. */
function words(input: string): string[] {
  return [...input.matchAll(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/gs)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'|\\(.)/gs, (_, a?: string, b?: string, c?: string) => a ?? b ?? c ?? ''),
  );
}

export const main = gnu(xargs);
