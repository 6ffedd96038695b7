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

/** A terminal with its line to the sandbox: keeps what was printed for whoever draws it later. */
export class LiveTerminal implements PageTerminal {
  readonly id: number;
  readonly ended: ReadonlySignal<boolean>;
  size: TerminalSize;
  readonly #ended = signal(false);
  readonly #printed: { readonly bytes: Uint8Array; readonly past: boolean }[] = [];
  readonly #drawers = new Set<(bytes: Uint8Array, past: boolean) => void>();
  readonly #send: (input: Parameters<SandboxApi['input']>[0]) => void;
  readonly #onClose: () => void;

  constructor(id: number, size: TerminalSize, send: (input: Parameters<SandboxApi['input']>[0]) => void, onClose: () => void) {
    this.id = id;
    this.size = size;
    this.ended = this.#ended;
    this.#send = send;
    this.#onClose = onClose;
  }

  attach(draw: (bytes: Uint8Array, past: boolean) => void): () => void {
    for (const { bytes, past } of this.#printed) draw(bytes, past);
    this.#drawers.add(draw);
    return () => this.#drawers.delete(draw);
  }

  draw(bytes: Uint8Array, replayed: boolean): void {
    this.#printed.push({ bytes, past: replayed || this.#drawers.size > 0 });
    for (const draw of this.#drawers) draw(bytes, replayed);
  }

  end(): void {
    this.#ended.value = true;
  }

  type(text: string): void {
    this.#send({ kind: 'terminal.type', terminal: this.id, text });
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
