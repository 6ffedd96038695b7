import type { Buffer, Place } from './buffer.ts';

const PAIRS = '(){}[]';

/** %: the partner of the first bracket at or after the cursor in its line. */
export function matchingBracket(buffer: Buffer, cursor: Place): Place | undefined {
  const text = buffer.line(cursor.line);
  let col = cursor.col;
  while (col < text.length && !PAIRS.includes(text[col] ?? ' ')) col += 1;
  const bracket = text[col];
  if (bracket === undefined) return undefined;
  const kind = PAIRS.indexOf(bracket);
  return scan(buffer, { line: cursor.line, col }, bracket, PAIRS[kind ^ 1] ?? '', kind % 2 === 0 ? 1 : -1);
}

/** The bracket of a kind that encloses a place, the place itself included. */
export function enclosing(buffer: Buffer, cursor: Place, open: string, close: string): { from: Place; to: Place } | undefined {
  const here = buffer.line(cursor.line)[cursor.col];
  const from = here === open ? cursor : scan(buffer, here === close ? cursor : before(buffer, cursor), close, open, -1, here !== close);
  const to = from && scan(buffer, from, open, close, 1);
  return from && to ? { from, to } : undefined;
}

function before(_buffer: Buffer, place: Place): Place {
  return { line: place.line, col: place.col - 1 };
}

/** Goes on from a bracket to its partner. `inside`: it starts within, one deep already. */
function scan(buffer: Buffer, from: Place, own: string, partner: string, step: 1 | -1, inside = false): Place | undefined {
  let depth = inside ? 1 : 0;
  let { col } = from;
  for (let line = from.line; line >= 0 && line <= buffer.last; line += step) {
    const text = buffer.line(line);
    if (line !== from.line) col = step > 0 ? 0 : text.length - 1;
    for (; col >= 0 && col < text.length; col += step) {
      if (text[col] === own) depth += 1;
      else if (text[col] === partner && --depth === 0) return { line, col };
    }
  }
  return undefined;
}
