/** One record of Go's encoding/csv, as pflag's slices and docker's --mount read it. */

const fail = (column: number, what: string) => new Error(`parse error on line 1, column ${column}: ${what}`);

/** A quoted field that starts at `start` (after the quote): its text and where it ended. */
function quotedField(line: string, start: number): { field: string; end: number } {
  let field = '';
  let at = start;
  for (;;) {
    const close = line.indexOf('"', at);
    if (close === -1) throw fail(line.length + 1, 'extraneous or missing " in quoted-field');
    field += line.slice(at, close);
    if (line[close + 1] !== '"') {
      if (close + 1 < line.length && line[close + 1] !== ',') throw fail(close + 1, 'extraneous or missing " in quoted-field');
      return { field, end: close + 1 };
    }
    field += '"';
    at = close + 2;
  }
}

/** csv.Reader.Read of one line. @throws Error `EOF` on empty text, `parse error on line 1, column 2: bare " in non-quoted-field` … */
export function readCSV(line: string): string[] {
  if (line === '') throw new Error('EOF');
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let end: number;
    if (line[at] === '"') {
      const quoted = quotedField(line, at + 1);
      fields.push(quoted.field);
      end = quoted.end;
    } else {
      const comma = line.indexOf(',', at);
      end = comma === -1 ? line.length : comma;
      const quote = line.slice(at, end).indexOf('"');
      if (quote !== -1) throw fail(at + quote + 1, 'bare " in non-quoted-field');
      fields.push(line.slice(at, end));
    }
    if (end >= line.length) return fields;
    at = end + 1;
  }
}

/** csv.Writer.Write without the line feed: fields are quoted where they must be. */
export function writeCSV(fields: readonly string[]): string {
  return fields.map((field) => (field === '\\.' || /[",\r\n]|^[ \t]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
