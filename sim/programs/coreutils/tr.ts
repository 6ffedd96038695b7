import { withEscapes } from '../escapes.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const tr: ToolDefinition = {
  name: 'tr',
  usage: '[OPTION]... SET1 [SET2]',
  about: 'Replaces, squeezes or removes characters of standard input.',
  short: 'cCdst',
  long: { complement: 'c', delete: 'd', 'squeeze-repeats': 's', 'truncate-set1': 't' },
  stopAtOperand: true,
  async run(tool) {
    const [one, two] = tool.args;
    if (one === undefined) return tool.wrong('missing operand');
    if (two === undefined && !tool.has('d', 's'))
      return tool.wrong(`missing operand after ${tool.quote(one)}\nTwo strings must be given when translating.`);
    if (tool.args.length > 2) return tool.wrong(`extra operand ${tool.quote(tool.args[2] ?? '')}`);
    if (two !== undefined && tool.has('d') && !tool.has('s'))
      return tool.wrong(`extra operand ${tool.quote(two)}\nOnly one string may be given when deleting without squeezing repeats.`);
    for (const set of [one, two ?? '']) {
      const fault = faultOf(set, tool);
      if (fault !== undefined) return tool.complain(fault);
    }
    if (two === '' && !tool.has('d') && !tool.has('t')) return tool.complain('when not truncating set1, string2 must be non-empty');
    const all = expandSet(one);
    const from = tool.has('t') && two !== undefined ? all.slice(0, expandSet(two, all.length).length) : all;
    const complement = tool.has('c', 'C');
    const isIn = (char: string) => from.includes(char) !== complement;
    const to = two === undefined ? [] : expandSet(two, from.length);
    const last = to.at(-1) ?? '';
    const squeezed = tool.has('s') ? (two === undefined ? isIn : (char: string) => to.includes(char)) : () => false;
    let previous = '';
    const decoder = new TextDecoder();
    for (;;) {
      const bytes = await tool.sys.read(0);
      if (bytes.length === 0) return 0;
      let out = '';
      for (const char of decoder.decode(bytes, { stream: true })) {
        if (tool.has('d') && isIn(char)) continue;
        const replaced = !tool.has('d') && two !== undefined && isIn(char) ? (complement ? last : (to[from.indexOf(char)] ?? last)) : char;
        if (replaced === previous && squeezed(replaced)) continue;
        previous = replaced;
        out += replaced;
      }
      await tool.print(out);
    }
  },
};

const CLASSES: Readonly<Record<string, string>> = {
  upper: 'A-Z',
  lower: 'a-z',
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  space: '\t\n\v\f\r ',
  blank: '\t ',
  punct: '!-/:-@\\[-`{-~',
  cntrl: '\\000-\\037\\177',
  graph: '!-~',
  print: ' -~',
  xdigit: '0-9A-Fa-f',
};

/** What is wrong with a set, in GNU's words. */
function faultOf(set: string, tool: Tool): string | undefined {
  const name = [...set.matchAll(/\[:(\w*):\]/g)].map(([, one]) => one ?? '').find((one) => CLASSES[one] === undefined);
  if (name !== undefined) return `invalid character class ${tool.quote(name)}`;
  const range = ranges(set).find(({ from, to }) => to !== undefined && to < from);
  return range && `range-endpoints of '${range.from}-${range.to}' are in reverse collating sequence order`;
}

interface Range {
  readonly from: string;
  readonly to?: string;
  /** `[c*n]`: how often; 0 as often as there is room. */
  readonly times?: number;
}

/** A set as ranges, with classes and escapes written out. A character after a backslash is never a dash of a range. */
function ranges(set: string): Range[] {
  const found: Range[] = [];
  const letter = String.raw`\\[0-7]{1,3}|\\.|.`;
  const item = new RegExp(String.raw`\[:(\w+):\]|\[=(.)=\]|\[(${letter})\*(\d*)\]|(${letter})(?:-(?!$)(${letter}))?`, 'gsu');
  for (const [, name, same, repeated, times, from, to] of set.matchAll(item)) {
    if (name !== undefined) found.push(...ranges(CLASSES[name] ?? ''));
    else if (same !== undefined) found.push({ from: same });
    else if (repeated !== undefined)
      found.push({ from: plain(repeated), times: Number.parseInt(times || '0', times?.startsWith('0') ? 8 : 10) });
    else if (to !== undefined) found.push({ from: plain(from ?? ''), to: plain(to) });
    else found.push({ from: plain(from ?? '') });
  }
  return found;
}

const plain = (letter: string): string => {
  const { text } = withEscapes(letter, /^[0-7]{1,3}/);
  return text.length > 1 && letter.startsWith('\\') ? letter.slice(1) : text;
};

/** The characters of a set. `room`: how many `[c*]` makes up for. */
function expandSet(set: string, room = 0): string[] {
  const parts = ranges(set).map(({ from, to, times }) => {
    if (times !== undefined) return times === 0 ? from : from.repeat(times);
    if (to === undefined) return from;
    let out = '';
    for (let code = from.codePointAt(0) ?? 0; code <= (to.codePointAt(0) ?? 0); code++) out += String.fromCodePoint(code);
    return out;
  });
  const open = ranges(set).findIndex(({ times }) => times === 0);
  if (open >= 0) {
    const others = parts.reduce((sum, part, i) => sum + (i === open ? 0 : [...part].length), 0);
    parts[open] = (parts[open] ?? '').repeat(Math.max(0, room - others));
  }
  return parts.flatMap((part) => [...part]);
}

export const main = gnu(tr);
