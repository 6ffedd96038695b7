import type { Input } from './input.ts';
import { type Address, type Command, ScriptError } from './script.ts';

/** Which commands apply to a line: ranges stay open from one line to the next. */
export class ScopedRanges {
  /** Open ranges, and the line where each ends if that is known. */
  readonly #open = new Map<Command, number | undefined>();
  readonly #begun = new Set<Command>();
  #last: RegExp | undefined;

  /** An expression to use; the empty one is the one used last. @throws ScriptError */
  expression(matcher: RegExp | undefined): RegExp {
    const used = matcher ?? this.#last;
    if (!used) throw new ScriptError('no previous regular expression', '-e expression #1, char 0');
    this.#last = used;
    used.lastIndex = 0;
    return used;
  }

  /** Whether the command's range goes on after this line. */
  inside(command: Command): boolean {
    return command.to !== undefined && this.#open.has(command);
  }

  async applies(command: Command, space: string, input: Input): Promise<boolean> {
    const { from, to } = command;
    if (!from) return true;
    if (!to) return this.#holds(from, space, input);
    const line = input.number;
    // 0,/re/: open before the first line.
    if (from.kind === 'line' && from.line === 0 && !this.#begun.has(command)) {
      this.#begun.add(command);
      this.#open.set(command, undefined);
    }
    if (!this.#open.has(command)) {
      if (!(await this.#holds(from, space, input))) return false;
      const end =
        to.kind === 'line'
          ? to.line
          : to.kind === 'count'
            ? line + to.lines
            : to.kind === 'multiple'
              ? Math.ceil(line / (to.of || 1)) * (to.of || 1)
              : undefined;
      if (end === undefined || end > line) this.#open.set(command, end);
      if (to.kind === 'last' && (await input.atEnd())) this.#open.delete(command);
      return true;
    }
    const end = this.#open.get(command);
    if (end !== undefined) {
      if (line >= end) this.#open.delete(command);
      return line <= end;
    }
    if (to.kind !== 'count' && to.kind !== 'multiple' && (await this.#holds(to, space, input))) this.#open.delete(command);
    return true;
  }

  async #holds(address: Address, space: string, input: Input): Promise<boolean> {
    switch (address.kind) {
      case 'line':
        return address.line === input.number;
      case 'step':
        return address.step === 0
          ? input.number === address.first
          : input.number >= address.first && (input.number - address.first) % address.step === 0;
      case 'last':
        return input.atEnd();
      case 'match':
        return this.expression(address.matcher).test(space);
    }
  }
}
