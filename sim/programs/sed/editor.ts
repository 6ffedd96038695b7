import type { Input, Line } from './input.ts';
import { listed } from './listed.ts';
import { ScopedRanges } from './ranges.ts';
import type { Command } from './script.ts';
import { substitute } from './substitute.ts';

/** Where a script writes and what it reads besides its input. */
export interface Surroundings {
  readonly quiet: boolean;
  /** Length of the lines of `l`. */
  readonly length: number;
  /** What ends a line: a newline, or NUL with -z. */
  readonly newline: string;
  write(text: string): Promise<void>;
  /** Adds to a file of w. */
  writeTo(file: string, text: string): Promise<void>;
  /** All of a file of r; nothing where it cannot be read. */
  read(file: string): Promise<string>;
  /** The next line of a file of R. */
  readLine(file: string): Promise<string | undefined>;
}

/** Runs a script over lines (sed(1), "How sed works"). */
export class Editor {
  readonly #commands: readonly Command[];
  readonly #around: Surroundings;
  readonly #ranges = new ScopedRanges();
  #input: Input;
  #space = '';
  #hold = '';
  /** The newline that the line in the pattern space had. */
  #end = '\n';
  /** The newline of the line that the hold space has last taken from. */
  #holdEnd = '\n';
  #missing = '';
  #appended: (() => Promise<string>)[] = [];
  #replaced = false;
  finished = false;
  status = 0;

  constructor(commands: readonly Command[], input: Input, around: Surroundings) {
    this.#commands = commands;
    this.#input = input;
    this.#around = around;
  }

  async run(): Promise<void> {
    let keep = false;
    while (!this.finished) {
      if (!keep) {
        const line = await this.#input.next();
        if (!line) break;
        this.#take(line);
      }
      keep = await this.#cycle();
    }
  }

  /** Runs the script once. True when the next cycle goes on with what is left (D). */
  async #cycle(): Promise<boolean> {
    for (let at = 0; at < this.#commands.length; at++) {
      const command = this.#commands[at] as Command;
      if ((await this.#ranges.applies(command, this.#space, this.#input)) === command.negated) {
        if (command.name === '{') at = command.target - 1;
        continue;
      }
      switch (command.name) {
        case 'b':
          at = command.target - 1;
          break;
        case 't':
          if (this.#replaced) at = command.target - 1;
          this.#replaced = false;
          break;
        case 'T':
          if (!this.#replaced) at = command.target - 1;
          this.#replaced = false;
          break;
        case 'd':
          await this.#flush();
          return false;
        case 'D':
          if (!this.#space.includes('\n')) {
            await this.#flush();
            return false;
          }
          this.#space = this.#space.slice(this.#space.indexOf('\n') + 1);
          await this.#flush();
          return true;
        case 'c':
          if (command.negated || !this.#ranges.inside(command)) await this.#print(command.text);
          await this.#flush();
          return false;
        case 'q':
          this.#stop(command);
          await this.#close();
          return false;
        case 'Q':
          this.#stop(command);
          return false;
        case 'n':
        case 'N': {
          const line = await this.#following(command.name);
          if (!line) return false;
          if (command.name === 'N') line.text = `${this.#space}\n${line.text}`;
          this.#take(line);
          break;
        }
        default:
          await this.#simple(command);
      }
    }
    await this.#close();
    return false;
  }

  /** The line that n and N read. At the end of the input sed writes the pattern space and is done. */
  async #following(name: string): Promise<{ text: string; end: string } | undefined> {
    if (await this.#input.atEnd()) {
      this.finished = true;
      await this.#close();
      return undefined;
    }
    if (name === 'n' && !this.#around.quiet) await this.#line(this.#space);
    await this.#flush();
    const line = await this.#input.next();
    return line && { ...line };
  }

  async #simple({ name, text, number, substitution }: Command): Promise<void> {
    switch (name) {
      case 'p':
        return this.#line(this.#space);
      case 'P':
        return this.#space.includes('\n') ? this.#print(this.#firstLine()) : this.#line(this.#space);
      case '=':
        return this.#print(`${this.#input.number}\n`);
      case 'F':
        return this.#print(`${this.#input.file}\n`);
      case 'l':
        return this.#print(listed(this.#space, number ?? this.#around.length));
      case 'i':
        return this.#print(text);
      case 'a':
        this.#appended.push(async () => text);
        return;
      case 'r':
        this.#appended.push(() => this.#around.read(text));
        return;
      case 'R':
        this.#appended.push(async () => {
          const line = await this.#around.readLine(text);
          return line === undefined ? '' : `${line}\n`;
        });
        return;
      case 'w':
        return this.#around.writeTo(text, this.#space + this.#end);
      case 'W':
        return this.#around.writeTo(text, this.#firstLine());
      case 'g':
        this.#space = this.#hold;
        this.#end = this.#holdEnd;
        return;
      case 'G':
        this.#space += `\n${this.#hold}`;
        this.#end = this.#holdEnd;
        return;
      case 'h':
        this.#hold = this.#space;
        this.#holdEnd = this.#end;
        return;
      case 'H':
        this.#hold += `\n${this.#space}`;
        this.#holdEnd = this.#end;
        return;
      case 'x':
        [this.#space, this.#hold] = [this.#hold, this.#space];
        [this.#end, this.#holdEnd] = [this.#holdEnd, this.#end];
        return;
      case 'z':
        this.#space = '';
        return;
      case 'y': {
        const [from = [], to = []] = text.split('\0').map((side) => [...side]);
        this.#space = [...this.#space].map((char) => to[from.indexOf(char)] ?? char).join('');
        return;
      }
      case 's': {
        if (!substitution) return;
        const after = substitute(substitution, this.#ranges.expression(substitution.matcher), this.#space);
        if (after === undefined) return;
        this.#space = after;
        this.#replaced = true;
        if (substitution.printed) await this.#line(after);
        if (substitution.file !== undefined) await this.#around.writeTo(substitution.file, after + this.#end);
      }
    }
  }

  /** Up to the first newline, or all with the newline that the line had. */
  #firstLine(): string {
    const at = this.#space.indexOf('\n');
    return at < 0 ? this.#space + this.#end : this.#space.slice(0, at + 1);
  }

  #take(line: Line): void {
    this.#space = line.text;
    this.#end = line.end;
    this.#replaced = false;
  }

  #stop({ number }: Command): void {
    this.finished = true;
    this.status = number ?? 0;
  }

  async #close(): Promise<void> {
    if (!this.#around.quiet) await this.#line(this.#space);
    await this.#flush();
  }

  async #flush(): Promise<void> {
    for (const one of this.#appended.splice(0)) await this.#print(await one());
  }

  /** A line as it was: without a newline where its file had none. */
  #line(text: string): Promise<void> {
    const written = this.#print(text + this.#end);
    if (this.#end === '') this.#missing = this.#around.newline;
    return written;
  }

  /** The newline that a file lacked is written when something comes after it. */
  #print(text: string): Promise<void> {
    if (text === '') return Promise.resolve();
    const before = this.#missing;
    this.#missing = '';
    return this.#around.write(before + text);
  }
}
