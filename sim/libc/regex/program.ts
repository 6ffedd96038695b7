import type { Assertion, Tree } from './tree.ts';

/** A step of a nondeterministic automaton; steps are named by their index. Step 0 is the first. */
export type Step =
  | { readonly kind: 'character'; readonly matches: (code: number) => boolean; readonly next: number }
  | { readonly kind: 'assertion'; readonly holds: Assertion; readonly next: number }
  /** The first way is the preferred one. */
  | { readonly kind: 'fork'; readonly ways: readonly number[] }
  | { readonly kind: 'open'; readonly group: number; readonly next: number }
  /** `repeated`: the group as a whole may be passed over or comes again. */
  | { readonly kind: 'close'; readonly group: number; readonly repeated: boolean; readonly next: number }
  | { readonly kind: 'reference'; readonly group: number; readonly next: number }
  | { readonly kind: 'accept' };

export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
  /** How many groups there are. */
  readonly groups: number;
  readonly references: boolean;
}

/** Thompson's construction, with glibc's order of preference: what comes first in the pattern, and more before less. @throws RangeError when too big */
export function programOf(tree: Tree, flags: string): Program {
  const steps: Step[] = [];
  const tests = new Map<string, (code: number) => boolean>();
  let groups = 0;
  let references = false;
  const add = (step: Step): number => {
    if (steps.length > 200_000) throw new RangeError('Regular expression too big');
    return steps.push(step) - 1;
  };
  const test = (source: string): ((code: number) => boolean) => {
    const known = tests.get(source) ?? characterTest(source, flags);
    tests.set(source, known);
    return known;
  };
  /** Built from its end: `next` is where it goes on. A copy that a repetition has made is not `original`: glibc forgets what it knew of the groups inside. */
  const build = (node: Tree, next: number, original: boolean, repeated = false): number => {
    switch (node.kind) {
      case 'character':
        return add({ kind: 'character', matches: test(node.source), next });
      case 'assertion':
        return add({ kind: 'assertion', holds: node.holds, next });
      case 'sequence':
        return node.parts.reduceRight((after, part) => build(part, after, original), next);
      case 'choice':
        return add({ kind: 'fork', ways: node.parts.map((part) => build(part, next, original)) });
      case 'group': {
        groups = Math.max(groups, node.number);
        const close = add({ kind: 'close', group: node.number, repeated, next });
        return add({ kind: 'open', group: node.number, next: build(node.body, close, original) });
      }
      case 'reference':
        references = true;
        return add({ kind: 'reference', group: node.number, next });
      case 'repeat':
        return repeat(node, next, original);
    }
  };
  const repeat = ({ body, least, most }: Tree & { kind: 'repeat' }, next: number, original: boolean): number => {
    let after = next;
    if (most === Number.POSITIVE_INFINITY) {
      const loop = add({ kind: 'fork', ways: [] });
      steps[loop] = { kind: 'fork', ways: [build(body, loop, original && least === 0, original), next] };
      after = loop;
    } else if (most > least) {
      // ((x?x)?x)?: glibc's way to write x{0,3}.
      const entries = [next];
      for (let copies = most; copies > least; copies--) {
        const first = original && copies === least + 1;
        entries.push(build(body, entries.at(-1) ?? next, first && least === 0, first));
      }
      after = entries.pop() ?? next;
      for (const later of entries.reverse()) after = add({ kind: 'fork', ways: [after, later] });
    }
    for (let once = least; once > 0; once--) after = build(body, after, original && once === 1);
    return after;
  };
  const start = build(tree, add({ kind: 'accept' }), true);
  return { steps, start, groups, references };
}

function characterTest(source: string, flags: string): (code: number) => boolean {
  const expression = new RegExp(`^(?:${source})$`, flags.replace(/[gym]/g, ''));
  const known = new Map<number, boolean>();
  return (code) => {
    let answer = known.get(code);
    if (answer === undefined) {
      answer = expression.test(String.fromCodePoint(code));
      if (known.size > 5000) known.clear();
      known.set(code, answer);
    }
    return answer;
  };
}
