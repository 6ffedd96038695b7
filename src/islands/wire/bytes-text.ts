const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A piece of text as shown: itself, or the escape that stands for what cannot be seen. */
export interface Shown {
  readonly text: string;
  readonly escaped: boolean;
}

/** Text with every control character in sight, as the escape a programmer would write: `\r\n` at the end of a line, `\x1b`. Line breaks still break lines. */
export function visible(text: string): Shown[] {
  return text
    .split(/(\r\n|[\x00-\x08\x0a-\x1f\x7f]+)/)
    .map((piece, i) =>
      i % 2 === 0 ? { text: piece, escaped: false } : { text: piece.replace(/[\x00-\x1f\x7f]/g, escapeOf), escaped: true },
    )
    .filter(({ text: piece }) => piece !== '');
}

function escapeOf(char: string): string {
  if (char === '\n') return '\\n\n';
  if (char === '\r') return '\\r';
  return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** UTF-8; where the bytes are none, each ill-formed sequence shows as U+FFFD. */
export const decoded = (bytes: Uint8Array): string => decoder.decode(bytes);

export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** True when bytes read as text: valid UTF-8 with no control characters but those of lines and colours. */
export function isText(bytes: Uint8Array): boolean {
  const text = decoded(bytes.subarray(0, 4096));
  return !/[\x00-\x06\x0e-\x1a\x1c-\x1f]|\ufffd(?!$)/.test(text);
}

const ROW = 16;

/** Offset, sixteen bytes in two halves, and the same as ASCII: the form of `hexdump -C`. */
export function hexDump(bytes: Uint8Array, start = 0): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += ROW) {
    const row = [...bytes.subarray(at, at + ROW)];
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0'));
    const halves = `${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}`.padEnd(48);
    const ascii = row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    rows.push(`${(start + at).toString(16).padStart(8, '0')}  ${halves}  |${ascii}|`);
  }
  return rows.join('\n');
}

/** `13 B`, `4.2 kB`: decimal, as Docker counts. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** How long something took, of virtual microseconds. */
export function durationText(micros: number): string {
  if (micros === 0) return '0 ms';
  if (micros < 1000) return `${micros} µs`;
  if (micros < 10_000) return `${(micros / 1000).toFixed(1)} ms`;
  if (micros < 1_000_000) return `${Math.round(micros / 1000)} ms`;
  return `${(micros / 1_000_000).toFixed(1)} s`;
}

/** `12:00:03.250` of the machine's own clock, which is set to UTC. `micros` since 1970. */
export function clockText(micros: number): string {
  return new Date(Math.floor(micros / 1000)).toISOString().slice(11, 23);
}
