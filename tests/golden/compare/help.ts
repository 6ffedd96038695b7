/**
 * Help texts: the descriptions are written in our own words, everything else is a fact. What is kept: the usage line, headings, the names,
 * order and columns of flags and commands, the types of flag values, and that something describes each of them.
 */
const entry = /^( {2,}(?:-\w, )?(?:--)?[\w*-]+(?:, [\w*-]+)*(?: [\w/<>:[\]=-]+)*?)( {2,})(\S.*)$/;
const continuation = /^ {16,}\S/;
const prose = /^(?![A-Z]\w*(?: \w+)*:)(?! )\S.*[a-zA-Z.]$/;
const kept = /^(?:Usage:|Run '|See '|SRun '|Status:|docker: |unknown |flag needs|invalid |For more help)/;

/** The text with each description replaced by a mark; a description's further lines are left out. */
export function withoutDescriptions(text: string): string {
  const out: string[] = [];
  for (const line of text.split('\n')) {
    const end = line.endsWith('\r') ? '\r' : '';
    const bare = line.slice(0, line.length - end.length);
    const found = entry.exec(bare);
    if (found) out.push(`${found[1]}${found[2]}<description>${end}`);
    else if (continuation.test(bare)) continue;
    else if (prose.test(bare) && !kept.test(bare)) out.push(`<description>${end}`);
    else out.push(line);
  }
  return out.join('\n');
}
