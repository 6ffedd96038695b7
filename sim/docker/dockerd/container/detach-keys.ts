import { invalidParameter } from '../../api/error.ts';

/** Ctrl-P Ctrl-Q. */
export const DEFAULT_DETACH_KEYS: readonly number[] = [16, 17];

const CONTROL: Readonly<Record<string, number>> = { '@': 0, '[': 27, '\\': 28, ']': 29, '^': 30, _: 31 };

/** `ctrl-p,ctrl-q`, `a,b`, `ctrl-@`. Source: moby/term ascii.go. @throws DockerError */
export function parseDetachKeys(text: string): number[] {
  return text.split(',').map((key) => {
    if (key.length === 1) return key.charCodeAt(0);
    const name = key.startsWith('ctrl-') ? key.slice(5) : '';
    const code = /^[a-z]$/.test(name) ? name.charCodeAt(0) - 96 : CONTROL[name];
    if (code === undefined) throw invalidParameter(`Invalid detach keys (${text}) provided`);
    return code;
  });
}

/** Watches input for the detach keys. Keys that might begin them are held back until they do not. */
export class DetachWatcher {
  readonly #keys: readonly number[];
  #matched = 0;

  constructor(keys: readonly number[]) {
    this.#keys = keys;
  }

  /** What to pass on, and whether the keys were seen. */
  push(bytes: Uint8Array): { pass: Uint8Array; detach: boolean } {
    const pass: number[] = [];
    for (const byte of bytes) {
      if (byte === this.#keys[this.#matched]) {
        this.#matched++;
        if (this.#matched === this.#keys.length) return { pass: Uint8Array.from(pass), detach: true };
        continue;
      }
      pass.push(...this.#keys.slice(0, this.#matched));
      this.#matched = byte === this.#keys[0] ? 1 : 0;
      if (this.#matched === 0) pass.push(byte);
    }
    return { pass: Uint8Array.from(pass), detach: false };
  }
}
