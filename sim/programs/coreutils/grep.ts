import { isErrno, SysError } from '../../base/errno.ts';
import { printError, readLines } from '../../libc/stdio.ts';
import { compile } from '../regular-expression.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const grep: ToolDefinition = {
  name: 'grep',
  usage: '[OPTION]... PATTERNS [FILE]...',
  about: 'Prints the lines that match a pattern.',
  short: 'A:B:C:EFGHVLce:hilm:noqrRsvwxz',
  long: {
    'after-context=': 'A',
    'before-context=': 'B',
    'context=': 'C',
    'extended-regexp': 'E',
    'fixed-strings': 'F',
    'basic-regexp': 'G',
    'with-filename': 'H',
    'files-without-match': 'L',
    count: 'c',
    'regexp=': 'e',
    'no-filename': 'h',
    'ignore-case': 'i',
    'files-with-matches': 'l',
    'max-count=': 'm',
    'line-number': 'n',
    'only-matching': 'o',
    quiet: 'q',
    silent: 'q',
    recursive: 'r',
    'no-messages': 's',
    'invert-match': 'v',
    'word-regexp': 'w',
    'line-regexp': 'x',
    'color=?': 'V',
    'colour=?': 'V',
  },
  wrongUsage: 2,
  async run(tool) {
    const operands = [...tool.args];
    const patterns = tool.has('e') ? tool.values('e') : operands.length ? [operands.shift() as string] : undefined;
    if (!patterns) {
      if (tool.busybox) return tool.wrong(undefined, 2);
      await printError(tool.sys, `Usage: ${tool.name} [OPTION]... PATTERNS [FILE]...\nTry '${tool.name} --help' for more information.\n`);
      return 2;
    }
    let matcher: RegExp;
    try {
      matcher = compile(patterns, {
        syntax: tool.name.endsWith('egrep') ? 'E' : tool.name.endsWith('fgrep') ? 'F' : (tool.lastOf('E', 'F', 'G') ?? 'G'),
        ignoreCase: tool.has('i'),
        word: tool.has('w'),
        line: tool.has('x'),
      });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return tool.complain('Unmatched [, [^, [:, [., or [=', 2);
    }
    const recursive = tool.has('r', 'R');
    const files = recursive
      ? (operands.length ? operands : ['.']).flatMap((path) => filesBelow(tool, path))
      : operands.length
        ? operands
        : ['-'];
    const named = tool.has('H') || (!tool.has('h') && (recursive || files.length > 1));
    const search = { matcher, named, found: false };
    let failed = false;
    for (const file of files) {
      try {
        if (await searchFile(tool, file, search)) return 0;
      } catch (error) {
        if (!isErrno(error) || isErrno(error, 'EPIPE')) throw error;
        failed = true;
        if (!tool.has('s')) await tool.failed(error, file, file);
      }
    }
    return failed ? 2 : search.found ? 0 : 1;
  },
};

/** Searches one file as its lines arrive. True when -q may stop everything. */
async function searchFile(tool: Tool, file: string, search: { matcher: RegExp; named: boolean; found: boolean }): Promise<boolean> {
  const { sys } = tool;
  const { matcher } = search;
  const fd = file === '-' ? 0 : await sys.openWait(file, { read: true });
  const label = file === '-' ? '(standard input)' : file;
  const most = Number(tool.value('m') ?? Number.POSITIVE_INFINITY);
  const [after, before] = ['A', 'B'].map((name) => Number(tool.value(name) ?? tool.value('C') ?? 0)) as [number, number];
  let count = 0;
  let number = 0;
  let lastShown = 0;
  let trailing = 0;
  const held: string[] = [];
  const show = (line: string, at: number, mark: string) => {
    lastShown = at;
    return tool.print(`${search.named ? label + mark : ''}${tool.has('n') ? at + mark : ''}${line}\n`);
  };
  try {
    if (file !== '-' && sys.fstat(fd).type === 'directory') throw new SysError('EISDIR');
    for await (const line of readLines(sys, fd)) {
      number++;
      matcher.lastIndex = 0;
      if (matcher.test(line) === tool.has('v')) {
        if (trailing-- > 0) await show(line, number, '-');
        else if (before) held.push(line);
        if (held.length > before) held.shift();
        continue;
      }
      count++;
      search.found = true;
      if (tool.has('q')) return true;
      if (tool.has('l', 'L')) break;
      if (!tool.has('c')) {
        if ((before || after) && lastShown && number - held.length > lastShown + 1) await tool.print('--\n');
        for (const [i, earlier] of held.entries()) await show(earlier, number - held.length + i, '-');
        held.length = 0;
        if (!tool.has('o')) await show(line, number, ':');
        else if (!tool.has('v')) for (const match of line.matchAll(new RegExp(matcher))) if (match[0]) await show(match[0], number, ':');
        trailing = after;
      }
      if (count >= most) break;
    }
  } finally {
    if (file !== '-') sys.close(fd);
  }
  if (tool.has('l') && count) await tool.print(`${label}\n`);
  else if (tool.has('L') && !count) await tool.print(`${label}\n`);
  else if (tool.has('c')) await tool.print(`${search.named ? `${label}:` : ''}${count}\n`);
  return false;
}

function filesBelow(tool: Tool, path: string): string[] {
  const { sys } = tool;
  try {
    if (sys.stat(path).type !== 'directory') return [path];
    const names = sys.readdir(path).filter(({ name }) => name !== '.' && name !== '..');
    return names.flatMap(({ name, type }) =>
      type === 'symlink' && !tool.has('R') ? [] : filesBelow(tool, path === '/' ? `/${name}` : `${path}/${name}`),
    );
  } catch (error) {
    if (isErrno(error)) return [path];
    throw error;
  }
}

export const main = gnu(grep);
