/**
 * A key as it is named here: a printable character is itself; others are `<Esc>`, `<CR>`, `<BS>`, `<Tab>`, `<Up>`, `<Home>`, `<PageDown>`, `<Del>`,
 * `<C-D>` for control and `<M-u>` for Alt.
 */
export type Key = string;

const FINAL: Readonly<Record<string, Key>> = { A: '<Up>', B: '<Down>', C: '<Right>', D: '<Left>', H: '<Home>', F: '<End>' };
const NUMBERED: Readonly<Record<string, Key>> = {
  1: '<Home>',
  2: '<Insert>',
  3: '<Del>',
  4: '<End>',
  5: '<PageUp>',
  6: '<PageDown>',
  7: '<Home>',
  8: '<End>',
};
const CONTROL: Readonly<Record<number, Key>> = { 8: '<BS>', 9: '<Tab>', 10: '<C-J>', 13: '<CR>', 27: '<Esc>', 127: '<BS>' };

/** Turns what a terminal sends into keys. What is not whole yet waits for the rest of it. */
export class KeyDecoder {
  #rest = '';
  #bytes: Uint8Array = new Uint8Array(0);

  /** Whether an escape sequence has begun and may go on. */
  get waiting(): boolean {
    return this.#rest !== '';
  }

  feed(bytes: Uint8Array): Key[] {
    const all = new Uint8Array(this.#bytes.length + bytes.length);
    all.set(this.#bytes);
    all.set(bytes, this.#bytes.length);
    const whole = all.length - unfinished(all);
    this.#bytes = all.slice(whole);
    this.#rest += new TextDecoder('utf-8', { ignoreBOM: true }).decode(all.subarray(0, whole));
    const keys: Key[] = [];
    for (;;) {
      const taken = this.#take(false);
      if (taken === undefined) return keys;
      keys.push(...taken);
    }
  }

  /** Nothing came after an Esc: it was the key Esc. */
  flush(): Key[] {
    const keys: Key[] = [];
    while (this.#rest) keys.push(...(this.#take(true) ?? []));
    return keys;
  }

  #take(all: boolean): Key[] | undefined {
    const rest = this.#rest;
    if (rest === '') return undefined;
    const sequence = /^\x1b(?:\[([0-9;?<>=]*)([@-~])|O([A-Za-z]))/.exec(rest);
    if (sequence) {
      this.#rest = rest.slice(sequence[0].length);
      const key = named(sequence[1] ?? '', sequence[2] ?? sequence[3] ?? '');
      return key ? [key] : [];
    }
    if (rest[0] === '\x1b') {
      if (!all && (rest === '\x1b' || /^\x1b(\[[0-9;?<>=]*|O)$/.test(rest))) return undefined;
      const alt = String.fromCodePoint(rest.codePointAt(1) ?? 0);
      if (rest.length > 1 && alt > '\x1f' && alt !== '\x7f' && !/^\x1b[[O]/.test(rest)) {
        this.#rest = rest.slice(1 + alt.length);
        return [`<M-${alt}>`];
      }
      this.#rest = rest.slice(1);
      return ['<Esc>'];
    }
    const char = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    this.#rest = rest.slice(char.length);
    return [keyOf(char)];
  }
}

export function keyOf(char: string): Key {
  const code = char.codePointAt(0) ?? 0;
  return code >= 32 && code !== 127 ? char : (CONTROL[code] ?? `<C-${String.fromCharCode(code + 64)}>`);
}

/** What a key puts into text; undefined for keys that are no character. */
export function charOf(key: Key): string | undefined {
  if (!key.startsWith('<') || key.length < 3) return key;
  if (key === '<Tab>') return '\t';
  if (key === '<CR>') return '\r';
  if (key === '<Esc>') return '\x1b';
  if (key === '<BS>') return '\x7f';
  const control = /^<C-(.)>$/.exec(key);
  return control ? String.fromCharCode((control[1] ?? '@').charCodeAt(0) - 64) : undefined;
}

function named(parameters: string, final: string): Key | undefined {
  const [first = '', modifier] = parameters.split(';');
  const key = final === '~' ? NUMBERED[first] : FINAL[final];
  if (final === 'Z') return '<S-Tab>';
  return key && modifier === '5' ? `<C-${key.slice(1)}` : key && modifier === '2' ? `<S-${key.slice(1)}` : key;
}

/** How many bytes at the end begin a UTF-8 sequence that is not complete. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
