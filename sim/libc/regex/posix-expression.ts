import { Automaton } from './automaton.ts';
import { groupsOf, type Span } from './groups.ts';
import { type Program, programOf } from './program.ts';
import { longestWithReferences } from './references.ts';
import { prefersLongest, safeLength } from './suitability.ts';
import { type Tree, treeOf } from './tree.ts';

/**
 * A RegExp that matches as POSIX wants it: of the matches that start first the longest, with glibc's choice of groups, in time linear in the text.
 * JavaScript's own matcher does the work wherever it would certainly find the same and cannot lose itself in backtracking.
 * Its source is written in JavaScript's syntax; what POSIX has no words for (lookaround, lazy repetition) is left to JavaScript as a whole.
 * `test` only looks: afterwards `lastIndex` is 0. @throws SyntaxError as RegExp; SysError ENOMEM where back references take too many steps
 */
export class PosixExpression extends RegExp {
  readonly #matcher: Matcher;
  readonly #moves: boolean;

  constructor(source: string | RegExp, flags?: string) {
    super(source, flags);
    this.#matcher = source instanceof PosixExpression && source.flags === this.flags ? source.#matcher : matcherOf(this);
    this.#moves = this.global || this.sticky;
  }

  override exec(text: string): RegExpExecArray | null {
    const found = this.#matcher.find(text, this.#moves ? this.lastIndex : 0);
    if (this.#moves) this.lastIndex = found ? found.index + found[0].length : 0;
    return found;
  }

  override test(text: string): boolean {
    const from = this.#moves ? this.lastIndex : 0;
    if (this.#moves) this.lastIndex = 0;
    return this.#matcher.holds(text, from);
  }
}

interface Matcher {
  find(text: string, from: number): RegExpExecArray | null;
  holds(text: string, from: number): boolean;
}

function matcherOf({ source, flags }: RegExp): Matcher {
  const own = new Backtracking(source, flags.includes('y') ? flags : `g${flags.replace('g', '')}`);
  const tree = flags.includes('v') ? undefined : treeOf(source === '(?:)' ? '' : source);
  return tree ? new Posix(tree, flags, own) : own;
}

/** JavaScript's. */
class Backtracking implements Matcher {
  readonly #expression: RegExp;

  constructor(source: string, flags: string) {
    this.#expression = new RegExp(source, flags);
  }

  find(text: string, from: number): RegExpExecArray | null {
    this.#expression.lastIndex = from;
    return this.#expression.exec(text);
  }

  holds(text: string, from: number): boolean {
    this.#expression.lastIndex = from;
    return this.#expression.test(text);
  }
}

class Posix implements Matcher {
  readonly #own: Backtracking;
  readonly #tree: Tree;
  readonly #flags: string;
  /** The longest text that JavaScript's matcher may be given. */
  readonly #safe: number;
  readonly #agrees: boolean;
  #made: { readonly program: Program; readonly automaton: Automaton } | undefined;

  constructor(tree: Tree, flags: string, own: Backtracking) {
    this.#own = own;
    this.#tree = tree;
    this.#flags = flags;
    this.#safe = safeLength(tree);
    this.#agrees = prefersLongest(tree);
  }

  holds(text: string, from: number): boolean {
    if (text.length - from <= this.#safe && !this.#machine.program.references) return this.#own.holds(text, from);
    const { program, automaton } = this.#machine;
    if (program.references || this.#flags.includes('y')) return this.find(text, from) !== null;
    return automaton.anywhere(text, from);
  }

  find(text: string, from: number): RegExpExecArray | null {
    const safe = text.length - from <= this.#safe;
    if (safe && this.#agrees) return this.#own.find(text, from);
    const { program, automaton } = this.#machine;
    if (program.references) return this.#withReferences(text, from);
    const start = this.#start(text, from, safe);
    const end = start === undefined ? undefined : automaton.longest(text, start);
    if (start === undefined || end === undefined) return null;
    return result(text, start, end, program, program.groups ? groupsOf(program, automaton, text, start, end) : []);
  }

  /** Whether something matches at a place does not depend on what is preferred. */
  #start(text: string, from: number, safe: boolean): number | undefined {
    if (this.#flags.includes('y')) return from;
    if (safe) return this.#own.find(text, from)?.index;
    const { automaton } = this.#machine;
    return automaton.anywhere(text, from) ? automaton.leftmost(text, from) : undefined;
  }

  #withReferences(text: string, from: number): RegExpExecArray | null {
    const { program, automaton } = this.#machine;
    const last = this.#flags.includes('y') ? from : text.length;
    for (let start = from; start <= last; start++) {
      const found = longestWithReferences(program, automaton, text, start);
      if (found) return result(text, start, found.end, program, found.spans);
    }
    return null;
  }

  get #machine(): { readonly program: Program; readonly automaton: Automaton } {
    if (!this.#made) {
      const program = programOf(this.#tree, this.#flags);
      this.#made = { program, automaton: new Automaton(program, this.#flags) };
    }
    return this.#made;
  }
}

function result(text: string, start: number, end: number, { groups }: Program, spans: readonly (Span | undefined)[]): RegExpExecArray {
  const found = [text.slice(start, end)] as unknown as RegExpExecArray;
  for (let group = 1; group <= groups; group++) {
    const span = spans[group];
    (found as (string | undefined)[]).push(span && text.slice(...span));
  }
  return Object.assign(found, { index: start, input: text, groups: undefined });
}
