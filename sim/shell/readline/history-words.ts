/** What later designators and modifiers go back to. */
export interface Remembered {
  /** The word that `!?text?` found: `%`. */
  matched?: string | undefined;
  /** The last substitution: `:&`. */
  substitution?: { readonly old: string; readonly replacement: string };
}

/** A line's words as the shell would see them: quoted parts stay together, operators stand alone. */
export function historyWords(line: string): string[] {
  const pattern = /(?:\\.|'[^']*'?|"(?:\\.|[^"\\])*"?|[^\s'"\\;&|<>()])+|&&|\|\||;;|<<-?|>>|[;&|<>()]/gs;
  return line.match(pattern) ?? [];
}

/** `$`, `^`, `*`, `2`, `1-2`, `2*`, `2-`, `-2`, `%`. Undefined when there are no such words. */
export function chooseWords(words: readonly string[], designator: string, memory: Remembered): string | undefined {
  const last = words.length - 1;
  const range = (from: number, to: number): string | undefined => {
    if (from > last || to > last || from > to) return undefined;
    return words.slice(from, to + 1).join(' ');
  };
  if (designator === '%') return memory.matched;
  if (designator === '$') return words[last];
  if (designator === '^') return range(1, 1);
  if (designator === '*') return words.slice(1).join(' ');
  const [, from = '', dash, to = '', star] = /^(\d*)(-)?(\d*|\$)(\*)?$/.exec(designator) ?? [];
  if (star) return words.slice(Number(from)).join(' ');
  if (!dash) return range(Number(from), Number(from));
  const end = to === '$' ? last : to === '' ? last - 1 : Number(to);
  return range(from === '' ? 0 : Number(from), end);
}

type Modified = { readonly text: string; readonly length: number; readonly print: boolean } | { readonly error: string };

/** `:h`, `:t`, `:r`, `:e`, `:p`, `:q`, `:x`, `:s/a/b/`, `:&`, and `g` or `a` before those two. */
export function applyModifiers(chosen: string, rest: string, memory: Remembered): Modified {
  let text = chosen;
  let length = 0;
  let print = false;
  for (;;) {
    const match = /^:([ga]?)(s(.)((?:\\.|(?!\3)[^\\])*)\3((?:\\.|(?!\3)[^\\])*)(?:\3|$)|[htrepqx&])/s.exec(rest.slice(length));
    if (!match) {
      const wrong = /^:(.)/.exec(rest.slice(length));
      return wrong ? { error: `${rest.slice(length).split(/\s/)[0]}: unrecognized history modifier` } : { text, length, print };
    }
    const [whole, everywhere, name = '', , old = '', replacement = ''] = match;
    length += whole.length;
    if (name === 'p') print = true;
    else if (name.startsWith('s') || name === '&') {
      if (name !== '&') memory.substitution = { old: old || (memory.substitution?.old ?? ''), replacement };
      const substitution = memory.substitution;
      if (!substitution || !text.includes(substitution.old)) return { error: `${whole}: substitution failed` };
      const by = substitution.replacement.replace(/\\(.)|&/gs, (_, escaped: string | undefined) => escaped ?? substitution.old);
      text = everywhere ? text.replaceAll(substitution.old, () => by) : text.replace(substitution.old, () => by);
    } else text = partOf(text, name);
  }
}

function partOf(text: string, modifier: string): string {
  const slash = text.lastIndexOf('/');
  const dot = text.lastIndexOf('.');
  switch (modifier) {
    case 'h':
      return slash < 0 ? text : slash === 0 ? '/' : text.slice(0, slash);
    case 't':
      return slash < 0 ? text : text.slice(slash + 1);
    case 'r':
      return dot > slash ? text.slice(0, dot) : text;
    case 'e':
      return dot > slash ? text.slice(dot) : text;
    case 'q':
      return `'${text.replaceAll("'", "'\\''")}'`;
    case 'x':
      return text
        .split(/\s+/)
        .map((word) => `'${word.replaceAll("'", "'\\''")}'`)
        .join(' ');
    default:
      return text;
  }
}
