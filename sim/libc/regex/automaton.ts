import type { Program } from './program.ts';
import type { Assertion, Neighbour } from './tree.ts';

/** Where in the program one may be after the same characters, with what was before; its edges are found when they are first needed. */
interface State {
  readonly steps: readonly number[];
  readonly before: Neighbour;
  readonly edges: Map<number, Edge>;
}

interface Edge {
  /** The text up to the character of this edge is a match. */
  readonly accepts: boolean;
  readonly to: State | undefined;
}

/** The code of the text's end. */
export const END = -1;

/** A program run over texts in linear time: all its ways at once. */
export class Automaton {
  readonly #program: Program;
  readonly #lines: boolean;
  readonly #fold: boolean;
  readonly #unicode: boolean;
  readonly #states = new Map<string, State>();
  readonly #marks: Int32Array;
  #mark = 0;

  constructor(program: Program, flags: string) {
    this.#program = program;
    this.#lines = flags.includes('m');
    this.#fold = flags.includes('i');
    this.#unicode = flags.includes('u');
    this.#marks = new Int32Array(program.steps.length);
  }

  /** Where the longest match that starts at `from` ends; undefined if there is none. */
  longest(text: string, from: number): number | undefined {
    let state: State | undefined = this.#state([this.#program.start], this.before(text, from));
    let end: number | undefined;
    for (let at = from; state; ) {
      const code = this.code(text, at);
      const edge: Edge = this.#edge(state, code, false);
      if (edge.accepts) end = at;
      state = edge.to;
      at += code > 0xffff ? 2 : 1;
    }
    return end;
  }

  /** Whether there is a match that starts at `from` or later. */
  anywhere(text: string, from: number): boolean {
    let state: State | undefined = this.#state([this.#program.start, -1], this.before(text, from));
    for (let at = from; state; ) {
      const code = this.code(text, at);
      const edge: Edge = this.#edge(state, code, true);
      if (edge.accepts) return true;
      state = edge.to;
      at += code > 0xffff ? 2 : 1;
    }
    return false;
  }

  /** Where the first match at or behind `from` starts: each way remembers the earliest start that leads to it. */
  leftmost(text: string, from: number): number | undefined {
    const { start } = this.#program;
    let starts = new Map<number, number>();
    let found: number | undefined;
    for (let at = from; ; ) {
      const code = this.code(text, at);
      const before = this.before(text, at);
      const after = this.#kind(code);
      if (found === undefined && !starts.has(start)) starts.set(start, at);
      const next = new Map<number, number>();
      this.#mark += 1;
      // In the order of their starts: what an earlier one reaches is no news from a later one.
      for (const [step, since] of [...starts].sort((a, b) => a[1] - b[1])) {
        if (found !== undefined && since >= found) break;
        if (this.#reach([step], before, after, code, (to) => next.has(to) || next.set(to, since))) found = since;
      }
      if (code === END || (found !== undefined && next.size === 0)) return found;
      starts = next;
      at += code > 0xffff ? 2 : 1;
    }
  }

  code(text: string, at: number): number {
    if (at >= text.length) return END;
    return this.#unicode ? (text.codePointAt(at) as number) : text.charCodeAt(at);
  }

  /** What is before a place. */
  before(text: string, at: number): Neighbour {
    return at === 0 ? 'border' : this.#kind(text.charCodeAt(at - 1));
  }

  holds(assertion: Assertion, text: string, at: number): boolean {
    return assertion(this.before(text, at), this.#kind(this.code(text, at)), this.#lines);
  }

  /** Whether what is in a span stands at a place again. */
  same(text: string, [from, end]: readonly [number, number], at: number): boolean {
    const [one, other] = [text.slice(from, end), text.slice(at, at + end - from)];
    return one === other || (this.#fold && one.toLowerCase() === other.toLowerCase());
  }

  #kind(code: number): Neighbour {
    if (code === END) return 'border';
    if (code === 10) return 'newline';
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122) ? 'word' : 'other';
  }

  #state(steps: readonly number[], before: Neighbour): State {
    const name = `${before} ${steps.join()}`;
    let state = this.#states.get(name);
    if (!state) {
      if (this.#states.size > 2000) this.#states.clear();
      state = { steps, before, edges: new Map() };
      this.#states.set(name, state);
    }
    return state;
  }

  #edge(state: State, code: number, everywhere: boolean): Edge {
    let edge = state.edges.get(code);
    if (edge) return edge;
    const to = new Set<number>(everywhere ? [this.#program.start] : []);
    this.#mark += 1;
    const from = state.steps.filter((step) => step >= 0);
    const accepts = this.#reach(from, state.before, this.#kind(code), code, (step) => to.add(step));
    // -1 tells the states of a search everywhere from the others.
    const steps = [...to].sort((a, b) => a - b);
    if (everywhere) steps.push(-1);
    edge = { accepts, to: code === END || to.size === 0 ? undefined : this.#state(steps, this.#kind(code)) };
    if (state.edges.size > 2000) state.edges.clear();
    state.edges.set(code, edge);
    return edge;
  }

  /** Goes on without a character as far as one may, then over the character; what was passed since the last mark is not passed again. True when a match ends here. */
  #reach(from: number[], before: Neighbour, after: Neighbour, code: number, arrives: (step: number) => void): boolean {
    const { steps } = this.#program;
    const waiting = from;
    let accepts = false;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (this.#marks[at] === this.#mark) continue;
      this.#marks[at] = this.#mark;
      const step = steps[at];
      if (!step) continue;
      if (step.kind === 'accept') accepts = true;
      else if (step.kind === 'fork') waiting.push(...step.ways);
      else if (step.kind === 'character') {
        if (code !== END && step.matches(code)) arrives(step.next);
      } else if (step.kind !== 'assertion' || step.holds(before, after, this.#lines)) waiting.push(step.next);
    }
    return accepts;
  }
}
