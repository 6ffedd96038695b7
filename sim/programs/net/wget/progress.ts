import type { Sys } from '../../../kernel/sys.ts';
import { printError, STDERR } from '../../../libc/stdio.ts';

const DOT = 1024;
const DOTS = 50;
const UNITS = ['B', 'K', 'M', 'G'] as const;

/** Shows how far a transfer has come: dots for a file, a bar for a terminal. Source: wget src/progress.c. */
export class Progress {
  readonly #sys: Sys;
  readonly #shown: boolean;
  readonly #total: number | undefined;
  readonly #name: string;
  readonly #started: number;
  readonly #bar: boolean;
  #received = 0;
  #dots = 0;
  #rowStarted: number;

  constructor(sys: Sys, options: { shown: boolean; total: number | undefined; name: string }) {
    this.#sys = sys;
    this.#shown = options.shown;
    this.#total = options.total;
    this.#name = options.name;
    this.#started = this.#rowStarted = sys.monotonic();
    this.#bar = sys.isatty(STDERR);
  }

  async add(bytes: number): Promise<void> {
    this.#received += bytes;
    if (!this.#shown) return;
    if (this.#bar) return printError(this.#sys, `\r${this.#line(false)}`);
    while (this.#dots < Math.floor(this.#received / DOT)) await this.#dot();
  }

  /** @returns how long it took, microseconds */
  async end(): Promise<number> {
    const took = this.#sys.monotonic() - this.#started;
    if (!this.#shown) return took;
    if (this.#bar) {
      await printError(this.#sys, `\r${this.#line(true)}\n\n`);
      return took;
    }
    const left = this.#dots % DOTS;
    if (this.#dots === 0) await printError(this.#sys, '\n     0K');
    let blanks = '';
    for (let i = left; i < DOTS; i++) blanks += i % 10 === 0 ? '  ' : ' ';
    if (left > 0 || this.#dots === 0) await printError(this.#sys, blanks + this.#row(true));
    await printError(this.#sys, '\n\n');
    return took;
  }

  /** One more kilobyte. A row of fifty ends with its figures. */
  async #dot(): Promise<void> {
    if (this.#dots % DOTS === 0) await printError(this.#sys, `\n${String(this.#dots).padStart(6)}K`);
    await printError(this.#sys, this.#dots % 10 === 0 ? ' .' : '.');
    this.#dots += 1;
    if (this.#dots % DOTS === 0) await printError(this.#sys, this.#row(this.#total !== undefined && this.#dots * DOT >= this.#total));
  }

  #row(final: boolean): string {
    const now = this.#sys.monotonic();
    const started = this.#rowStarted;
    const size = final ? this.#received - Math.floor((this.#dots - 1) / DOTS) * DOTS * DOT : DOTS * DOT;
    const share = final ? 100 : Math.floor((this.#dots * DOT * 100) / Math.max(1, this.#total ?? 1));
    const percent = this.#total === undefined ? '' : `${String(share).padStart(3)}%`;
    const speed = rate(size, now - started);
    this.#rowStarted = now;
    const digits = speed.value >= 99.95 ? 0 : speed.value >= 9.995 ? 1 : 2;
    const tail = final ? `=${elapsed(now - this.#started)}` : this.#eta(now);
    return `${percent} ${speed.value.toFixed(digits).padStart(4)}${speed.unit}${tail}`;
  }

  #eta(now: number): string {
    if (this.#total === undefined || this.#received === 0) return '';
    const left = ((this.#total - this.#received) * (now - this.#started)) / this.#received / 1e6;
    return ` ${Math.round(left)}s`;
  }

  /** The bar of a terminal, in the wget 1.21 way: name, share, bar, size, speed, time. */
  #line(final: boolean): string {
    const { cols } = this.#sys.winsize(STDERR);
    const width = Math.max(10, cols - 60);
    const share = this.#total ? this.#received / this.#total : final ? 1 : 0;
    const filled = Math.floor(share * width);
    const bar =
      this.#total === undefined && !final
        ? ' '.repeat(width)
        : filled === 0
          ? ' '.repeat(width)
          : `${'='.repeat(filled - 1)}>${' '.repeat(width - filled)}`;
    const name = this.#name.length > 18 ? `${this.#name.slice(0, 15)}...` : this.#name;
    const took = this.#sys.monotonic() - this.#started;
    const speed =
      took < 1000
        ? '--.-KB/s'
        : `${rate(this.#received, took).value.toFixed(rate(this.#received, took).value >= 99.95 ? 0 : 2)}${rate(this.#received, took).unit}B/s`;
    const percent = this.#total === undefined ? '    ' : `${String(Math.floor(share * 100)).padStart(3)}%`;
    const time = final ? `in ${elapsed(took)}` : '';
    return `${name.padEnd(19)} ${percent}[${bar}] ${humanSize(this.#received).padStart(7)}  ${speed.padStart(8)}    ${time.padEnd(11)}`;
  }
}

/** Bytes in the time as a number below 1024 and its unit. */
export function rate(bytes: number, micros: number): { value: number; unit: (typeof UNITS)[number] } {
  // Nothing is faster than the machine's own memory.
  let value = (bytes * 1e6) / Math.max(micros, bytes / 320, 0.5);
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return { value, unit: UNITS[unit] ?? 'G' };
}

/** `302 MB/s` */
export function speedText(bytes: number, micros: number): string {
  const { value, unit } = rate(bytes, micros);
  return `${value.toFixed(value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2)} ${unit === 'B' ? '' : unit}B/s`;
}

/** `1.2K`, nothing below a kilobyte. */
export function humanSize(bytes: number): string {
  if (bytes < 1024) return String(bytes);
  let value = bytes / 1024;
  let unit = 1;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)}${UNITS[unit]}`;
}

function elapsed(micros: number): string {
  const seconds = micros / 1e6;
  if (seconds >= 60) return `${Math.floor(seconds / 60)}m ${Math.round(seconds % 60)}s`;
  if (seconds >= 9.95) return `${Math.round(seconds)}s`;
  if (seconds >= 0.95) return `${seconds.toFixed(1)}s`;
  return seconds >= 0.001 ? `${Number(seconds.toPrecision(1))}s` : '0s';
}
