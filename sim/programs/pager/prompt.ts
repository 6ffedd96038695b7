/** What less's prompts can speak of. */
export interface PromptFacts {
  /** Undefined for standard input. */
  readonly name: string | undefined;
  /** Lines from 1. */
  readonly top: number;
  readonly bottom: number;
  /** Undefined while the end has not been read. */
  readonly lines: number | undefined;
  readonly bottomByte: number;
  readonly bytes: number | undefined;
  readonly atEnd: boolean;
  /** Nothing but the first screen has been shown. */
  readonly first: boolean;
}

export const SHORT = '?n?f%f .?m(%T %i of %m) ..?e(END) ?x- Next: %x..%t';
export const MEDIUM = '?n?f%f .?m(%T %i of %m) ..?e(END) ?x- Next: %x.:?pB%pB\\%:byte %bB?s/%s...%t';
export const LONG = '?f%f .?n?m(%T %i of %m) ..?ltlines %lt-%lb?L/%L. :byte %bB?s/%s. .?e(END) ?x- Next: %x.:?pB%pB\\%..%t';
export const EQUALS = '?f%f .?m(%T %i of %m) .?ltlines %lt-%lb?L/%L. .byte %bB?s/%s. ?e(END) :?pB%pB\\%..%t';

/** Expands a prompt: `?X…:….` conditions, `%X` values, a backslash before what stands for itself. @see less(1), PROMPTS */
export function expandPrompt(format: string, facts: PromptFacts): string {
  let at = 0;
  const one = (shown: boolean): string => {
    let out = '';
    while (at < format.length) {
      const char = format[at] ?? '';
      if (char === '.' || char === ':') return out;
      at += 1;
      if (char === '?') {
        const true_ = condition(take(), facts);
        const then = one(shown && true_);
        let otherwise = '';
        if (format[at] === ':') {
          at += 1;
          otherwise = one(shown && !true_);
        }
        if (format[at] === '.') at += 1;
        out += true_ ? then : otherwise;
      } else if (char === '%') {
        const name = take();
        if (name === 't') out = out.trimEnd();
        else out += value(name, facts);
      } else if (char === '\\') out += format[at++] ?? '';
      else out += char;
    }
    return out;
  };
  /** A letter, and for some of them where on the screen. */
  const take = (): string => {
    const letter = format[at++] ?? '';
    return /[bdlpP]/.test(letter) && /[tmbBj]/.test(format[at] ?? '') ? letter + (format[at++] ?? '') : letter;
  };
  let out = one(true);
  // A stray full stop or colon is text.
  while (at < format.length) {
    out += format[at++];
    out += one(true);
  }
  return out.trimEnd();
}

function condition(name: string, facts: PromptFacts): boolean {
  switch (name[0]) {
    case 'n':
      return facts.first;
    case 'f':
      return facts.name !== undefined;
    case 'e':
      return facts.atEnd;
    case 'l':
    case 'b':
      return true;
    case 'L':
      return facts.lines !== undefined;
    case 's':
    case 'p':
      return facts.bytes !== undefined;
  }
  return false;
}

function value(name: string, facts: PromptFacts): string {
  switch (name[0]) {
    case 'f':
      return facts.name ?? '';
    case 'l':
      return String(name[1] === 't' ? facts.top : facts.bottom);
    case 'L':
      return String(facts.lines ?? '?');
    case 'b':
      return String(facts.bottomByte);
    case 's':
      return String(facts.bytes ?? '?');
    case 'p':
      return String(facts.bytes ? Math.floor((facts.bottomByte * 100) / facts.bytes) : 0);
    case '%':
      return '%';
  }
  return '';
}
