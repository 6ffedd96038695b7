import { utf8 } from '../../base/bytes.ts';
import type { Sys, Termios, WindowSize } from '../../kernel/sys.ts';
import { type Key, KeyDecoder } from './keys.ts';
import { paintBelow } from './paint-below.ts';
import { type Frame, paint } from './screen.ts';

/** How long an Esc may wait for the rest of a sequence, in microseconds (vim: ttimeoutlen=100). */
const ESCAPE_WAIT = 100_000;
const RAW: Partial<Termios> = { canonical: false, echo: false, signals: false, crToNl: false, flowControl: false, extended: false };

/** The whole screen of a full-screen program: raw keys in, frames out, and word when the window has changed. */
export class FullScreen {
  readonly #sys: Sys;
  readonly #input: number;
  readonly #decoder = new KeyDecoder();
  readonly #keys: Key[] = [];
  readonly #wake: [number, number];
  #before: Termios | undefined;
  #shown: Frame | undefined;
  #alternate = true;

  constructor(sys: Sys, input = 0) {
    this.#sys = sys;
    this.#input = input;
    this.#wake = sys.pipe();
    sys.sigaction('SIGWINCH', () => void sys.write(this.#wake[1], Uint8Array.of(0)));
  }

  size(): WindowSize {
    const { rows, cols } = this.#sys.isatty(1) ? this.#sys.winsize(1) : { rows: 24, cols: 80 };
    return { rows: rows || 24, cols: cols || 80 };
  }

  /** `alternate`: on a screen of its own, so that what was there comes back; without, frames are written below what is
   * there, which goes up as far as they need, and what is shown last stays. */
  async enter(alternate = this.#alternate): Promise<void> {
    this.#alternate = alternate;
    if (this.#sys.isatty(this.#input)) {
      this.#before = this.#sys.tcgetattr(this.#input);
      this.#sys.tcsetattr(this.#input, RAW);
    }
    this.#shown = undefined;
    await this.#write(`${alternate ? '\x1b[?1049h\x1b[22;0;0t' : ''}\x1b[?1h\x1b=`);
  }

  /** Gives the terminal back as it was. */
  async leave(): Promise<void> {
    const back = this.#alternate ? '\x1b[?1l\x1b>\x1b[?1049l\x1b[23;0;0t' : '\r\x1b[K\x1b[?1l\x1b>';
    await this.#write(`\x1b[m\x1b[?25h${back}`);
    if (this.#before) this.#sys.tcsetattr(this.#input, this.#before);
  }

  /** Goes out of the way of a command that writes to the screen itself, without giving the screen back. */
  cooked(): void {
    if (this.#before) this.#sys.tcsetattr(this.#input, this.#before);
  }

  raw(): void {
    if (this.#before) this.#sys.tcsetattr(this.#input, RAW);
    this.#shown = undefined;
  }

  /** Ctrl-Z: the screen goes back to the shell until it says fg. */
  async suspend(): Promise<void> {
    await this.leave();
    this.#sys.kill(0, 'SIGTSTP');
    await this.#sys.sleep(1);
    await this.enter();
  }

  async show(frame: Frame): Promise<void> {
    const out = this.#alternate ? paint(this.#shown, frame) : paintBelow(this.#shown, frame);
    this.#shown = frame;
    await this.#write(out);
  }

  async bell(): Promise<void> {
    await this.#write('\x07');
  }

  /** Everything is drawn anew with the next frame. */
  forget(): void {
    this.#shown = undefined;
  }

  /** The next key; `resize` when the window has changed; undefined when the terminal is gone, or `timeout` microseconds passed without a key. */
  async next(timeout?: number): Promise<Key | 'resize' | undefined> {
    for (;;) {
      const key = this.#keys.shift();
      if (key !== undefined) return key;
      const [wake] = this.#wake;
      const ready = await this.#sys.poll([this.#input, wake], this.#decoder.waiting ? ESCAPE_WAIT : timeout);
      if (ready.includes(wake)) {
        await this.#sys.read(wake);
        return 'resize';
      }
      if (ready.length === 0 && !this.#decoder.waiting) return undefined;
      if (ready.length === 0) {
        this.#keys.push(...this.#decoder.flush());
        continue;
      }
      const bytes = await this.#sys.read(this.#input);
      if (bytes.length === 0) return undefined;
      this.#keys.push(...this.#decoder.feed(bytes));
    }
  }

  /** Keys that have been typed and not been asked for. */
  get ahead(): boolean {
    return this.#keys.length > 0;
  }

  #write(text: string): Promise<void> {
    return this.#sys.write(1, utf8(text));
  }
}
