import { text as decode } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { notifyJobs } from '../jobs/notify.ts';
import type { Shell } from '../shell.ts';

/** A key: a character that is typed, or a name such as `ctrl-a`, `alt-b`, `up`, `paste-start`. */
export type Key = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'key'; readonly name: string };

export type Input = Key | 'interrupt' | 'resize' | 'end';

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
  /** A byte that was looked at and not used. */
  #back: number | undefined;

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
    if (byte === 0x1b) return this.#escape();
    if (byte === 0x18) return this.#afterControlX();
    if (byte < 32 || byte === 127) return { kind: 'key', name: controlName(byte) };
    return { kind: 'text', text: await this.#character(byte) };
  }

  /** Everything up to the end of a bracketed paste. */
  async paste(): Promise<string> {
    const bytes: number[] = [];
    const end = [...'\x1b[201~'].map((char) => char.charCodeAt(0));
    for (;;) {
      const byte = await this.#byte();
      if (typeof byte !== 'number') return decode(Uint8Array.from(bytes));
      bytes.push(byte);
      if (bytes.length >= end.length && end.every((each, i) => bytes[bytes.length - end.length + i] === each))
        return decode(Uint8Array.from(bytes.slice(0, -end.length)));
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
      const back = this.#back;
      this.#back = undefined;
      if (back !== undefined) return back;
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

  /** A character that is there already; undefined when there is none, or it is some other key. */
  async queuedText(): Promise<string | undefined> {
    const { signals, sys } = this.#shell;
    if (signals.urgent || signals.resized || (await sys.poll([0], 0)).length === 0) return undefined;
    const byte = await this.#byte();
    if (typeof byte !== 'number') return undefined;
    if (byte >= 32 && byte !== 127) return this.#character(byte);
    this.#back = byte;
    return undefined;
  }

  /** The next character as it is: what Ctrl-V inserts. */
  async literal(): Promise<string | undefined> {
    const byte = await this.#byte();
    return typeof byte === 'number' ? this.#character(byte) : undefined;
  }

  /** Like {@link next}, but an Escape that nothing follows is a key of its own. */
  async nextInSearch(): Promise<Input> {
    const byte = await this.#byte();
    if (byte !== 0x1b) {
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
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    const bytes = [first];
    for (let i = 0; i < more; i++) {
      const byte = await this.#byte();
      if (typeof byte !== 'number') break;
      bytes.push(byte);
    }
    return decode(Uint8Array.from(bytes));
  }
}

function controlName(byte: number): string {
  if (byte === 127 || byte === 8) return 'backspace';
  if (byte === 13 || byte === 10) return 'enter';
  if (byte === 9) return 'tab';
  return `ctrl-${String.fromCharCode(byte + 64).toLowerCase()}`;
}
