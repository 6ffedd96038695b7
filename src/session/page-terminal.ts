import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { SandboxApi, TerminalSize } from '../../sim/ports/api.ts';

/** One terminal of the page: its bytes so far, and whoever draws them. */
export interface PageTerminal {
  readonly id: number;
  readonly ended: ReadonlySignal<boolean>;
  readonly size: TerminalSize;
  /**
   * Gives everything printed so far, then every later piece. `past` marks bytes that a screen has drawn before, perhaps before a reload: what a
   * screen answers to them (where its cursor stands, say) has been sent already.
   */
  attach(draw: (bytes: Uint8Array, past: boolean) => void): () => void;
  type(text: string): void;
  resize(size: TerminalSize): void;
  close(): void;
}

/** Full reset (RIS, ECMA-48 8.3.105): a screen forgets everything. */
const RESET = new TextEncoder().encode('\x1bc');

/**
 * A terminal with its line to the sandbox: keeps what was printed for whoever draws it later.
 *
 * What a machine prints first is known from its seed, so it may be given as `foreseen` and stands there before the machine runs. The machine's own
 * bytes are compared with it: they confirm it silently, or replace it. What is typed until then waits, and reaches the machine at its prompt.
 */
export class LiveTerminal implements PageTerminal {
  readonly id: number;
  readonly ended: ReadonlySignal<boolean>;
  size: TerminalSize;
  readonly #ended = signal(false);
  readonly #printed: { readonly bytes: Uint8Array; readonly past: boolean }[] = [];
  readonly #drawers = new Set<(bytes: Uint8Array, past: boolean) => void>();
  readonly #send: (input: Parameters<SandboxApi['input']>[0]) => void;
  readonly #onClose: () => void;
  readonly #foreseen: Uint8Array;
  /** How many of the foreseen bytes the machine has printed. */
  #confirmed = 0;
  #typedAhead = '';

  constructor(
    id: number,
    size: TerminalSize,
    send: (input: Parameters<SandboxApi['input']>[0]) => void,
    onClose: () => void,
    foreseen: Uint8Array = new Uint8Array(0),
  ) {
    this.id = id;
    this.size = size;
    this.ended = this.#ended;
    this.#send = send;
    this.#onClose = onClose;
    this.#foreseen = foreseen;
    if (foreseen.length > 0) this.#printed.push({ bytes: foreseen, past: false });
  }

  attach(draw: (bytes: Uint8Array, past: boolean) => void): () => void {
    for (const { bytes, past } of this.#printed) draw(bytes, past);
    this.#drawers.add(draw);
    return () => this.#drawers.delete(draw);
  }

  draw(bytes: Uint8Array, replayed: boolean): void {
    const news = this.#confirm(bytes);
    if (news.length > 0) this.#print(news, replayed);
    if (this.#confirmed < this.#foreseen.length || this.#typedAhead === '') return;
    const text = this.#typedAhead;
    this.#typedAhead = '';
    this.type(text);
  }

  /** What of these bytes is not on the screen yet. */
  #confirm(bytes: Uint8Array): Uint8Array {
    const expected = this.#foreseen.subarray(this.#confirmed, this.#confirmed + bytes.length);
    if (expected.length === 0) return bytes;
    if (expected.every((byte, i) => byte === bytes[i])) {
      this.#confirmed += expected.length;
      return bytes.subarray(expected.length);
    }
    const printed = this.#foreseen.subarray(0, this.#confirmed);
    this.#confirmed = this.#foreseen.length;
    console.warn('dockwire: the machine did not print what was foreseen');
    this.#print(RESET, true);
    if (printed.length > 0) this.#print(printed, true);
    return bytes;
  }

  #print(bytes: Uint8Array, replayed: boolean): void {
    this.#printed.push({ bytes, past: replayed || this.#drawers.size > 0 });
    for (const draw of this.#drawers) draw(bytes, replayed);
  }

  end(): void {
    this.#ended.value = true;
  }

  type(text: string): void {
    if (this.#confirmed < this.#foreseen.length) this.#typedAhead += text;
    else this.#send({ kind: 'terminal.type', terminal: this.id, text });
  }

  resize(size: TerminalSize): void {
    if (size.rows === this.size.rows && size.cols === this.size.cols) return;
    this.size = size;
    this.#send({ kind: 'terminal.resize', terminal: this.id, size });
  }

  close(): void {
    this.#send({ kind: 'terminal.close', terminal: this.id });
    this.#onClose();
  }
}
