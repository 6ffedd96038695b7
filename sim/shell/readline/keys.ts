import { concat, text as decode } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { notifyJobs } from '../jobs/notify.ts';
import type { Shell } from '../shell.ts';

/** A key: a character that is typed, or a name such as `ctrl-a`, `alt-b`, `up`, `paste-start`. */
export type Key = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'key'; readonly name: string };

export type Input = Key | 'interrupt' | 'resize' | 'end';

const ESCAPE = 0x1b;
/** `ESC [201~` */
const PASTE_END = [ESCAPE, 0x5b, 0x32, 0x30, 0x31, 0x7e];

/** How long a search waits for what follows an Escape before it takes it for itself. */
const ESCAPE_TIMEOUT = 100_000;

const SEQUENCES: Readonly<Record<string, string>> = {
  '[A': 'up',
  '[B': 'down',
  '[C': 'right',
  '[D': 'left',
  '[H': 'home',
  '[F': 'end',
  OA: 'up',
  OB: 'down',
  OC: 'right',
  OD: 'left',
  OH: 'home',
  OF: 'end',
  '[1~': 'home',
  '[7~': 'home',
  '[4~': 'end',
  '[8~': 'end',
  '[3~': 'delete',
  '[1;5C': 'alt-f',
  '[1;5D': 'alt-b',
  '[1;3C': 'alt-f',
  '[1;3D': 'alt-b',
  '[5C': 'alt-f',
  '[5D': 'alt-b',
  '[2~': 'ctrl-v',
  '[200~': 'paste',
};

/** Reads keys from the terminal one byte at a time, so that what is typed ahead stays for the program that runs next. */
export class KeyReader {
  readonly #shell: Shell;
  #poll: Promise<unknown> | undefined;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** A new line begins: nothing of the old one is waited for. */
  restart(): void {
    this.#poll = undefined;
  }

  async next(): Promise<Input> {
    const byte = await this.#byte();
    if (typeof byte !== 'number') return byte;
    if (byte === ESCAPE) return this.#escape();
    if (byte === 0x18) return this.#afterControlX();
    if (byte < 32 || byte === 127) return { kind: 'key', name: controlName(byte) };
    return { kind: 'text', text: await this.#character(byte) };
  }

  /** Everything up to the end of a bracketed paste. */
  async paste(): Promise<string> {
    const parts: Uint8Array[] = [];
    for (let matched = 0; ; ) {
      const byte = await this.#byte();
      if (typeof byte !== 'number') return decode(concat(parts));
      parts.push(Uint8Array.of(byte));
      matched = byte === PASTE_END[matched] ? matched + 1 : Number(byte === PASTE_END[0]);
      if (matched === PASTE_END.length) return decode(concat(parts).subarray(0, -PASTE_END.length));
      if (matched > 0) continue;
      const waiting = this.#shell.sys.peek(0);
      const next = waiting.indexOf(ESCAPE);
      const plain = next < 0 ? waiting.length : next;
      if (plain > 0) parts.push(await this.#shell.sys.read(0, plain));
    }
  }

  async #byte(): Promise<number | 'interrupt' | 'resize' | 'end'> {
    const { sys, signals } = this.#shell;
    for (;;) {
      if (signals.interrupted) {
        signals.interrupted = false;
        return 'interrupt';
      }
      if (signals.resized) {
        signals.resized = false;
        return 'resize';
      }
      if (signals.pendingInterrupt) return 'interrupt';
      await this.#shell.handleTraps();
      if (this.#shell.options.has('notify')) await notifyJobs(this.#shell, '\r\n');
      const { generation } = signals;
      this.#poll ??= sys.poll([0]).then(() => {
        this.#poll = undefined;
      });
      const waiting = this.#poll;
      const ready = await Promise.race([waiting.then(() => true), signals.arrival(generation).then(() => false)]);
      if (!ready) continue;
      try {
        const bytes = await sys.read(0, 1);
        return bytes[0] ?? 'end';
      } catch (error) {
        if (isErrno(error)) return 'end';
        throw error;
      }
    }
  }

  /** The characters that are there already, up to some other key; undefined when there are none. */
  async queuedText(): Promise<string | undefined> {
    const { signals, sys } = this.#shell;
    if (signals.urgent || signals.resized || (await sys.poll([0], 0)).length === 0) return undefined;
    const waiting = sys.peek(0);
    const other = waiting.findIndex((byte) => byte < 32 || byte === 127);
    const end = wholeCharacters(other < 0 ? waiting : waiting.subarray(0, other));
    return end > 0 ? decode(await sys.read(0, end)) : undefined;
  }

  /** The next character as it is: what Ctrl-V inserts. */
  async literal(): Promise<string | undefined> {
    const byte = await this.#byte();
    return typeof byte === 'number' ? this.#character(byte) : undefined;
  }

  /** Like {@link next}, but an Escape that nothing follows is a key of its own. */
  async nextInSearch(): Promise<Input> {
    const byte = await this.#byte();
    if (byte !== ESCAPE) {
      if (typeof byte !== 'number') return byte;
      if (byte < 32 || byte === 127) return { kind: 'key', name: controlName(byte) };
      return { kind: 'text', text: await this.#character(byte) };
    }
    const more = await this.#shell.sys.poll([0], ESCAPE_TIMEOUT);
    return more.length > 0 ? this.#escape() : { kind: 'key', name: 'escape' };
  }

  async #afterControlX(): Promise<Input> {
    const byte = await this.#byte();
    if (typeof byte !== 'number') return byte;
    const name = byte < 32 || byte === 127 ? controlName(byte) : await this.#character(byte);
    return { kind: 'key', name: `ctrl-x ${name}` };
  }

  async #escape(): Promise<Input> {
    const first = await this.#byte();
    if (typeof first !== 'number') return first;
    if (first !== 0x5b && first !== 0x4f) {
      const name = first < 32 || first === 127 ? controlName(first) : (await this.#character(first)).toLowerCase();
      return { kind: 'key', name: `alt-${name}` };
    }
    let sequence = String.fromCharCode(first);
    for (let i = 0; i < 16; i++) {
      const byte = await this.#byte();
      if (typeof byte !== 'number') return byte;
      sequence += String.fromCharCode(byte);
      if (byte >= 0x40 && byte <= 0x7e) break;
    }
    return { kind: 'key', name: SEQUENCES[sequence] ?? 'unknown' };
  }

  async #character(first: number): Promise<string> {
    const bytes = [first];
    while (bytes.length < lengthFrom(first)) {
      const byte = await this.#byte();
      if (typeof byte !== 'number') break;
      bytes.push(byte);
    }
    return decode(Uint8Array.from(bytes));
  }
}

/** How many of the bytes make whole characters: the rest of the last one may still be on its way. */
function wholeCharacters(bytes: Uint8Array): number {
  let start = bytes.length - 1;
  while (start > 0 && bytes.length - start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start >= 0 && bytes.length - start < lengthFrom(bytes[start] ?? 0) ? start : bytes.length;
}

/** How many bytes a character has that begins with this one. */
function lengthFrom(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
}

function controlName(byte: number): string {
  if (byte === 127 || byte === 8) return 'backspace';
  if (byte === 13 || byte === 10) return 'enter';
  if (byte === 9) return 'tab';
  return `ctrl-${String.fromCharCode(byte + 64).toLowerCase()}`;
}
