/** The suffixes of split's files. */
export interface Suffixes {
  /** What they are made of: letters, digits or hexadecimal digits. */
  readonly letters: string;
  readonly length: number;
  /** Number of the first. */
  readonly start: number;
  /** They may grow: after `xyz` comes `xzaaa`. */
  readonly grow: boolean;
}

/** The suffix of the file with a number, from 0; undefined when there are no more. */
export function suffix({ letters, length, start, grow }: Suffixes, number: number): string | undefined {
  const base = letters.length;
  let value = number + start;
  let width = length;
  let before = '';
  if (grow) {
    // The last letter in front says that one more follows, so each width lacks what begins with it.
    for (let room = base ** width - base ** (width - 1); value >= room; room = base ** width - base ** (width - 1)) {
      value -= room;
      before += letters.at(-1);
      width++;
    }
  } else if (value >= base ** width) return undefined;
  let out = '';
  for (let i = 0; i < width; i++, value = Math.floor(value / base)) out = (letters[value % base] ?? '') + out;
  return before + out;
}
