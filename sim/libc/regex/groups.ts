import type { Automaton } from './automaton.ts';
import type { Program, Step } from './program.ts';

/** Where a group begins and ends; undefined before it has matched. */
export type Span = readonly [number, number];

/**
 * What the groups of a match from `from` to `end` have matched. Like glibc's (set_regs in regexec.c): of the ways that lead to this end the most preferred one;
 * a group keeps what it had when it matches nothing in a further round.
 */
export function groupsOf(program: Program, automaton: Automaton, text: string, from: number, end: number): (Span | undefined)[] {
  const { steps } = program;
  const leading = new Leading(program, automaton, text, from, end);
  const spans: (Span | undefined)[] = [];
  let kept: (Span | undefined)[] = [];
  const opened: number[] = [];
  /** How often the steps since the last character were passed. */
  let passed = new Map<number, number>();
  for (let step = program.start, at = from; ; ) {
    const here = steps[step] as Step;
    if (here.kind === 'accept' || here.kind === 'reference') return spans;
    if (here.kind === 'character') {
      passed = new Map();
      at += automaton.code(text, at) > 0xffff ? 2 : 1;
      step = here.next;
      continue;
    }
    const times = passed.get(step) ?? 0;
    if (times > steps.length) return spans;
    passed.set(step, times + 1);
    if (here.kind === 'fork') {
      const ways = here.ways.filter((way) => leading.reaches(way, at));
      // What was passed already would lead here again: the next way then, in the end the way out.
      step = ways.find((way) => !passed.has(way)) ?? (ways[Math.min(times, ways.length - 1)] as number);
      continue;
    }
    if (here.kind === 'open') opened[here.group] = at;
    else if (here.kind === 'close') {
      const since = opened[here.group] ?? at;
      if (since === at && here.repeated && kept[here.group]) spans.splice(0, spans.length, ...kept);
      else spans[here.group] = [since, at];
      if (since < at) kept = [...spans];
    }
    step = here.next;
  }
}

/** Which steps at which places lead to the end. */
class Leading {
  readonly #from: number;
  readonly #count: number;
  readonly #reached: Uint8Array;

  constructor({ steps }: Program, automaton: Automaton, text: string, from: number, end: number) {
    this.#from = from;
    this.#count = steps.length;
    this.#reached = new Uint8Array((end - from + 1) * steps.length);
    const { before, behind } = reversed(steps);
    for (let at = end; at >= from; at--) {
      const waiting: number[] = [];
      if (at === end) for (const [i, step] of steps.entries()) if (step.kind === 'accept') waiting.push(i);
      const code = automaton.code(text, at);
      const width = code > 0xffff ? 2 : 1;
      if (at + width <= end) {
        for (const i of behind) {
          const step = steps[i] as Step & { kind: 'character' };
          if (this.reaches(step.next, at + width) && step.matches(code)) waiting.push(i);
        }
      }
      for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
        const place = (at - from) * this.#count + i;
        if (this.#reached[place]) continue;
        this.#reached[place] = 1;
        for (const earlier of before[i] ?? []) {
          const step = steps[earlier] as Step;
          if (step.kind !== 'assertion' || automaton.holds(step.holds, text, at)) waiting.push(earlier);
        }
      }
    }
  }

  reaches(step: number, at: number): boolean {
    return this.#reached[(at - this.#from) * this.#count + step] === 1;
  }
}

/** For each step those that lead to it without a character; and the steps that are characters. */
function reversed(steps: readonly Step[]): { before: number[][]; behind: number[] } {
  const before: number[][] = steps.map(() => []);
  const behind: number[] = [];
  for (const [i, step] of steps.entries()) {
    if (step.kind === 'character') behind.push(i);
    else if (step.kind === 'fork') for (const way of step.ways) before[way]?.push(i);
    else if (step.kind !== 'accept') before[step.next]?.push(i);
  }
  return { before, behind };
}
