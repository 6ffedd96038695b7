import { concat, EMPTY } from '../../base/bytes.ts';

/** Ctrl-P Ctrl-Q. */
export const DEFAULT_DETACH_KEYS: readonly number[] = [16, 17];

/**
 * `ctrl-p,ctrl-q`, `a,b`, `ctrl-@`: the bytes that leave an attached container. Source: moby/term ascii.go.
 * @throws Error `Unknown character: 'ctrl-!'`
 */
export function parseDetachKeys(text: string): number[] {
  return text.split(',').map((key) => {
    if ([...key].length === 1) return key.charCodeAt(0);
    const control = /^ctrl-(.)$/s.exec(key)?.[1];
    const at = control === undefined ? -1 : '@abcdefghijklmnopqrstuvwxyz[\\]^_'.indexOf(control.toLowerCase());
    if (at < 0) throw new Error(`Unknown character: '${key}'`);
    return at;
  });
}

/** Finds the keys in what is typed. Bytes that may be the beginning of the keys are held back until it is clear. */
export class DetachKeyFilter {
  readonly #keys: readonly number[];
  #matched = 0;

  constructor(keys: readonly number[]) {
    this.#keys = keys;
  }

  /** What to pass on, and whether the keys were completed. Nothing typed after them is passed on. */
  push(typed: Uint8Array): { pass: Uint8Array; detached: boolean } {
    const parts: Uint8Array[] = [];
    for (let i = 0; i < typed.length; i++) {
      const byte = typed[i] ?? 0;
      if (byte === this.#keys[this.#matched]) {
        this.#matched += 1;
        if (this.#matched === this.#keys.length) return { pass: concat(parts), detached: true };
        continue;
      }
      if (this.#matched > 0) parts.push(Uint8Array.from(this.#keys.slice(0, this.#matched)));
      this.#matched = 0;
      parts.push(typed.subarray(i, i + 1));
    }
    return { pass: parts.length === 0 ? EMPTY : concat(parts), detached: false };
  }
}
