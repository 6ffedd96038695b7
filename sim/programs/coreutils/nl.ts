import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { compile } from '../text/regular-expression.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const nl: ToolDefinition = {
  name: 'nl',
  usage: '[OPTION]... [FILE]...',
  about: 'Numbers the lines of files.',
  short: 'b:d:f:h:i:l:n:ps:v:w:',
  long: {
    'body-numbering=': 'b',
    'section-delimiter=': 'd',
    'footer-numbering=': 'f',
    'header-numbering=': 'h',
    'join-blank-lines=': 'l',
    'line-increment=': 'i',
    'no-renumber': 'p',
    'number-format=': 'n',
    'number-separator=': 's',
    'starting-line-number=': 'v',
    'number-width=': 'w',
  },
  async run(tool) {
    const fault = faultOf(tool);
    if (fault) return fault.usage ? tool.wrong(fault.message) : tool.complain(fault.message);
    const width = Number(tool.value('w') ?? 6);
    const separator = tool.value('s') ?? '\t';
    const start = Number(tool.value('v') ?? 1);
    const step = Number(tool.value('i') ?? 1);
    const form = tool.value('n') ?? 'rn';
    const joined = Number(tool.value('l') ?? 1);
    const given = tool.value('d') ?? '\\:';
    const mark = [...given].length === 1 ? `${given}:` : given;
    const sections: Readonly<Record<string, string>> = { [mark.repeat(3)]: 'h', [mark.repeat(2)]: 'b', [mark]: 'f' };
    const styles = { h: styleOf(tool.value('h') ?? 'n'), b: styleOf(tool.value('b') ?? 't'), f: styleOf(tool.value('f') ?? 'n') };
    let section: keyof typeof styles = 'b';
    let number = start;
    let blank = 0;
    const counts = (line: string): boolean => {
      const style = styles[section];
      if (style.kind !== 'a' || joined <= 1) return style.counts(line);
      if (line === '' && ++blank < joined) return false;
      blank = 0;
      return true;
    };
    return eachInput(tool, tool.args, async (fd) => {
      for await (const line of readLines(tool.sys, fd)) {
        const next = mark === '' ? undefined : sections[line];
        if (next !== undefined) {
          section = next as keyof typeof styles;
          if (!tool.has('p')) number = start;
          await tool.print('\n');
        } else if (!counts(line)) await tool.print(`${' '.repeat(width + separator.length)}${line}\n`);
        else {
          await tool.print(`${numeral(number, form, width)}${separator}${line}\n`);
          number += step;
        }
      }
    });
  },
};

function numeral(number: number, form: string, width: number): string {
  if (form === 'ln') return String(number).padEnd(width);
  if (form === 'rn') return String(number).padStart(width);
  return number < 0 ? `-${String(-number).padStart(width - 1, '0')}` : String(number).padStart(width, '0');
}

interface Style {
  readonly kind: string;
  counts(line: string): boolean;
}

/** a: all lines, t: those that are not empty, n: none, p and a basic expression: those that match. */
function styleOf(style: string): Style {
  const [kind = ''] = style;
  if (kind !== 'p') return { kind, counts: (line) => kind === 'a' || (kind === 't' && line !== '') };
  const matcher = compile([style.slice(1)], { syntax: 'G' });
  return { kind, counts: (line) => line.search(matcher) >= 0 };
}

/** `usage`: the line about --help follows. */
function faultOf(tool: Tool): { message: string; usage: boolean } | undefined {
  for (const { name, value = '' } of tool.given) {
    const what = { b: 'body', h: 'header', f: 'footer' }[name];
    if (what && !/^(?:[atn]$|p)/.test(value)) return { message: `invalid ${what} numbering style: ${tool.quote(value)}`, usage: true };
    if (name === 'n' && !['ln', 'rn', 'rz'].includes(value))
      return { message: `invalid line numbering format: ${tool.quote(value)}`, usage: true };
    const number = {
      i: 'line number increment',
      l: 'line number of blank lines',
      v: 'starting line number',
      w: 'line number field width',
    }[name];
    if (!number) continue;
    const least = name === 'w' || name === 'l' ? 1 : Number.NEGATIVE_INFINITY;
    if (!/^\s*[-+]?\d+$/.test(value)) return { message: `invalid ${number}: ${tool.quote(value)}`, usage: false };
    if (Number(value) < least) return { message: `invalid ${number}: ${tool.quote(value)}: Numerical result out of range`, usage: false };
  }
  return undefined;
}

export const main = gnu(nl);
