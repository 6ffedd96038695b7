import { utf8 } from '../base/bytes.ts';
import type { PipeBuffer } from './pipe.ts';
import type { Signal, Termios } from './sys.ts';

const [CTRL_C, CTRL_D, CTRL_Q, CTRL_R, CTRL_S, CTRL_U, CTRL_V, CTRL_W, CTRL_Z, CTRL_BACKSLASH] = [3, 4, 17, 18, 19, 21, 22, 23, 26, 28];
const BACKSPACE = 0x7f;
const [TAB, LF, CR] = [9, 10, 13];
const TAB_STOP = 8;

/** MAX_CANON: a longer line loses what is typed beyond it. */
const LONGEST_LINE = 4095;

/** From keys to lines and signals, as Linux does it (drivers/tty/n_tty.c): editing, echo, flow control. */
export class LineDiscipline {
  readonly #modes: () => Termios;
  readonly #output: PipeBuffer;
  readonly #signal: (signal: Signal) => void;
  /** Bytes ready for readers; a Ctrl-D that ends a read is an empty chunk. */
  #ready: Uint8Array[] = [];
  #line: number[] = [];
  #literal = false;
  /** Ctrl-S was struck: neither programs nor the echo write. */
  held = false;
  #heldEcho: Uint8Array[] = [];
  /** Where the cursor is, and where it was when the line being typed began: erasing a tab needs it. */
  #column = 0;
  #start = 0;

  constructor(modes: () => Termios, output: PipeBuffer, signal: (signal: Signal) => void) {
    this.#modes = modes;
    this.#output = output;
    this.#signal = signal;
  }

  get ready(): boolean {
    return this.#ready.length > 0;
  }

  /** What the next read would begin with. */
  get waiting(): Uint8Array | undefined {
    return this.#ready[0];
  }

  take(max: number): Uint8Array | undefined {
    const chunk = this.#ready[0];
    if (!chunk) return undefined;
    if (chunk.length <= max) {
      this.#ready.shift();
      return chunk;
    }
    this.#ready[0] = chunk.subarray(max);
    return chunk.subarray(0, max);
  }

  receive(bytes: Uint8Array): void {
    const { crToNl, canonical } = this.#modes();
    for (const byte of bytes) this.#receive(crToNl && byte === CR ? LF : byte);
    if (!canonical) this.#flushLine();
  }

  /** The modes have changed. */
  changed(): void {
    if (!this.#modes().canonical) this.#flushLine();
    if (!this.#modes().flowControl) this.#release();
  }

  /** A program prints. */
  printed(bytes: Uint8Array): void {
    const from = Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1;
    if (from > 0) this.#column = 0;
    // Only what stands on a last, short row matters.
    for (const byte of bytes.subarray(Math.max(from, bytes.length - 256))) this.#advance(byte);
  }

  #advance(byte: number): void {
    if (byte === TAB) this.#column = (Math.floor(this.#column / TAB_STOP) + 1) * TAB_STOP;
    else if (byte === 8) this.#column = Math.max(0, this.#column - 1);
    else if (byte >= 32 && (byte & 0xc0) !== 0x80) this.#column += 1;
  }

  #receive(byte: number): void {
    const modes = this.#modes();
    if (this.#literal) {
      this.#literal = false;
      return this.#add(byte);
    }
    if (modes.flowControl) {
      if (byte === CTRL_S) {
        this.held = true;
        return;
      }
      if (byte === CTRL_Q) return this.#release();
    }
    if (modes.signals) {
      const signal = byte === CTRL_C ? 'SIGINT' : byte === CTRL_BACKSLASH ? 'SIGQUIT' : byte === CTRL_Z ? 'SIGTSTP' : undefined;
      if (signal) return this.#strike(byte, signal);
    }
    if (modes.canonical) this.#edit(byte);
    else this.#add(byte);
  }

  /** What was typed and what was printed but not yet shown are thrown away (no NOFLSH). */
  #strike(byte: number, signal: Signal): void {
    this.#release();
    this.#output.clear();
    this.#line = [];
    this.#ready = [];
    if (this.#modes().echo) this.#echo(byte);
    this.#signal(signal);
  }

  #release(): void {
    if (!this.held) return;
    this.held = false;
    for (const part of this.#heldEcho.splice(0)) this.#output.put(part);
  }

  #edit(byte: number): void {
    const { extended, echo } = this.#modes();
    if (extended && byte === CTRL_V) {
      this.#literal = true;
      if (echo) this.#show('^\b');
      return;
    }
    if (extended && byte === CTRL_R) {
      if (!echo) return;
      this.#show('^R\r\n');
      this.#column = this.#start = 0;
      for (const each of this.#line) this.#echo(each);
      return;
    }
    switch (byte) {
      case CTRL_D:
        if (this.#line.length === 0) this.#ready.push(new Uint8Array(0));
        else this.#flushLine();
        return;
      case BACKSPACE:
        this.#erase();
        return;
      case CTRL_U:
        while (this.#line.length) this.#erase();
        return;
      case CTRL_W:
        return extended ? this.#eraseWord() : this.#add(byte);
      case LF:
        if (echo) this.#show('\r\n');
        this.#column = 0;
        this.#line.push(LF);
        this.#flushLine();
        return;
      default:
        this.#add(byte);
    }
  }

  #add(byte: number): void {
    const { echo, canonical } = this.#modes();
    if (this.#line.length === 0) this.#start = this.#column;
    if (echo) this.#echo(byte);
    if (!canonical || this.#line.length < LONGEST_LINE) this.#line.push(byte);
  }

  /** Back over what is no letter, then over letters. */
  #eraseWord(): void {
    const letter = (): boolean => isLetter(this.#lastStart());
    while (this.#line.length && !letter()) this.#erase();
    while (this.#line.length && letter()) this.#erase();
  }

  /** The first byte of the last character. */
  #lastStart(): number {
    let at = this.#line.length - 1;
    while (at > 0 && this.#modes().utf8 && ((this.#line[at] ?? 0) & 0xc0) === 0x80) at -= 1;
    return this.#line[at] ?? 0;
  }

  #erase(): void {
    let byte = this.#line.pop();
    if (byte === undefined) return;
    while (byte !== undefined && this.#modes().utf8 && (byte & 0xc0) === 0x80) byte = this.#line.pop();
    if (!this.#modes().echo || byte === undefined) return;
    if (byte === TAB) {
      const before = this.#column;
      this.#column = this.#start;
      for (const each of this.#line) this.#advanceShown(each);
      // The tab's columns are walked back; there is nothing to rub out.
      this.#put(utf8('\b'.repeat(Math.max(0, before - this.#column))));
      return;
    }
    const columns = byte < 32 || byte === BACKSPACE ? 2 : 1;
    // Linux does not know which characters are wide.
    this.#put(utf8('\b \b'.repeat(columns)));
    this.#column = Math.max(0, this.#column - columns);
  }

  #advanceShown(byte: number): void {
    if (byte === TAB || byte >= 32) this.#advance(byte);
    else this.#column += 2;
  }

  /** ECHO with ECHOCTL: control characters show as ^C. */
  #echo(byte: number): void {
    if ((byte < 32 && byte !== LF && byte !== TAB) || byte === BACKSPACE) this.#show(`^${String.fromCharCode(byte ^ 64)}`);
    else if (byte === LF) this.#show('\r\n');
    else {
      this.#advance(byte);
      this.#put(Uint8Array.of(byte));
    }
  }

  #show(text: string): void {
    const bytes = utf8(text);
    for (const byte of bytes) this.#advance(byte);
    this.#put(bytes);
  }

  #put(bytes: Uint8Array): void {
    if (this.held) this.#heldEcho.push(bytes);
    else this.#output.put(bytes);
  }

  #flushLine(): void {
    if (this.#line.length === 0) return;
    this.#ready.push(Uint8Array.from(this.#line));
    this.#line = [];
  }
}

/** n_tty looks at bytes as Latin-1, so the first bytes of most letters beyond ASCII count as letters. */
function isLetter(byte: number): boolean {
  return /[0-9A-Za-z_]/.test(String.fromCharCode(byte)) || (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7);
}
