import type { AddressPart, Command } from './script.ts';

/** Runs a script over lines, one behind, since `$` has to know which is the last. */
export class Editor {
  readonly #commands: readonly Command[];
  readonly #quiet: boolean;
  readonly #open = new Map<Command, { until: number | undefined }>();
  #held: string | undefined;
  #number = 0;
  finished = false;
  status = 0;

  constructor(commands: readonly Command[], quiet: boolean) {
    this.#commands = commands;
    this.#quiet = quiet;
  }

  feed(line: string): string {
    // Only a script that asks for the last line has to wait for the next one.
    if (!this.#commands.some(({ from, to }) => from?.kind === 'last' || to?.kind === 'last')) return this.#edit(line, false);
    const before = this.#held;
    this.#held = line;
    return before === undefined ? '' : this.#edit(before, false);
  }

  end(): string {
    return this.#held === undefined || this.finished ? '' : this.#edit(this.#held, true);
  }

  #edit(line: string, last: boolean): string {
    this.#number++;
    let space = line;
    let before = '';
    let after = '';
    for (const command of this.#commands) {
      if (this.#applies(command, space, last) === command.negated) continue;
      switch (command.name) {
        case 'd':
          return before + after;
        case 'p':
          before += `${space}\n`;
          break;
        case '=':
          before += `${this.#number}\n`;
          break;
        case 'i':
          before += `${command.text}\n`;
          break;
        case 'a':
          after += `${command.text}\n`;
          break;
        case 'c':
          return `${before}${command.text}\n${after}`;
        case 'q':
          this.finished = true;
          return `${before}${this.#quiet ? '' : `${space}\n`}${after}`;
        case 'y': {
          const [from = '', to = ''] = command.text.split('\n');
          space = [...space].map((char) => [...to][[...from].indexOf(char)] ?? char).join('');
          break;
        }
        default: {
          const replaced = substitute(command, space);
          if (replaced !== undefined) {
            space = replaced;
            if (command.printed) before += `${space}\n`;
          }
        }
      }
    }
    return `${before}${this.#quiet ? '' : `${space}\n`}${after}`;
  }

  #applies(command: Command, line: string, last: boolean): boolean {
    const { from, to } = command;
    const here = (part: AddressPart) =>
      part.kind === 'line' ? part.line === this.#number : part.kind === 'last' ? last : part.matcher.test(line);
    if (!from) return true;
    if (!to) return here(from);
    const open = this.#open.get(command);
    if (!open) {
      if (!here(from)) return false;
      const until = to.kind === 'line' ? to.line : to.kind === 'count' ? this.#number + to.lines : undefined;
      if (until === undefined || until > this.#number) this.#open.set(command, { until });
      return true;
    }
    const over = open.until === undefined ? to.kind !== 'count' && here(to) : this.#number >= open.until;
    if (over) this.#open.delete(command);
    return true;
  }
}

/** The line after `s`, or undefined when nothing matched. */
function substitute({ matcher, text, global, nth }: Command, line: string): string | undefined {
  if (!matcher) return undefined;
  let count = 0;
  let changed = false;
  matcher.lastIndex = 0;
  const out = line.replace(matcher, (...found) => {
    count++;
    const groups = found.filter((one): one is string | undefined => one === undefined || typeof one === 'string');
    if (count < nth || (count > nth && !global)) return groups[0] ?? '';
    changed = true;
    return text.replace(/\\(\d)|\\n|\\(.)|&/gs, (piece, digit?: string, other?: string) => {
      if (digit !== undefined) return groups[Number(digit)] ?? '';
      if (piece === '&') return groups[0] ?? '';
      return piece === '\\n' ? '\n' : (other ?? '');
    });
  });
  return changed ? out : undefined;
}
