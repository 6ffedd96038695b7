import type { Sys } from '../../../kernel/sys.ts';
import { printError } from '../../../libc/stdio.ts';

const TITLE =
  '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n' +
  '                                 Dload  Upload   Total   Spent    Left  Speed\n';

/** The table on standard error that shows how far a transfer has come. Source: curl lib/progress.c. */
export class Meter {
  readonly #sys: Sys;
  readonly #shown: boolean;
  #begun = 0;
  #titled = false;

  constructor(sys: Sys, shown: boolean) {
    this.#sys = sys;
    this.#shown = shown;
  }

  async begin(): Promise<void> {
    this.#begun = this.#sys.monotonic();
    if (!this.#shown) return;
    await printError(this.#sys, `${this.#titled ? '' : TITLE}\r${line(0, undefined, 0, 0)}`);
    this.#titled = true;
  }

  /** `total` is what the answer promised, if it did. */
  async end(received: number, total: number | undefined, sent: number): Promise<void> {
    if (this.#shown) await printError(this.#sys, `\r${line(received, total, sent, this.#sys.monotonic() - this.#begun)}\n`);
  }
}

function line(received: number, total: number | undefined, sent: number, micros: number): string {
  const whole = (total ?? received) + sent;
  const percent = (part: number, of: number): string => String(of > 0 ? Math.floor((part * 100) / of) : 0).padStart(3);
  const speed = (bytes: number): number => (micros < 1 ? bytes * 1e6 : Math.floor((bytes * 1e6) / micros));
  const current = Math.floor(((received + sent) * 1000) / Math.max(1, Math.floor(micros / 1000)));
  const spent = clock(Math.floor(micros / 1e6));
  const columns = [
    `${percent(received + sent, whole)} ${amount(whole)}`,
    `${percent(received, total ?? received)} ${amount(received)}`,
    `${percent(sent, sent)} ${amount(sent)}`,
    `${amount(speed(received))}  ${amount(speed(sent))} ${clock(0)} ${spent} ${clock(0)} ${amount(current)}`,
  ];
  return columns.join('  ');
}

/** Five characters for a number of bytes. */
function amount(bytes: number): string {
  if (bytes < 100_000) return String(bytes).padStart(5);
  if (bytes < 10_000 * 1024) return `${String(Math.floor(bytes / 1024)).padStart(4)}k`;
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 100 ? `${megabytes.toFixed(1).padStart(4)}M` : `${String(Math.floor(megabytes)).padStart(4)}M`;
}

function clock(seconds: number): string {
  if (seconds <= 0) return '--:--:--';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(2)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
