import { utf8 } from '../base/bytes.ts';
import { SysError } from '../base/errno.ts';
import { type OpenFile, WOULD_BLOCK } from './open-file.ts';
import { PipeBuffer } from './pipe.ts';
import type { Signal, Stat, Termios, WindowSize } from './sys.ts';
import { WaitQueue } from './wait-queue.ts';

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const CTRL_U = 0x15;
const CTRL_W = 0x17;
const CTRL_Z = 0x1a;
const CTRL_BACKSLASH = 0x1c;
const BACKSPACE = 0x7f;
const CR = 13;
const LF = 10;

const COOKED: Termios = { canonical: true, echo: true, signals: true, crToNl: true, nlToCrNl: true };

/**
 * A pseudo-terminal with its line discipline (termios(3), n_tty): what is typed at the master side is edited, echoed and turned into lines or signals
 * for the slave side; what a program prints goes to the master with `\n` made `\r\n`.
 */
export class Tty {
  readonly name: string;
  /** To the master: what a terminal shows. */
  readonly output = new PipeBuffer();
  termios: Termios = COOKED;
  size: WindowSize;
  /** The session this terminal controls, and its foreground process group. 0 = none. */
  session = 0;
  foreground = 0;
  readonly changed = new WaitQueue();
  readonly #signal: (pgid: number, signal: Signal) => void;
  /** Bytes ready for readers; a CTRL_D that ends a read is an empty chunk. */
  #ready: Uint8Array[] = [];
  #line: number[] = [];
  #slaves = 0;
  #hungUp = false;

  constructor(name: string, size: WindowSize, signal: (pgid: number, signal: Signal) => void) {
    this.name = name;
    this.size = size;
    this.#signal = signal;
  }

  /** Something is typed. */
  input(bytes: Uint8Array): void {
    for (const byte of bytes) this.#receive(this.termios.crToNl && byte === CR ? LF : byte);
    if (!this.termios.canonical) this.#flushLine();
    this.changed.wakeAll();
  }

  resize(size: WindowSize): void {
    if (size.rows === this.size.rows && size.cols === this.size.cols) return;
    this.size = size;
    if (this.foreground) this.#signal(this.foreground, 'SIGWINCH');
  }

  /** The master is gone: readers see the end, the foreground gets SIGHUP. */
  hangUp(): void {
    if (this.#hungUp) return;
    this.#hungUp = true;
    this.output.desert();
    if (this.foreground) this.#signal(this.foreground, 'SIGHUP');
    if (this.session && this.session !== this.foreground) this.#signal(this.session, 'SIGHUP');
    this.changed.wakeAll();
  }

  setTermios(change: Partial<Termios>): void {
    this.termios = { ...this.termios, ...change };
    if (!this.termios.canonical) this.#flushLine();
    this.changed.wakeAll();
  }

  read(max: number): Uint8Array | typeof WOULD_BLOCK {
    const chunk = this.#ready[0];
    if (!chunk) return this.#hungUp ? new Uint8Array(0) : WOULD_BLOCK;
    if (chunk.length <= max) {
      this.#ready.shift();
      return chunk;
    }
    this.#ready[0] = chunk.subarray(max);
    return chunk.subarray(0, max);
  }

  readable(): boolean {
    return this.#ready.length > 0 || this.#hungUp;
  }

  write(bytes: Uint8Array): number | typeof WOULD_BLOCK {
    if (this.#hungUp) throw new SysError('EIO');
    if (!this.termios.nlToCrNl || !bytes.includes(LF)) return this.output.put(bytes);
    // Only whole lines are put, so that no \n is split from its \r.
    if (this.output.length >= this.output.capacity / 2) return WOULD_BLOCK;
    const part = bytes.subarray(0, this.output.capacity / 4);
    this.output.put(withCarriageReturns(part));
    return part.length;
  }

  slaveOpened(): void {
    this.#slaves += 1;
  }

  slaveClosed(): void {
    this.#slaves -= 1;
    // The master reads the end (EIO in Linux) when the last slave is closed.
    if (this.#slaves === 0) this.output.end();
  }

  #receive(byte: number): void {
    const { canonical, echo, signals } = this.termios;
    if (signals) {
      const signal = byte === CTRL_C ? 'SIGINT' : byte === CTRL_BACKSLASH ? 'SIGQUIT' : byte === CTRL_Z ? 'SIGTSTP' : undefined;
      if (signal) {
        if (echo) this.#echo(byte);
        this.#line = [];
        this.#ready = [];
        if (this.foreground) this.#signal(this.foreground, signal);
        return;
      }
    }
    if (!canonical) {
      if (echo) this.#echo(byte);
      this.#line.push(byte);
      return;
    }
    this.#edit(byte, echo);
  }

  #edit(byte: number, echo: boolean): void {
    switch (byte) {
      case CTRL_D:
        if (this.#line.length === 0) this.#ready.push(new Uint8Array(0));
        else this.#flushLine();
        return;
      case BACKSPACE:
      case 8:
        this.#erase(echo);
        return;
      case CTRL_U:
        while (this.#line.length) this.#erase(echo);
        return;
      case CTRL_W:
        while (this.#line.at(-1) === 32) this.#erase(echo);
        while (this.#line.length && this.#line.at(-1) !== 32) this.#erase(echo);
        return;
      case LF:
        if (echo) this.output.put(utf8('\r\n'));
        this.#line.push(LF);
        this.#flushLine();
        return;
      default:
        if (echo) this.#echo(byte);
        this.#line.push(byte);
    }
  }

  #erase(echo: boolean): void {
    let byte = this.#line.pop();
    if (byte === undefined) return;
    const control = byte < 32;
    // The bytes that continue a UTF-8 sequence go with its first (IUTF8).
    let wide = false;
    while (byte !== undefined && (byte & 0xc0) === 0x80) {
      byte = this.#line.pop();
      wide = byte !== undefined && byte >= 0xe1;
    }
    if (echo) this.output.put(utf8('\b \b'.repeat(control || wide ? 2 : 1)));
  }

  /** ECHO with ECHOCTL: control characters show as ^C. */
  #echo(byte: number): void {
    if (byte < 32 && byte !== LF && byte !== 9) this.output.put(utf8(`^${String.fromCharCode(byte + 64)}`));
    else if (byte === LF) this.output.put(utf8('\r\n'));
    else this.output.put(Uint8Array.of(byte));
  }

  #flushLine(): void {
    if (this.#line.length === 0) return;
    this.#ready.push(Uint8Array.from(this.#line));
    this.#line = [];
  }
}

function withCarriageReturns(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (const byte of bytes) {
    if (byte === LF) out.push(CR);
    out.push(byte);
  }
  return Uint8Array.from(out);
}

/** The program's end of a terminal. */
export class TtySlave implements OpenFile {
  readonly tty: Tty;
  readonly changed: WaitQueue;
  readonly #stat: () => Stat;

  constructor(tty: Tty, stat: () => Stat) {
    this.tty = tty;
    this.changed = tty.changed;
    this.#stat = stat;
    tty.slaveOpened();
    // A writer that waits for room hears of it through the same queue.
    const relay = (): void => {
      tty.output.changed.add(relay);
      tty.changed.wakeAll();
    };
    tty.output.changed.add(relay);
  }

  read(max: number): Uint8Array | typeof WOULD_BLOCK {
    return this.tty.read(max);
  }

  write(bytes: Uint8Array): number | typeof WOULD_BLOCK {
    return this.tty.write(bytes);
  }

  readable(): boolean {
    return this.tty.readable();
  }

  stat(): Stat {
    return this.#stat();
  }

  describe(): string {
    return this.tty.name;
  }

  release(): void {
    this.tty.slaveClosed();
  }
}

/** The terminal emulator's end. */
export class TtyMaster implements OpenFile {
  readonly tty: Tty;
  readonly changed: WaitQueue;
  readonly #stat: () => Stat;

  constructor(tty: Tty, stat: () => Stat) {
    this.tty = tty;
    this.changed = tty.output.changed;
    this.#stat = stat;
  }

  read(max: number): Uint8Array | typeof WOULD_BLOCK {
    return this.tty.output.take(max);
  }

  write(bytes: Uint8Array): number {
    this.tty.input(bytes);
    return bytes.length;
  }

  readable(): boolean {
    return this.tty.output.length > 0 || this.tty.output.ended;
  }

  stat(): Stat {
    return this.#stat();
  }

  describe(): string {
    return '/dev/ptmx';
  }

  release(): void {
    this.tty.hangUp();
  }
}
