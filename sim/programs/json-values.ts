/** The JSON values of a text, one after the other, as `docker … --format json` prints them. @throws SyntaxError */
export function parseAll(content: string): unknown[] {
  try {
    return content.trim() ? [JSON.parse(content)] : [];
  } catch {
    // Several values: one on each line.
    return content
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as unknown);
  }
}
