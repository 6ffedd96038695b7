/**
 * Go's path.Match: `*` and `?` do not match a slash, `[a-z]` and `[^a-z]` are classes, `\` quotes.
 * Undefined for a pattern that is none.
 */
export function globMatch(pattern: string): ((name: string) => boolean) | undefined {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] ?? '';
    if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '\\') {
      i += 1;
      if (i >= pattern.length) return undefined;
      source += literal(pattern[i] ?? '');
    } else if (char === '[') {
      const end = pattern.indexOf(']', i + (pattern[i + 1] === '^' ? 3 : 2));
      if (end < 0) return undefined;
      const body = pattern.slice(i + 1, end);
      source += `[${body.startsWith('^') ? '^' : ''}${body.replace(/^\^/, '').replace(/[\\[\]^]/g, '\\$&')}]`;
      i = end;
    } else source += literal(char);
  }
  const expression = new RegExp(`^${source}$`, 's');
  return (name) => expression.test(name);
}

const literal = (char: string): string => char.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
