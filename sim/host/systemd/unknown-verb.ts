/** What systemd's tools say of a verb that they do not know; one that is spelt much like it is proposed. */
export function unknownVerb(verb: string, known: readonly string[]): string {
  const near = closest(verb, known);
  return `Unknown command verb '${verb}'${near === undefined ? '' : `, did you mean '${near}'?`}${near === undefined ? '.' : ''}\n`;
}

/** The shortest that begins with it, else the one with the fewest changes, five at most. */
function closest(verb: string, known: readonly string[]): string | undefined {
  const longer = known.filter((one) => one.startsWith(verb)).sort((a, b) => a.length - b.length);
  if (longer[0] !== undefined) return longer[0];
  let best: { name: string; changes: number } | undefined;
  for (const name of known) {
    const changes = distance(verb, name);
    if (changes <= 5 && (!best || changes < best.changes)) best = { name, changes };
  }
  return best?.name;
}

/** Insertions, deletions, substitutions and exchanges of neighbours that lead from one word to the other. */
function distance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, i) => i)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped ? at(i - 2, j - 2) + 1 : 99));
    }
  }
  return at(from.length, to.length);
}
