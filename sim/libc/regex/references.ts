import { SysError } from '../../base/errno.ts';
import type { Automaton } from './automaton.ts';
import type { Span } from './groups.ts';
import type { Program, Step } from './program.ts';

/** Back references make the search exponential; glibc gives up when memory ends, this when so many steps are made. */
const BUDGET = 500_000;

/** The longest match from one place of a program with back references, by trying every way, the preferred first. @throws SysError ENOMEM beyond the budget */
export function longestWithReferences(
  program: Program,
  automaton: Automaton,
  text: string,
  from: number,
): { end: number; spans: (Span | undefined)[] } | undefined {
  const { steps } = program;
  let best: { end: number; spans: (Span | undefined)[] } | undefined;
  const waiting: { step: number; at: number; spans: readonly (Span | undefined)[]; opened: readonly number[] }[] = [];
  waiting.push({ step: program.start, at: from, spans: [], opened: [] });
  const seen = new Set<string>();
  let left = BUDGET;
  for (let way = waiting.pop(); way; way = waiting.pop()) {
    let { step, at, spans, opened } = way;
    walk: while (true) {
      if (left-- === 0) throw new SysError('ENOMEM');
      const here = steps[step] as Step;
      switch (here.kind) {
        case 'accept':
          if (!best || at > best.end) best = { end: at, spans: [...spans] };
          if (at === text.length) return best;
          break walk;
        case 'character': {
          const code = automaton.code(text, at);
          if (code < 0 || !here.matches(code)) break walk;
          at += code > 0xffff ? 2 : 1;
          break;
        }
        case 'assertion':
          if (!automaton.holds(here.holds, text, at)) break walk;
          break;
        case 'reference': {
          const span = spans[here.group];
          if (!span || !automaton.same(text, span, at)) break walk;
          at += span[1] - span[0];
          break;
        }
        case 'open':
          opened = replaced(opened, here.group, at);
          break;
        case 'close':
          spans = replaced(spans, here.group, [opened[here.group] ?? at, at]);
          break;
        case 'fork': {
          const name = `${step} ${at} ${spans.join(';')} ${opened.join()}`;
          if (seen.has(name)) break walk;
          seen.add(name);
          for (const other of here.ways.slice(1).reverse()) waiting.push({ step: other, at, spans, opened });
          step = here.ways[0] as number;
          continue;
        }
      }
      step = here.next;
    }
  }
  return best;
}

function replaced<T>(list: readonly T[], at: number, value: T): T[] {
  const copy = [...list];
  copy[at] = value;
  return copy;
}
