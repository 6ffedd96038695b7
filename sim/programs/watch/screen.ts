import type { Termios } from '../../kernel/sys.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import type { Cell } from '../editors/screen.ts';
import type { Tool } from '../tool.ts';
import { painted } from './picture.ts';

/** The screen of watch: its header and below it what the command printed last. Stopped, it gives the terminal back; going on, it paints itself again. */
export class WatchScreen {
  readonly #tool: Tool;
  readonly #wake: [number, number];
  readonly #header: string;
  /** How the terminal was before. */
  #before: Termios | undefined;
  #shown: { readonly rows: readonly (readonly Cell[])[]; readonly clock: string } = { rows: [], clock: '' };

  constructor(tool: Tool, header: string) {
    this.#tool = tool;
    this.#header = header;
    const { sys } = tool;
    this.#wake = sys.pipe();
    const wake = (): void => void sys.write(this.#wake[1], Uint8Array.of(0));
    const end = (): void => void this.leave().then(() => sys.exit(0));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) sys.sigaction(signal, end);
    const stop = (): void => {
      sys.sigaction('SIGTSTP', 'default');
      void this.leave().then(() => sys.kill(sys.pid, 'SIGTSTP'));
    };
    sys.sigaction('SIGTSTP', stop);
    sys.sigaction('SIGCONT', () => {
      sys.sigaction('SIGTSTP', stop);
      void this.enter().then(() => this.#paint());
      wake();
    });
    sys.sigaction('SIGWINCH', wake);
  }

  get size(): { rows: number; cols: number } {
    const { sys } = this.#tool;
    const { rows, cols } = sys.isatty(1) ? sys.winsize(1) : { rows: 24, cols: 80 };
    return { rows: rows || 24, cols: cols || 80 };
  }

  /** Rows that the command may fill. */
  get rows(): number {
    return this.size.rows - (this.#header === '' ? 0 : 2);
  }

  enter(): Promise<void> {
    const { sys } = this.#tool;
    if (sys.isatty(1)) {
      this.#before = sys.tcgetattr(1);
      sys.tcsetattr(1, { canonical: false, echo: false });
    }
    return this.#tool.print('\x1b[?1049h\x1b[22;0;0t\x1b[H\x1b[2J');
  }

  leave(): Promise<void> {
    const { sys } = this.#tool;
    if (this.#before) sys.tcsetattr(1, this.#before);
    return this.#tool.print(`\x1b[${this.size.rows};1H\x1b[?1049l\x1b[23;0;0t\r\x1b[?1l\x1b>`);
  }

  show(rows: readonly (readonly Cell[])[]): Promise<void> {
    const { sys } = this.#tool;
    this.#shown = { rows, clock: `${sys.hostname()}: ${localText(sys, '%c', sys.now())}` };
    return this.#paint();
  }

  /** Waits so many microseconds, less when the window changes or the program goes on after a stop. */
  async pause(time: number): Promise<void> {
    const { sys } = this.#tool;
    if ((await sys.poll([this.#wake[0]], time)).length > 0) await sys.read(this.#wake[0], 64);
  }

  #paint(): Promise<void> {
    const { rows: height, cols } = this.size;
    const lines = [...this.#headerLines(cols), ...this.#shown.rows.map(painted)].slice(0, height);
    return this.#tool.print(`\x1b[H${lines.map((line) => `${line}\x1b[K`).join('\r\n')}\x1b[J\x1b[${height};${cols}H`);
  }

  /** The clock stands at the right; the command gives way to it. */
  #headerLines(cols: number): string[] {
    if (this.#header === '') return [];
    const room = cols - this.#shown.clock.length - 1;
    if (room < 0) return [this.#header.slice(0, cols), ''];
    const left = this.#header.length <= room ? this.#header : `${this.#header.slice(0, Math.max(0, room - 3))}...`.slice(0, room);
    return [left.padEnd(cols - this.#shown.clock.length) + this.#shown.clock, ''];
  }
}
