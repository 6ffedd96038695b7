/**
 * How long the word is that `text` begins with: up to the first character of `ends` outside quotes, expansions and brackets (which are part of a pattern
 * where they do not end a word). 0 where there is none, undefined where a quote, an expansion or a bracket does not end.
 */
export function wordExtent(text: string, ends: RegExp): number | undefined {
  let at = 0;
  while (at < text.length) {
    const length = expansionExtent(text, at);
    if (length === undefined) return undefined;
    if (length > 0) at += length;
    else if (ends.test(text[at] as string)) return at;
    else if (text[at] === '(') {
      const group = nested(text, at + 1, ')', at);
      if (group === undefined) return undefined;
      at += group;
    } else at += 1;
  }
  return at;
}

/** The length of what is quoted or expanded at `at`; 0 for a plain character. */
function expansionExtent(text: string, at: number): number | undefined {
  const char = text[at];
  if (char === '\\') return 2;
  if (char === "'") {
    const end = text.indexOf("'", at + 1);
    return end < 0 ? undefined : end + 1 - at;
  }
  if (char === '"' || char === '`') return nested(text, at + 1, char, at);
  if (char === '$' && text[at + 1] === "'") return nested(text, at + 2, "'", at);
  if (char === '$' && (text[at + 1] === '(' || text[at + 1] === '{')) return nested(text, at + 2, text[at + 1] === '(' ? ')' : '}', at);
  return 0;
}

/** From `from` to `mark`, over whatever is quoted, expanded or in brackets on the way. Counted from `start`. */
function nested(text: string, from: number, mark: string, start: number): number | undefined {
  const quoted = mark === '"' || mark === "'";
  for (let at = from; at < text.length; ) {
    if (text[at] === mark) return at + 1 - start;
    if (text[at] === '\\') at += 2;
    else if (mark === "'" || mark === '`') at += 1;
    else if (!quoted && mark === ')' && text[at] === '(') {
      const length = nested(text, at + 1, ')', at);
      if (length === undefined) return undefined;
      at += length;
    } else {
      // In double quotes single ones are plain.
      const length = quoted && text[at] === "'" ? 1 : expansionExtent(text, at);
      if (length === undefined) return undefined;
      at += length || 1;
    }
  }
  return undefined;
}
