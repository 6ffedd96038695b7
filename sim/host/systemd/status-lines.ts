import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { thread } from '../../libc/thread.ts';

const COLUMNS = 80;
/** `[  OK  ] `, and the same width of blanks. */
const BADGES = {
  ok: '[\x1b[0;32m  OK  \x1b[0m] ',
  failed: '[\x1b[0;1;31mFAILED\x1b[0m] ',
  depend: '[\x1b[0;1;38;5;185mDEPEND\x1b[0m] ',
  none: '         ',
};
const BADGE = 9;
const SECOND = 1_000_000;
/** A job that takes so long is told of, and from then on every second. */
const SLOW = 5 * SECOND;

/** What process 1 writes to /dev/console while the machine comes up and goes down (recorded from systemd 255; systemd(1), "show_status"). */
export class StatusLines {
  readonly #sys: Sys;
  /** It only speaks while the machine is on its way up or down. */
  #speaking = true;
  #lastLine = 0;
  #stopping = new Map<string, number>();
  /** The last line was one that the next is written over. */
  #passing = false;

  constructor(sys: Sys) {
    this.#sys = sys;
  }

  /** The machine is up. */
  silence(): void {
    this.#speaking = false;
  }

  /** The machine goes down. */
  speak(): void {
    this.#speaking = true;
    this.#lastLine = this.#sys.now();
    thread(() => this.#watch());
  }

  /** Something without a badge: `Welcome to …`. */
  plain(text: string): void {
    if (this.#speaking) this.#write(`${text.replaceAll('\n', '\r\n')}\r\n`);
  }

  /** What the manager says of a unit, if it is the beginning or the end of a job. */
  heard(unit: string, message: string): void {
    if (!this.#speaking) return;
    if (/^Stopping .*\.\.\.$/.test(message)) this.#stopping.set(message.slice('Stopping '.length, -3), this.#sys.now());
    if (/^Stopped /.test(message)) this.#stopping.delete(message.slice('Stopped '.length, -1));
    const badge = badgeOf(message);
    if (badge === undefined) return;
    this.#write(`${BADGES[badge]}${shown(message)}\r\n`);
    if (badge === 'failed') this.#write(`See 'systemctl status ${unit}' for details.\r\n`);
  }

  /** Tells of a stop that takes its time, in a line that is written over and over. */
  async #watch(): Promise<void> {
    const sys = this.#sys;
    for (let turn = 0; this.#speaking; turn++) {
      await sys.sleep(SECOND);
      const [slow] = this.#stopping;
      if (!slow || sys.now() - this.#lastLine < SLOW) continue;
      const [title, since] = slow;
      const gone = Math.floor((sys.now() - since) / SECOND);
      const before = this.#lastLine;
      this.#write(`[${eye(turn)}] ${fitted(`A stop job is running for ${title} (${gone}s / 1min 30s)`)}\r`);
      this.#lastLine = before;
      this.#passing = true;
    }
  }

  #write(text: string): void {
    const sys = this.#sys;
    const bytes = utf8(`${this.#passing ? '\r\x1b[K' : ''}${text}`);
    this.#passing = false;
    this.#lastLine = sys.now();
    try {
      const fd = sys.open('/dev/console', { write: true });
      thread(async () => {
        await sys.write(fd, bytes);
        sys.close(fd);
      });
    } catch (error) {
      // A machine without a console tells nobody.
      if (!isErrno(error)) throw error;
    }
  }
}

function badgeOf(message: string): keyof typeof BADGES | undefined {
  if (/^(Starting|Stopping|Reloading) .*\.\.\.$/.test(message)) return 'none';
  if (/^(Started|Finished|Stopped|Closed|Listening on|Reached target|Stopped target|Mounted|Unmounted) .*\.$/.test(message)) return 'ok';
  if (/^Failed to (start|listen on) /.test(message)) return 'failed';
  return /^Dependency failed for /.test(message) ? 'depend' : undefined;
}

/** Its middle left out where it is too long for the line. */
function fitted(message: string): string {
  const room = COLUMNS - BADGE - 1;
  const half = room / 2;
  return message.length <= room ? message : `${message.slice(0, half)}…${message.slice(message.length - (room - half - 1))}`;
}

/** The message as it fits, the unit's name in bold. */
function shown(message: string): string {
  const text = fitted(message);
  return text.replace(/(\S+\.(?:service|target|socket|timer|mount|slice)|\S*…)(?= - |\S*|\.)/, (name) => `\x1b[0;1;39m${name}\x1b[0m`);
}

/** The red spot that wanders to and fro. */
function eye(turn: number): string {
  const place = turn % 10;
  const at = place < 6 ? place : 10 - place;
  const near = (i: number): boolean => Math.abs(i - at) === 1;
  return [0, 1, 2, 3, 4, 5].map((i) => (i === at ? '\x1b[0;1;31m*\x1b[0m' : near(i) ? '\x1b[0;31m*\x1b[0m' : ' ')).join('');
}
