import type { Typing } from '../lessons/lesson.ts';

/** One thing that a person does in a terminal: a line with Enter, or a key alone. */
export interface Stroke {
  readonly terminal: number;
  readonly line?: string;
  /** `Ctrl-C`. */
  readonly key?: string;
}

/** A solution as a reader would type it, in order. */
export function strokesOf(solution: readonly Typing[]): Stroke[] {
  return solution.flatMap(({ terminal, text }) =>
    (text.match(/[^\x00-\x1f]+\r?|[\x00-\x1f]/g) ?? []).map((piece) => {
      const code = piece.charCodeAt(0);
      if (code >= 0x20) return { terminal, line: piece.replace(/\r$/, '') };
      return { terminal, key: KEYS[code] ?? `Ctrl-${String.fromCharCode(code + 0x40)}` };
    }),
  );
}

const KEYS: Readonly<Record<number, string>> = { 9: 'Tab', 13: 'Enter', 27: 'Esc' };
