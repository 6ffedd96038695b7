import { utf8 } from '../../../base/bytes.ts';
import type { Tool } from '../../tool.ts';
import { formatOf } from './layout.ts';
import { quotingStyle } from './quoting.ts';

/** A line of the list; of `name`, what stands in it as a name. Colours are printed and not counted. */
export interface DiredLine {
  readonly before: string;
  readonly name: string;
  readonly after: string;
  readonly painted?: string;
}

/** ls --dired, as Emacs reads it: lines are indented, and in the end it is told at which bytes names begin and end. */
export class Dired {
  #at = 0;
  readonly #names: number[] = [];
  readonly #directories: number[] = [];

  /** A line without a name to tell of. */
  line(text: string): string {
    this.#at += utf8(text).length + 3;
    return `  ${text}\n`;
  }

  gap(): string {
    this.#at += 1;
    return '\n';
  }

  title(name: string): string {
    this.#directories.push(this.#at + 2, this.#at + 2 + utf8(name).length);
    return this.line(`${name}:`);
  }

  /** @param told whether the name is one to tell of: `.` and `..` are not */
  row({ before, name, after, painted }: DiredLine, told: boolean): string {
    const from = this.#at + 2 + utf8(before).length;
    if (told) this.#names.push(from, from + utf8(name).length);
    this.line(`${before}${name}${after}`);
    return `  ${painted ?? `${before}${name}${after}`}\n`;
  }

  end(tool: Tool): string {
    const told = (label: string, places: readonly number[]) => (places.length ? `//${label}// ${places.join(' ')}\n` : '');
    return `${told('DIRED', this.#names)}${told('SUBDIRED', this.#directories)}//DIRED-OPTIONS// --quoting-style=${quotingStyle(tool)}\n`;
  }
}

/** Only long lists have it. */
export function dired(tool: Tool): Dired | undefined {
  return tool.has('D') && formatOf(tool) === 'l' ? new Dired() : undefined;
}
