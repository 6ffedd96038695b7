import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { SandboxApi, TerminalSize } from '../../sim/ports/api.ts';

/** Draws bytes; `drawn` is to be called when they are on the screen. */
export type Draw = (bytes: Uint8Array, past: boolean, drawn?: () => void) => void;

/** One terminal of the page: its bytes so far, and whoever draws them. */
export interface PageTerminal {
  readonly id: number;
  readonly ended: ReadonlySignal<boolean>;
  readonly size: TerminalSize;
  /**
   * Gives everything printed so far, then every later piece. `past` marks bytes that a screen has drawn before, perhaps before a reload: what a
   * screen answers to them (where its cursor stands, say) has been sent already.
   */
  attach(draw: Draw): () => void;
  type(text: string): void;
  resize(size: TerminalSize): void;
  close(): void;
}

/** Bytes that are kept for a screen that comes later: more than its scrollback holds. */
const KEPT = 1_000_000;

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
  #printed: { readonly bytes: Uint8Array; readonly past: boolean }[] = [];
  #kept = 0;
  readonly #drawers = new Set<Draw>();
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

  attach(draw: Draw): () => void {
    for (const { bytes, past } of this.#printed) draw(bytes, past);
    this.#drawers.add(draw);
    return () => this.#drawers.delete(draw);
  }

  /** `drawn` is called when the bytes are on a screen, or at once where there is none. */
  draw(bytes: Uint8Array, replayed: boolean, drawn: () => void = () => undefined): void {
    const news = this.#confirm(bytes);
    if (news.length > 0) this.#print(news, replayed, drawn);
    else drawn();
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

  #print(bytes: Uint8Array, replayed: boolean, drawn?: () => void): void {
    this.#printed.push({ bytes, past: replayed || this.#drawers.size > 0 });
    this.#kept += bytes.length;
    if (this.#kept > 2 * KEPT) this.#forgetOldest();
    if (this.#drawers.size === 0) drawn?.();
    let told = drawn;
    for (const draw of this.#drawers) {
      draw(bytes, replayed, told);
      told = undefined;
    }
  }

  /** A screen that comes later has only so much scrollback. */
  #forgetOldest(): void {
    let drop = 0;
    while (this.#kept > KEPT && drop < this.#printed.length - 1) this.#kept -= this.#printed[drop++]?.bytes.length ?? 0;
    this.#printed = this.#printed.slice(drop);
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
