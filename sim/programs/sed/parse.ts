import { joined } from '../../base/bytes.ts';
import { worded } from '../text/regular-expression.ts';
import { expression, groups } from './expression.ts';
import { labelled } from './labels.ts';
import { type Piece, Pieces } from './pieces.ts';
import { type Address, type Command, NotSimulated, type RangeEnd, ScriptError, type Substitution } from './script.ts';

/** Commands that take nothing after them. */
const PLAIN = '=dDFgGhHnNpPxz';
const ONE_ADDRESS = 'qQ';

/** Reads a script. `extended`: -E; `bytes`: in the C locale. @throws ScriptError, as sed words it */
export function parseScript(pieces: readonly Piece[], extended: boolean, bytes: boolean): Command[] {
  return new Parser(new Pieces(pieces), extended, bytes).commands();
}

class Parser {
  readonly #pieces: Pieces;
  readonly #script: string;
  readonly #syntax: string;
  readonly #bytes: boolean;
  #at = 0;

  constructor(pieces: Pieces, extended: boolean, bytes: boolean) {
    this.#bytes = bytes;
    this.#pieces = pieces;
    this.#script = pieces.text;
    this.#syntax = extended ? 'E' : 'G';
  }

  commands(): Command[] {
    const commands: Command[] = [];
    const open: { command: Command; at: number }[] = [];
    for (;;) {
      this.#skip(/[\s;]/);
      if (this.#at >= this.#script.length) break;
      if (this.#peek() === '#') {
        this.#line();
        continue;
      }
      const command = this.#command();
      if (command.name === '{') open.push({ command, at: this.#at });
      commands.push(command);
      if (command.name !== '}') continue;
      const opened = open.pop();
      if (!opened) this.#fail("unexpected `}'");
      opened.command.target = commands.length;
      this.#end();
    }
    const [unclosed] = open;
    if (unclosed) throw new ScriptError("unmatched `{'", this.#pieces.opening(unclosed.at));
    for (const command of commands) if ('btT'.includes(command.name)) command.target = labelled(commands, command.text);
    return commands;
  }

  #command(): Command {
    const from = this.#address();
    const to = from && this.#comma() ? this.#rangeEnd() : undefined;
    this.#skip(/\s/);
    const negated = this.#peek() === '!';
    if (negated) this.#at++;
    this.#skip(/\s/);
    if (this.#peek() === '!') this.#fail("multiple `!'s", 1);
    const name = this.#next() ?? this.#fail('missing command');
    if (from?.kind === 'line' && from.line === 0 && to?.kind !== 'match') this.#fail('invalid usage of line address 0');
    if (from && name === ':') this.#fail(": doesn't want any addresses");
    if (from && name === '}') this.#fail("} doesn't want any addresses");
    if (to && ONE_ADDRESS.includes(name)) this.#fail('command only uses one address');
    const base = { ...(from ? { from } : {}), ...(to ? { to } : {}), negated, name, text: '', number: undefined, target: -1 };
    if (PLAIN.includes(name)) this.#end();
    else if ('lLqQ'.includes(name)) {
      this.#skip(/[ \t]/);
      const digits = this.#match(/\d+/y);
      this.#end();
      return { ...base, number: digits === undefined ? undefined : Number(digits) };
    } else if (':btT'.includes(name)) {
      this.#skip(/[ \t]/);
      const label = this.#match(name === ':' ? /[^\s;]+/y : /[^\s;}]+/y) ?? '';
      if (name === ':' && !label) this.#fail('":" lacks a label');
      return { ...base, text: label };
    } else if ('aic'.includes(name)) return { ...base, text: this.#text() };
    else if ('rRwW'.includes(name)) return { ...base, text: this.#file() };
    else if (name === 's') return { ...base, substitution: this.#substitution() };
    else if (name === 'y') return { ...base, text: this.#transliteration() };
    else if (name === 'v') this.#version();
    else if (name === 'e') throw new NotSimulated('e');
    else if (!'{}'.includes(name)) this.#fail(`unknown command: \`${name}'`);
    return base;
  }

  #address(): Address | undefined {
    const digits = this.#match(/\d+/y);
    if (digits !== undefined) {
      const step = this.#match(/\s*~\s*\d*/y);
      if (step === undefined) return { kind: 'line', line: Number(digits) };
      return { kind: 'step', first: Number(digits), step: Number(step.replace(/\D/g, '') || 0) };
    }
    const mark = this.#peek();
    if (mark === '+' || mark === '~') this.#fail('invalid usage of +N or ~N as first address', 2);
    if (mark === '$') {
      this.#at++;
      return { kind: 'last' };
    }
    if (mark !== '/' && mark !== '\\') return undefined;
    this.#at++;
    const delimiter = mark === '/' ? '/' : (this.#next() ?? this.#fail("unexpected `,'"));
    const pattern = this.#delimited(delimiter, true) ?? this.#fail('unterminated address regex');
    const flags = this.#match(/[IM]*/y) ?? '';
    return { kind: 'match', matcher: this.#regex(pattern, flags) };
  }

  #comma(): boolean {
    return this.#match(/\s*,[ \t]*/y) !== undefined;
  }

  #rangeEnd(): RangeEnd {
    const count = this.#match(/\+\d+/y);
    if (count !== undefined) return { kind: 'count', lines: Number(count.slice(1)) };
    const multiple = this.#match(/~\d+/y);
    if (multiple !== undefined) return { kind: 'multiple', of: Number(multiple.slice(1)) };
    return this.#address() ?? this.#fail("unexpected `,'", 1);
  }

  #substitution(): Substitution {
    const mark = this.#next() ?? this.#fail("unterminated `s' command");
    const pattern = this.#delimited(mark, true);
    const replacement = pattern === undefined ? undefined : this.#delimited(mark, false);
    if (pattern === undefined || replacement === undefined) this.#fail("unterminated `s' command");
    const seen = { flags: '', nth: undefined as number | undefined, file: undefined as string | undefined };
    for (;;) {
      const digits = this.#match(/\d+/y);
      if (digits !== undefined) {
        if (seen.nth !== undefined) this.#fail("multiple number options to `s' command");
        if (Number(digits) === 0) this.#fail("number option to `s' command may not be zero");
        seen.nth = Number(digits);
        continue;
      }
      const flag = this.#peek();
      if (flag === undefined || /[\n;#}]/.test(flag)) break;
      this.#at++;
      if (flag === ' ') continue;
      if (flag === 'w') {
        seen.file = this.#file();
        break;
      }
      if (flag === 'e') throw new NotSimulated('s///e');
      if (!'gpiImM'.includes(flag)) this.#fail("unknown option to `s'");
      if ('gp'.includes(flag) && seen.flags.includes(flag)) this.#fail(`multiple \`${flag}' options to \`s' command`);
      seen.flags += flag;
    }
    if (seen.file === undefined) this.#end();
    const matcher = this.#regex(pattern, seen.flags);
    const wanted = Math.max(0, ...[...replacement.matchAll(/\\(?:(\d)|.)/gs)].map(([, digit]) => Number(digit ?? 0)));
    if (matcher && wanted > groups(matcher)) this.#fail(`invalid reference \\${wanted} on \`s' command's RHS`);
    return {
      matcher,
      replacement,
      global: seen.flags.includes('g'),
      nth: seen.nth ?? 1,
      printed: seen.flags.includes('p'),
      ...(seen.file === undefined ? {} : { file: seen.file }),
    };
  }

  /** v: what a script asks for at least. */
  #version(): void {
    this.#skip(/[ \t]/);
    const [major = 0, minor = 0, patch = 0] = (this.#match(/[\d.]+/y) ?? '').split('.').map(Number);
    if (major > 4 || (major === 4 && (minor > 9 || (minor === 9 && patch > 0)))) this.#fail('expected newer version of sed');
    this.#end();
  }

  #transliteration(): string {
    const mark = this.#next() ?? this.#fail("unterminated `y' command");
    const from = this.#delimited(mark, false);
    const to = from === undefined ? undefined : this.#delimited(mark, false);
    if (from === undefined || to === undefined) this.#fail("unterminated `y' command");
    const plain = (side: string) => side.replace(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char === 't' ? '\t' : char));
    if ([...plain(from)].length !== [...plain(to)].length) this.#fail("strings for `y' command are different lengths");
    this.#end();
    return `${plain(from)}\0${plain(to)}`;
  }

  /** Up to the delimiter, which is plain after a backslash. */
  #delimited(mark: string, pattern: boolean): string | undefined {
    let out = '';
    for (;;) {
      if (pattern && mark !== '[' && this.#peek() === '[') {
        const bracket = this.#match(/\[\^?\]?(?:\[:\w+:\]|[^\]])*\]/y);
        if (bracket === undefined) {
          this.#at = this.#script.length;
          return undefined;
        }
        out += bracket;
        continue;
      }
      const char = this.#next();
      if (char === undefined) return undefined;
      if (char === mark) return out;
      if (char === '\n') {
        this.#at--;
        return undefined;
      }
      if (char !== '\\') {
        out += char;
        continue;
      }
      const next = this.#next();
      if (next === undefined) return undefined;
      if (next !== mark) out += `\\${next}`;
      else if (pattern) out += /[.*^$[\]+?(){}|]/.test(mark) ? `[${mark === '^' ? '\\^' : mark}]` : mark;
      else out += mark === '&' ? '\\&' : mark;
    }
  }

  /** Undefined for the empty expression: the last one is used again. */
  #regex(pattern: string, flags: string): RegExp | undefined {
    if (pattern === '') return undefined;
    try {
      return expression(pattern, this.#syntax, flags, this.#bytes);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return this.#fail(/^Unmatched \[|^Invalid regular/.test(error.message) ? 'unterminated address regex' : worded(error));
    }
  }

  /** The text of a, i and c with its newline: on the same line, or after a backslash and a newline; nothing after a last backslash. */
  #text(): string {
    this.#skip(/[ \t]/);
    if (this.#at >= this.#script.length) this.#fail("expected \\ after `a', `c' or `i'");
    if (this.#peek() === '\\') {
      this.#at++;
      const blanks = this.#match(/[ \t]*/y) ?? '';
      if (this.#at >= this.#script.length) return '';
      if (this.#peek() === '\n') this.#at++;
      else this.#at -= blanks.length;
    }
    let out = '';
    for (let char = this.#next(); char !== undefined && char !== '\n'; char = this.#next()) {
      if (char !== '\\') out += char;
      else {
        const next = this.#next() ?? '';
        out += next === 't' ? '\t' : next;
      }
    }
    return `${out}\n`;
  }

  #file(): string {
    this.#skip(/[ \t]/);
    const name = joined(this.#line());
    return name || this.#fail('missing filename in r/R/w/W commands');
  }

  #line(): string {
    const end = this.#script.indexOf('\n', this.#at);
    const line = this.#script.slice(this.#at, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#script.length : end + 1;
    return line;
  }

  /** Nothing but blanks before the next command. */
  #end(): void {
    this.#skip(/[ \t]/);
    const char = this.#peek();
    if (char === undefined || char === '}' || char === '#') return;
    this.#at++;
    if (char !== ';' && char !== '\n') this.#fail('extra characters after command');
  }

  #peek(): string | undefined {
    return this.#script[this.#at];
  }

  #next(): string | undefined {
    const char = this.#script[this.#at];
    if (char !== undefined) this.#at++;
    return char;
  }

  #skip(blanks: RegExp): void {
    while (blanks.test(this.#peek() ?? '')) this.#at++;
  }

  /** @param pattern a sticky expression */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#script)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** @param further characters that sed has read beyond what was looked at here */
  #fail(message: string, further = 0): never {
    throw new ScriptError(message, this.#pieces.place(this.#at, further));
  }
}
