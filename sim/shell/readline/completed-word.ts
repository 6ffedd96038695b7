/** The word that Tab completes. */
export interface CompletedWord {
  /** Where in the line (in characters) its text begins; behind a quote that is still open. */
  readonly start: number;
  /** The text without its quotes and backslashes. */
  readonly plain: string;
  /** The text as it stands. */
  readonly raw: string;
  /** The quote that is still open. */
  readonly quote: '' | '"' | "'";
  /** What stands before the word. */
  readonly before: string;
}

const BREAKS = new Set([' ', '\t', '\n', '>', '<', '=', ';', '|', '&', '(', ':', '`']);

/** Breaks the line before the cursor as readline does with bash's word breaks. */
export function completedWord(line: string, cursor: number): CompletedWord {
  const chars = [...line].slice(0, cursor);
  let start = 0;
  let plain = '';
  let quote: CompletedWord['quote'] = '';
  let opened = 0;
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    if (char === '\\' && quote !== "'") {
      plain += chars[i + 1] ?? '';
      i += 1;
    } else if (quote !== '') {
      if (char === quote) quote = '';
      else plain += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      opened = i + 1;
      if (plain === '' && start === i) start = i;
    } else if (BREAKS.has(char)) {
      start = i + 1;
      plain = '';
    } else plain += char;
  }
  const from = quote === '' ? start : opened;
  const raw = chars.slice(from).join('');
  return { start: from, plain: quote === '' ? plain : raw, raw, quote, before: chars.slice(0, start).join('') };
}

/** `text` as it is written into the line, in the quote that is open there. */
export function writeInQuote(text: string, quote: CompletedWord['quote']): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  if (quote === '"') return text.replace(/["\\$`]/g, '\\$&');
  return text.replace(/[\s!"#$&'()*,;<>?[\\\]^`{|}:=]/g, (char) => (/[:=,^#\]]/.test(char) ? char : `\\${char}`));
}
