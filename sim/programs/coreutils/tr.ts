import { withEscapes } from '../escapes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

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
    const from = expandSet(one);
    const complement = tool.has('c', 'C');
    const isIn = (char: string) => from.includes(char) !== complement;
    const to = two === undefined ? [] : expandSet(two);
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
  punct: '!-/:-@[-`{-~',
};

/** The characters of a set: ranges, classes and escapes written out. */
function expandSet(set: string): string[] {
  const chars = [
    ...withEscapes(
      set.replace(/\[:(\w+):\]/g, (_, name: string) => CLASSES[name] ?? ''),
      /^[0-7]{1,3}/,
    ).text,
  ];
  const out: string[] = [];
  for (let i = 0; i < chars.length; i++) {
    const [char = '', dash, end] = chars.slice(i, i + 3);
    if (dash !== '-' || end === undefined) {
      out.push(char);
      continue;
    }
    for (let code = char.charCodeAt(0); code <= end.charCodeAt(0); code++) out.push(String.fromCharCode(code));
    i += 2;
  }
  return out;
}

export const main = gnu(tr);
