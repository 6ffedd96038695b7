import { byteText, bytewise } from '../../base/bytes.ts';
import { withEscapes } from '../text/escapes.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const tr: ToolDefinition = {
  name: 'tr',
  usage: '[OPTION]... SET1 [SET2]',
  about: 'Replaces, squeezes or removes characters of standard input.',
  short: 'cCdst',
  long: { complement: 'c', delete: 'd', 'squeeze-repeats': 's', 'truncate-set1': 't' },
  stopAtOperand: true,
  async run(tool) {
    // It knows bytes only, in any locale.
    const [one, two] = tool.args.map(bytewise);
    if (one === undefined) return tool.wrong('missing operand');
    if (two === undefined && !tool.has('d', 's'))
      return tool.wrong(`missing operand after ${tool.quote(tool.args[0] ?? '')}\nTwo strings must be given when translating.`);
    if (two === undefined && tool.has('d') && tool.has('s'))
      return tool.wrong(
        `missing operand after ${tool.quote(tool.args[0] ?? '')}\nTwo strings must be given when both deleting and squeezing repeats.`,
      );
    if (tool.args.length > 2 && tool.has('d') && !tool.has('s')) return tool.wrong(`extra operand ${tool.quote(tool.args[1] ?? '')}`);
    if (tool.args.length > 2) return tool.wrong(`extra operand ${tool.quote(tool.args[2] ?? '')}`);
    if (two !== undefined && tool.has('d') && !tool.has('s'))
      return tool.wrong(
        `extra operand ${tool.quote(tool.args[1] ?? '')}\nOnly one string may be given when deleting without squeezing repeats.`,
      );
    for (const set of [one, two ?? '']) {
      const fault = faultOf(set, tool);
      if (fault !== undefined) return tool.complain(fault);
    }
    if (two === '' && !tool.has('d') && !tool.has('t')) return tool.complain('when not truncating set1, string2 must be non-empty');
    const named = [...(two ?? '').matchAll(/\[:(\w*):\]/g)].map(([, name]) => name);
    if (!tool.has('d') && !tool.busybox && named.some((name) => name !== 'upper' && name !== 'lower'))
      return tool.complain("when translating, the only character classes that may appear in\nstring2 are 'upper' and 'lower'");
    const set = expandSet(one).map(byteOf);
    const codes = tool.has('c', 'C') ? ALL.filter((byte) => !set.includes(byte)) : set;
    const to = two === undefined ? [] : expandSet(two, codes.length).map(byteOf);
    const deletes = tool.has('d');
    const from = new Set(codes);
    const squeezed = new Set(tool.has('s') ? (two === undefined ? codes : to) : []);
    const table = [...ALL];
    if (!deletes && to.length > 0) {
      const paired = tool.has('t') ? codes.slice(0, to.length) : codes;
      // Of a byte that is named twice the last place counts.
      for (const [i, byte] of paired.entries()) table[byte] = to[Math.min(i, to.length - 1)] ?? 0;
    }
    let previous = -1;
    for (;;) {
      const bytes = await tool.sys.read(0);
      if (bytes.length === 0) return 0;
      const out = new Uint8Array(bytes.length);
      let length = 0;
      for (const byte of bytes) {
        if (deletes && from.has(byte)) continue;
        const replaced = table[byte] ?? byte;
        if (replaced === previous && squeezed.has(replaced)) continue;
        previous = replaced;
        out[length++] = replaced;
      }
      if (length > 0) await tool.sys.write(1, out.subarray(0, length));
    }
  },
};

const ALL: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);

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

const byteOf = (char: string): number => (char.codePointAt(0) ?? 0) & 0xff;

/** The characters of a set. `room`: how many `[c*]` makes up for. */
function expandSet(set: string, room = 0): string[] {
  const parts = ranges(set).map(({ from, to, times }) => {
    if (times !== undefined) return times === 0 ? from : from.repeat(times);
    if (to === undefined) return from;
    let out = '';
    for (let code = byteOf(from); code <= byteOf(to); code++) out += byteText(code & 0xff);
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
