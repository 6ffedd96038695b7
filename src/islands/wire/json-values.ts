/** The values of a JSON text, or of several, one after the other on lines (as the progress of a pull comes). Undefined when it is no JSON. */
export function jsonValues(text: string): unknown[] | undefined {
  const trimmed = text.trim();
  if (!/^[[{"\dtfn-]/.test(trimmed)) return undefined;
  try {
    return [JSON.parse(trimmed)];
  } catch {
    // Perhaps several.
  }
  try {
    return trimmed.split(/\r?\n/).map((piece) => JSON.parse(piece) as unknown);
  } catch {
    return undefined;
  }
}
