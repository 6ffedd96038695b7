import { SysError } from '../base/errno.ts';
import { LineDiscipline } from './line-discipline.ts';
import { type OpenFile, WOULD_BLOCK } from './open-file.ts';
import { PipeBuffer } from './pipe.ts';
import { SANE } from './sys/terminals.ts';
import type { Signal, Stat, Termios, WindowSize } from './sys.ts';
import { WaitQueue } from './wait-queue.ts';

/** A new terminal reads and shows UTF-8. */
const COOKED: Termios = { ...SANE, utf8: true };

const CR = 13;
const LF = 10;

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
  readonly #input: LineDiscipline;
  #slaves = 0;
  #hungUp = false;

  constructor(name: string, size: WindowSize, signal: (pgid: number, signal: Signal) => void) {
    this.name = name;
    this.size = size;
    this.#signal = signal;
    this.#input = new LineDiscipline(
      () => this.termios,
      this.output,
      (struck) => this.foreground && signal(this.foreground, struck),
    );
  }

  /** Something is typed. */
  input(bytes: Uint8Array): void {
    // Nobody has it open any more.
    if (this.#slaves === 0) return;
    this.#input.receive(bytes);
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
    this.#input.changed();
    this.changed.wakeAll();
  }

  read(max: number): Uint8Array | typeof WOULD_BLOCK {
    const chunk = this.#input.take(max);
    if (chunk) return chunk;
    return this.#hungUp ? new Uint8Array(0) : WOULD_BLOCK;
  }

  /** What a read would get now, left where it is. */
  peek(): Uint8Array {
    return this.#input.waiting ?? new Uint8Array(0);
  }

  readable(): boolean {
    return this.#input.ready || this.#hungUp;
  }

  write(bytes: Uint8Array): number | typeof WOULD_BLOCK {
    if (this.#hungUp) throw new SysError('EIO');
    if (this.#input.held) return WOULD_BLOCK;
    this.#input.printed(bytes);
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
}

function withCarriageReturns(bytes: Uint8Array): Uint8Array {
  let lines = 0;
  for (const byte of bytes) if (byte === LF) lines += 1;
  const out = new Uint8Array(bytes.length + lines);
  let at = 0;
  for (const byte of bytes) {
    if (byte === LF) out[at++] = CR;
    out[at++] = byte;
  }
  return out;
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
