import { widthOf } from '../editors/characters.ts';
import { type Entry, type Paragraph, paragraphs } from './page.ts';

/** How marked words come out: overstruck for a pager, or plain. */
type Mark = (text: string, how: 'bold' | 'underline') => string;

const OVERSTRUCK: Mark = (text, how) =>
  [...text].map((char) => (char === ' ' ? char : how === 'bold' ? `${char}\b${char}` : `_\b${char}`)).join('');
const PLAIN: Mark = (text) => text;

/** A page in so many columns, with its head and foot. */
export function render(entry: Entry, source: string, columns: number, toTerminal: boolean): string {
  const mark = toTerminal ? OVERSTRUCK : PLAIN;
  const width = Math.max(30, columns - 2);
  const id = `${entry.name.toUpperCase()}(${entry.section})`;
  const middle = entry.section === '8' ? 'System Administration' : entry.section === '5' ? 'File Formats Manual' : 'User Commands';
  const out = [
    ends(id, width < 50 ? '' : middle, id, width),
    '',
    mark('NAME', 'bold'),
    ...wrap(`${entry.name} - ${entry.about}`, 7, width, mark),
    '',
  ];
  for (const paragraph of paragraphs(source)) out.push(...lines(paragraph, width, mark));
  out.push(ends('Dockwire', '', id, width));
  return `${out.join('\n')}\n`;
}

function lines({ kind, text, detail = '' }: Paragraph, width: number, mark: Mark): string[] {
  if (kind === 'heading') return [mark(text, 'bold')];
  if (kind === 'code') return [...text.split('\n').map((line) => `           ${line}`), ''];
  if (kind === 'text') return [...wrap(text, 7, width, mark), ''];
  return [...wrap(text, 7, width, mark), ...wrap(detail, 14, width, mark), ''];
}

function ends(left: string, middle: string, right: string, width: number): string {
  const start = Math.ceil((width - middle.length) / 2);
  const half = middle ? left.padEnd(start) + middle : left;
  return `${half}${' '.repeat(Math.max(1, width - half.length - right.length))}${right}`;
}

/** Words in lines of a width, from a column on. Marks take no room and go with their words. */
function wrap(text: string, indent: number, width: number, mark: Mark): string[] {
  const words: { plain: string; shown: string }[] = [];
  const pieces = [...text.matchAll(/\*\*(.+?)\*\*|\*(\S(?:[^*]*?\S)?)\*|[^*]+|\*/g)].map(([whole, bold, under]) => ({
    plain: bold ?? under ?? whole,
    how: bold ? ('bold' as const) : under ? ('underline' as const) : undefined,
  }));
  let open = false;
  for (const { plain, how } of pieces)
    for (const part of plain.split(/( +)/)) {
      if (part === '') continue;
      if (part.startsWith(' ')) {
        open = false;
        continue;
      }
      const shown = how ? mark(part, how) : part;
      const last = words.at(-1);
      if (open && last) words[words.length - 1] = { plain: last.plain + part, shown: last.shown + shown };
      else words.push({ plain: part, shown });
      open = true;
    }
  const out: string[] = [];
  let row = '';
  let used = 0;
  for (const { plain, shown } of words) {
    const more = widthOf(plain);
    if (used > 0 && indent + used + 1 + more > width) {
      out.push(' '.repeat(indent) + row);
      row = '';
      used = 0;
    }
    row += (used ? ' ' : '') + shown;
    used += (used ? 1 : 0) + more;
  }
  if (used) out.push(' '.repeat(indent) + row);
  return out;
}
