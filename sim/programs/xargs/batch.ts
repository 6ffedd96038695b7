import { utf8 } from '../../base/bytes.ts';
import { Fatal } from './fatal.ts';

export interface Limits {
  /** Bytes of a command with its arguments, each with the zero after it. */
  readonly bytes: number;
  /** Arguments besides those that are always there. */
  readonly arguments: number | undefined;
  readonly lines: number | undefined;
  /** -x: a command that gets too long is the end. */
  readonly exits: boolean;
}

const sizeOf = (word: string): number => utf8(word).length + 1;

/** A command that gathers arguments, and is run when it is full. Source: findutils' buildcmd.c. */
export class Batch {
  readonly #initial: readonly string[];
  readonly #limits: Limits;
  readonly #run: (argv: readonly string[]) => Promise<void>;
  readonly #initialSize: number;
  #gathered: string[] = [];
  #size: number;
  #lines = 0;
  runs = 0;

  constructor(initial: readonly string[], limits: Limits, run: (argv: readonly string[]) => Promise<void>) {
    this.#initial = initial;
    this.#limits = limits;
    this.#run = run;
    this.#initialSize = initial.reduce((sum, word) => sum + sizeOf(word), 0);
    if (this.#initialSize > limits.bytes) throw new Fatal('cannot fit single argument within argument list size limit', 1);
    this.#size = this.#initialSize;
  }

  /** Bytes that one argument may have. */
  get most(): number {
    return this.#limits.bytes - this.#initialSize - 1;
  }

  get empty(): boolean {
    return this.#gathered.length === 0;
  }

  async add(word: string): Promise<void> {
    const size = sizeOf(word);
    if (this.#size + size > this.#limits.bytes) {
      if (this.empty) throw new Fatal('cannot fit single argument within argument list size limit', 1);
      if (this.#limits.exits && (this.#limits.lines || this.#limits.arguments)) throw new Fatal('argument list too long', 1);
      await this.flush();
    }
    this.#gathered.push(word);
    this.#size += size;
    if (this.#gathered.length === this.#limits.arguments) await this.flush();
  }

  async line(): Promise<void> {
    if (this.#limits.lines !== undefined && ++this.#lines >= this.#limits.lines) await this.flush();
  }

  async flush(): Promise<void> {
    const argv = [...this.#initial, ...this.#gathered];
    this.#gathered = [];
    this.#size = this.#initialSize;
    this.#lines = 0;
    this.runs++;
    await this.#run(argv);
  }

  /** A quote that is not closed: what was gathered before it is still run. */
  async beforeFault(): Promise<void> {
    if (!this.empty && !this.#limits.exits) await this.flush();
  }
}

/** The words of a command with `pattern` replaced, but for its name. */
export function replaced(command: readonly string[], pattern: string, item: string, bytes: number): string[] {
  const [name = '', ...rest] = command;
  let size = sizeOf(name);
  const argv = [name];
  for (const word of rest) {
    const made = pattern === '' ? undefined : word.replaceAll(pattern, () => item);
    if (made === undefined || utf8(made).length >= bytes) throw new Fatal('command too long', 1);
    size += sizeOf(made);
    if (size > bytes) throw new Fatal('argument list too long', 1);
    argv.push(made);
  }
  return argv;
}
