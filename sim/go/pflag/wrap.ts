/** How pflag breaks usage text into lines. */

/** A last line may be this much longer rather than leave a stub. */
const slop = 5;
const narrowest = 24;

/** One line of at most `width` characters, and what is left. A line feed in the text ends a line early. */
function takeLine(width: number, text: string): readonly [string, string] {
  if (width + slop > text.length) return [text, ''];
  const head = text.slice(0, width);
  const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\t'), head.lastIndexOf('\n'));
  if (space <= 0) return [text, ''];
  const feed = head.lastIndexOf('\n');
  const cut = feed > 0 && feed < space ? feed : space;
  return [text.slice(0, cut), text.slice(cut + 1)];
}

/**
 * `text` for a column that starts at `indent` in a terminal of `columns` (0 = never wrap).
 * Where the column would be narrower than 24, the text goes below the flag instead.
 */
export function wrapUsage(indent: number, columns: number, text: string): string {
  const hang = (width: number) => `\n${' '.repeat(width)}`;
  if (columns === 0) return text.replaceAll('\n', hang(indent));
  let start = indent;
  let out = '';
  if (columns - start < narrowest) {
    start = 16;
    out = hang(start);
  }
  if (columns - start < narrowest) return text.replaceAll('\n', out);
  let [line, rest] = takeLine(columns - start - slop, text);
  out += line.replaceAll('\n', hang(start));
  while (rest !== '') {
    [line, rest] = takeLine(columns - start - slop, rest);
    out += hang(start) + line.replaceAll('\n', hang(start));
  }
  return out;
}
