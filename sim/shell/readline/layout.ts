import { utf8 } from '../../base/bytes.ts';
import { charWidth, controlText } from './glyphs.ts';

/** One thing on the screen: what is written, how many columns it takes, and whether it stands out (reverse video). */
export interface Cell {
  readonly text: string;
  /** 0 for combining marks and for what a prompt hides between `\[` and `\]`. */
  readonly width: number;
  /** Its length in UTF-8: readline weighs some of its choices in bytes. */
  readonly bytes: number;
  readonly standout: boolean;
  /** It only fills a row in which a wide character found no room. */
  readonly padding?: boolean;
}

/** The edited line as rows of the terminal, and where in them the cursor is: before cell `index` of row `row`. */
export interface Layout {
  readonly rows: readonly (readonly Cell[])[];
  readonly cursor: { readonly row: number; readonly index: number };
}

export interface Line {
  /** The last line of the prompt; `\x01` and `\x02` enclose what takes no room. */
  readonly prompt: string;
  readonly chars: readonly string[];
  readonly cursor: number;
  /** The characters that stand out. */
  readonly region: { readonly from: number; readonly to: number } | undefined;
}

const TAB_STOP = 8;

/** Where everything stands on a terminal of `cols` columns. A row that is full goes on in the next, which is there even while it is empty. */
export function layOut(line: Line, cols: number): Layout {
  const rows: Cell[][] = [[]];
  let column = 0;
  /** Bytes so far, which is what tabs are counted by. */
  let out = 0;
  const newRow = (): void => {
    rows.push([]);
    column = 0;
  };
  const put = (text: string, width: number, standout: boolean): void => {
    const cell = cellOf(text, width, standout);
    rows[rows.length - 1]?.push(cell);
    out += cell.bytes;
    column += width;
    if (column >= cols) newRow();
  };
  /** A character of two columns does not stand across the margin. */
  const pad = (width: number): void => {
    if (width < 2 || column + width <= cols) return;
    for (let left = cols - column; left > 0; left--) {
      rows.at(-1)?.push({ text: ' ', width: 1, bytes: 1, standout: false, padding: true });
      out += 1;
    }
    newRow();
  };
  for (const { text, hidden } of promptParts(line.prompt)) {
    const width = hidden ? 0 : charWidth(text);
    pad(width);
    if (hidden) rows.at(-1)?.push({ text, width, bytes: 0, standout: false });
    else put(text, width, false);
  }
  let cursor: Layout['cursor'] | undefined;
  for (let i = 0; i < line.chars.length; i++) {
    const char = line.chars[i] ?? '';
    const standout = line.region !== undefined && i >= line.region.from && i < line.region.to;
    const width = char < ' ' || char === '\x7f' ? 1 : charWidth(char);
    pad(width);
    if (i === line.cursor) cursor = { row: rows.length - 1, index: rows.at(-1)?.length ?? 0 };
    if (char === '\n') {
      out += 1;
      newRow();
    } else if (char === '\t') {
      for (let left = TAB_STOP - (out % TAB_STOP); left > 0; left--) put(' ', 1, standout);
    } else if (char < ' ' || char === '\x7f') for (const each of controlText(char)) put(each, 1, standout);
    else put(char, width, standout);
  }
  return { rows, cursor: cursor ?? { row: rows.length - 1, index: rows.at(-1)?.length ?? 0 } };
}

const ASCII = [false, true].map((standout) =>
  Array.from({ length: 128 }, (_, code): Cell => ({ text: String.fromCharCode(code), width: 1, bytes: 1, standout })),
);

/** The common cells are made once: a pasted line may have a million. */
function cellOf(text: string, width: number, standout: boolean): Cell {
  const known = text.length === 1 && width === 1 ? ASCII[Number(standout)]?.[text.charCodeAt(0)] : undefined;
  return known ?? { text, width, bytes: utf8(text).length, standout };
}

/** A prompt's characters; what stands between \x01 and \x02 is one hidden part. */
function promptParts(prompt: string): { text: string; hidden: boolean }[] {
  const parts: { text: string; hidden: boolean }[] = [];
  for (const [, hiddenText, char] of prompt.matchAll(/\x01([^\x02]*)\x02?|([\s\S])/gu)) {
    if (char !== undefined && char !== '\x02') parts.push({ text: char, hidden: false });
    else if (hiddenText) parts.push({ text: hiddenText, hidden: true });
  }
  return parts;
}
