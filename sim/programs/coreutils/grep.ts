import { bytewise, STRAY_BYTE, utf8 } from '../../base/bytes.ts';
import { isErrno, SysError } from '../../base/errno.ts';
import { printError, readLines } from '../../libc/stdio.ts';
import { linesOf } from '../text/line-files.ts';
import { compile, worded } from '../text/regular-expression.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const grep: ToolDefinition = {
  name: 'grep',
  usage: '[OPTION]... PATTERNS [FILE]...',
  about: 'Prints the lines that match a pattern.',
  digits: 'C',
  short: 'aA:bB:C:EFGHIPVLce:f:hilm:noqrRsvwxyz',
  long: {
    text: 'a',
    'byte-offset': 'b',
    'file=': 'f',
    'label=': '1',
    'group-separator=': '2',
    'no-group-separator': '3',
    'perl-regexp': 'P',
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
    'binary-files=': '4',
    'word-regexp': 'w',
    'line-regexp': 'x',
    'color=?': 'V',
    'colour=?': 'V',
  },
  wrongUsage: 2,
  hint: () => 'Usage: grep [OPTION]... PATTERNS [FILE]...\n',
  async run(tool) {
    if (!tool.busybox && ['E', 'F', 'G', 'P'].filter((kind) => tool.has(kind)).length > 1)
      return tool.complain('conflicting matchers specified', 2);
    const operands = [...tool.args];
    const listed = tool.has('f') ? await patternsOf(tool) : [];
    if (!listed) return 2;
    const patterns = tool.has('e', 'f') ? [...tool.values('e'), ...listed] : operands.length ? [operands.shift() as string] : undefined;
    if (!patterns) {
      if (tool.busybox) return tool.wrong(undefined, 2);
      await printError(tool.sys, `Usage: ${tool.name} [OPTION]... PATTERNS [FILE]...\nTry '${tool.name} --help' for more information.\n`);
      return 2;
    }
    for (const [option, what] of [
      ['A', 'context length argument'],
      ['B', 'context length argument'],
      ['C', 'context length argument'],
      ['m', 'max count'],
    ] as const) {
      const given = tool.value(option);
      if (given !== undefined && !/^\d+$/.test(given))
        return tool.complain(option === 'm' ? `invalid ${what}` : `${given}: invalid ${what}`, 2);
    }
    let matcher: RegExp;
    try {
      const syntax = tool.name.endsWith('egrep') ? 'E' : tool.name.endsWith('fgrep') ? 'F' : (tool.lastOf('E', 'F', 'G', 'P') ?? 'G');
      for (const [, operator] of syntax === 'E' && !tool.busybox ? patterns.join('\n').matchAll(/(?:^|(?<!\\)[(|])([*+?])/gm) : [])
        await tool.complain(`warning: ${operator} at start of expression`);
      matcher = compile(tool.utf8 ? patterns : patterns.map(bytewise), {
        syntax,
        ignoreCase: tool.has('i', 'y'),
        word: tool.has('w'),
        line: tool.has('x'),
        bytes: !tool.utf8,
      });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return tool.complain(tool.has('P') && /group/.test(error.message) ? 'missing closing parenthesis' : worded(error), 2);
    }
    const recursive = tool.has('r', 'R');
    const files = recursive
      ? (operands.length ? operands : ['.']).flatMap((path) => filesBelow(tool, path))
      : operands.length
        ? operands
        : ['-'];
    const named = tool.has('H') || (!tool.has('h') && (recursive || files.length > 1));
    const search = { matcher, named, found: false, shown: false };
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
async function searchFile(
  tool: Tool,
  file: string,
  search: { matcher: RegExp; named: boolean; found: boolean; shown: boolean },
): Promise<boolean> {
  const { sys } = tool;
  const { matcher } = search;
  const fd = file === '-' ? 0 : await sys.openWait(file, { read: true });
  const label = file === '-' ? (tool.value('1') ?? '(standard input)') : file;
  const most = Number(tool.value('m') ?? Number.POSITIVE_INFINITY);
  const [after, before] = ['A', 'B'].map((name) => Number(tool.value(name) ?? tool.value('C') ?? 0)) as [number, number];
  let count = 0;
  let number = 0;
  const end = tool.has('z') ? '\0' : '\n';
  let lastShown = 0;
  let trailing = 0;
  let offset = 0;
  let next = 0;
  /** From the first NUL on: it is enough to know that there is a match. */
  let binary = false;
  /** A line to be written had bytes that are no UTF-8. */
  let ill = false;
  const treated = asText(tool);
  const separator = tool.has('3') ? '' : `${tool.value('2') ?? '--'}\n`;
  const held: string[] = [];
  const show = (line: string, at: number, mark: string, from = offset) => {
    lastShown = at;
    if (treated === 'binary' && tool.utf8 && STRAY_BYTE.test(line)) {
      ill = true;
      return Promise.resolve();
    }
    return tool.print(
      `${search.named ? label + mark : ''}${tool.has('n') ? at + mark : ''}${tool.has('b') ? from + mark : ''}${line}${end}`,
    );
  };
  try {
    if (file !== '-' && sys.fstat(fd).type === 'directory') throw new SysError('EISDIR');
    const arrived = (piece: Uint8Array) => {
      binary ||= end === '\n' && treated !== 'text' && !tool.busybox && piece.includes(0);
    };
    for await (const whole of readLines(sys, fd, end.charCodeAt(0), arrived)) {
      if (binary && treated === 'without-match') return false;
      const line = tool.utf8 || tool.busybox ? whole : bytewise(whole);
      number++;
      offset = next;
      next += utf8(line).length + 1;
      matcher.lastIndex = 0;
      const selected = matcher.test(line) !== tool.has('v');
      matcher.lastIndex = 0;
      // After the last that is wanted come its context lines, up to another that matches.
      if (count >= most && (selected || trailing === 0)) break;
      if (!selected) {
        if (trailing > 0) {
          trailing--;
          // With -o the lines around are not shown, though they keep groups together.
          if (tool.has('o')) lastShown = number;
          else await show(line, number, '-');
        } else if (before) held.push(line);
        if (held.length > before) held.shift();
        continue;
      }
      count++;
      search.found = true;
      if (tool.has('q')) return true;
      if (tool.has('l', 'L')) break;
      if (binary && !tool.has('c')) {
        ill = true;
        break;
      }
      if (!tool.has('c')) {
        const apart = lastShown ? number - held.length > lastShown + 1 : search.shown;
        if (tool.has('A', 'B', 'C') && apart) await tool.print(separator);
        search.shown = true;
        for (const [i, earlier] of tool.has('o') ? [] : held.entries()) await show(earlier, number - held.length + i, '-');
        held.length = 0;
        if (!tool.has('o')) await show(line, number, ':');
        else if (!tool.has('v'))
          for (const match of line.matchAll(matcher))
            if (match[0]) await show(match[0], number, ':', offset + utf8(line.slice(0, match.index)).length);
        trailing = after;
      }
      if (count >= most && trailing === 0) break;
    }
  } finally {
    if (file !== '-') sys.close(fd);
  }
  if (ill) await tool.complain(`${label}: binary file matches`);
  if (tool.has('q')) return false;
  if (tool.has('l', 'L')) {
    if (tool.has('l') === count > 0) await tool.print(`${label}\n`);
  } else if (tool.has('c')) await tool.print(`${search.named ? `${label}:` : ''}${count}\n`);
  return false;
}

/** What is done with files that are no text. */
function asText(tool: Tool): 'text' | 'without-match' | 'binary' {
  const last = tool.lastOf('a', 'I', '4');
  const value = last === 'a' ? 'text' : last === 'I' ? 'without-match' : tool.value('4');
  return value === 'text' || value === 'without-match' ? value : 'binary';
}

/** The patterns of the files of -f; undefined after a complaint. */
async function patternsOf(tool: Tool): Promise<string[] | undefined> {
  const patterns: string[] = [];
  for (const path of tool.values('f')) {
    const lines = await linesOf(tool, path);
    if (!lines) return undefined;
    patterns.push(...lines);
  }
  return patterns;
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
