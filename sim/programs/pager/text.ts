import { type Cell, cells } from '../editors/screen.ts';

const ESCAPES = /\x1b\[([0-9;]*)m|\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)|(.\x08.)|([\s\S])/gu;

/** How lines become cells: overstruck text bold or underlined, and with -R colours as they are. */
export function lineCells(line: string, raw: boolean): Cell[] {
  if (!/[\x08\x1b]/.test(line)) return tabbed([[line, '']]);
  const parts: [string, string][] = [];
  let style = '';
  for (const [whole, sgr, over, char] of line.matchAll(ESCAPES)) {
    if (sgr !== undefined) {
      if (raw) style = sgr === '' || /^0+$/.test(sgr) ? '' : style ? `${style};${sgr}` : sgr;
      else parts.push([`ESC${whole.slice(1)}`, '7']);
    } else if (over !== undefined) {
      const [first = '', , second = ''] = [...over];
      parts.push(first === '_' && second !== '_' ? [second, '4'] : first === second ? [second, '1'] : [second, '']);
    } else if (char !== undefined) parts.push(char === '\x1b' ? ['ESC', '7'] : [char, style]);
  }
  return tabbed(parts);
}

function tabbed(parts: readonly (readonly [string, string])[]): Cell[] {
  const out: Cell[] = [];
  for (const [text, style] of parts)
    for (const piece of text.split(/(\t)/)) {
      if (piece === '\t') for (let n = 8 - (out.length % 8); n > 0; n--) out.push({ text: ' ', style });
      else if (piece) out.push(...cells(piece, style));
    }
  return out;
}

/** The text of a line as it is searched. */
export function plain(line: string): string {
  return line.replace(/.\x08|\x1b\[[0-9;]*m/gu, '');
}
