import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { readTextIfAny } from '../../libc/files.ts';
import type { Shell } from '../shell.ts';

const MOST = 1000;

/** The lines that were typed, as HISTFILE and HISTCONTROL want them. */
export class History {
  #lines: string[] = [];
  /** The number of the first line that is still kept. */
  #first = 1;

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** The number the next line will get (`\!` in a prompt). */
  get next(): number {
    return this.#first + this.#lines.length;
  }

  /** @returns whether it is kept. `ignore`: HISTIGNORE's patterns, of which only `*` and `?` are special. */
  add(line: string, control = '', ignore = ''): boolean {
    const rules = control.split(':');
    const ignoreSpace = rules.includes('ignorespace') || rules.includes('ignoreboth');
    const ignoreDuplicates = rules.includes('ignoredups') || rules.includes('ignoreboth');
    if (line.trim() === '' || (ignoreSpace && line.startsWith(' ')) || (ignoreDuplicates && this.#lines.at(-1) === line)) return false;
    if (ignore !== '' && ignore.split(':').some((pattern) => matchesWhole(pattern, line))) return false;
    if (rules.includes('erasedups')) this.#lines = this.#lines.filter((other) => other !== line);
    this.#lines.push(line);
    this.lastIsRunning = true;
    if (this.#lines.length > MOST) {
      this.#lines.shift();
      this.#first += 1;
    }
    return true;
  }

  /** The last entry is the command being run; `fc` leaves that out. */
  lastIsRunning = true;

  replaceLast(line: string): void {
    this.#lines[this.#lines.length - 1] = line;
  }

  /** The line with this number. */
  at(number: number): string | undefined {
    return this.#lines[number - this.#first];
  }

  numbered(): [number, string][] {
    return this.#lines.map((line, i) => [this.#first + i, line]);
  }

  remove(number: number): boolean {
    if (this.at(number) === undefined) return false;
    this.#lines.splice(number - this.#first, 1);
    return true;
  }

  clear(): void {
    this.#lines = [];
    this.#first = 1;
  }

  load(shell: Shell): void {
    const path = shell.variables.get('HISTFILE');
    if (!path) return;
    try {
      for (const line of (readTextIfAny(shell.sys, path) ?? '').split('\n')) if (line) this.add(line);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }

  save(shell: Shell): void {
    const path = shell.variables.get('HISTFILE');
    if (!path || this.#lines.length === 0) return;
    try {
      shell.sys.writeFile(path, utf8(this.#lines.map((line) => `${line}\n`).join('')), 0o600);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
}

function matchesWhole(pattern: string, line: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(line);
}
