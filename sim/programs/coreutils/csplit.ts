import { text, utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { integerText } from '../../libc/printf-field.ts';
import { readAll } from '../../libc/stdio.ts';
import { patternsOf } from '../csplit/patterns.ts';
import { NoSuchLine, Splitter } from '../csplit/splitter.ts';
import { eachInput } from '../input.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const csplit: ToolDefinition = {
  name: 'csplit',
  usage: '[OPTION]... FILE PATTERN...',
  about: 'Cuts a file where lines match.',
  short: 'b:f:kn:qsz',
  long: {
    'suffix-format=': 'b',
    'prefix=': 'f',
    'keep-files': 'k',
    'digits=': 'n',
    quiet: 's',
    silent: 's',
    'elide-empty-files': 'z',
    'suppress-matched': 'm',
  },
  async run(tool) {
    const [path, ...words] = tool.args;
    if (path === undefined) return tool.wrong('missing operand');
    if (words.length === 0) return tool.wrong(`missing operand after ${tool.quote(path)}`);
    const digits = tool.value('n') ?? '2';
    if (!/^\d+$/.test(digits)) return tool.complain(`invalid number: ${tool.quote(digits)}`);
    const format = tool.value('b') ?? `%0${digits}d`;
    if (!/^(?:[^%]|%%)*%[-+ #0']*\d*(?:\.\d*)?[diuoxX](?:[^%]|%%)*$/.test(format))
      return tool.complain(
        /%/.test(format.replaceAll('%%', ''))
          ? `invalid conversion specifier in suffix: ${format}`
          : 'missing %% conversion specification in suffix',
      );
    const patterns = patternsOf(words, tool);
    if (typeof patterns === 'string') return tool.complain(patterns);
    let fault: string | undefined;
    const status = await eachInput(tool, [path], async (fd) => {
      const lines = text(await readAll(tool.sys, fd)).match(/[^\n]*\n|[^\n]+$/g) ?? [];
      const pieces: Uint8Array[] = [];
      const put = (taken: readonly string[]) => {
        if (taken.length > 0 || !tool.has('z')) pieces.push(utf8(taken.join('')));
      };
      try {
        new Splitter(lines, { suppresses: tool.has('m'), quote: (word) => tool.quote(word), put }).run(patterns);
      } catch (error) {
        if (!(error instanceof NoSuchLine)) throw error;
        fault = error.message;
      }
      const unwritten = await write(tool, pieces, format, fault !== undefined && !tool.has('k'));
      fault ??= unwritten;
    });
    return fault === undefined ? status : tool.complain(fault);
  },
};

/** Writes the pieces and tells their sizes; `discards`: the files do not stay. Returns what went wrong. */
async function write(tool: Tool, pieces: readonly Uint8Array[], format: string, discards: boolean): Promise<string | undefined> {
  for (const [i, piece] of pieces.entries()) {
    const name = (tool.value('f') ?? 'xx') + suffix(format, i);
    try {
      if (!discards) tool.sys.writeFile(name, piece);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return `${name}: ${strerror(error.code)}`;
    }
    if (!tool.has('s', 'q')) await tool.print(`${piece.length}\n`);
  }
  return undefined;
}

function suffix(format: string, number: number): string {
  return format.replace(
    /%%|%([-+ #0']*)(\d*)(?:\.(\d*))?([diuoxX])/g,
    (whole, flags: string, width: string, places: string | undefined, letter: string) =>
      whole === '%%' ? '%' : integerText(BigInt(number), letter, flags, Number(width), places === undefined ? undefined : Number(places)),
  );
}

export const main = gnu(csplit);
