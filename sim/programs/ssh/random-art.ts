import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64 } from '../../base/base64.ts';

const WIDTH = 17;
const HEIGHT = 9;
const STEPS = ' .o+=*BOX@%&#/^SE';

/** A key's picture: the way of a drunken bishop over a board, led by the bits of its fingerprint. */
export function randomArt(blob: string, title: string): string {
  const board = Array.from({ length: HEIGHT }, () => Array.from({ length: WIDTH }, () => 0));
  let [x, y] = [Math.floor(WIDTH / 2), Math.floor(HEIGHT / 2)];
  const [startX, startY] = [x, y];
  const last = STEPS.length - 1;
  for (const byte of sha256(fromBase64(blob) ?? new Uint8Array(0))) {
    for (let bits = byte, i = 0; i < 4; i++, bits >>= 2) {
      x = Math.min(WIDTH - 1, Math.max(0, x + (bits & 1 ? 1 : -1)));
      y = Math.min(HEIGHT - 1, Math.max(0, y + (bits & 2 ? 1 : -1)));
      const row = board[y];
      if (row && (row[x] ?? 0) < last - 2) row[x] = (row[x] ?? 0) + 1;
    }
  }
  const lines = board.map((row, at) => {
    const cells = row.map((count, column) => (at === startY && column === startX ? 'S' : at === y && column === x ? 'E' : STEPS[count]));
    return `|${cells.join('')}|`;
  });
  return [edge(`[${title}]`), ...lines, edge('[SHA256]')].map((line) => `${line}\n`).join('');
}

function edge(word: string): string {
  const left = Math.floor((WIDTH - word.length) / 2);
  return `+${'-'.repeat(left)}${word}${'-'.repeat(WIDTH - word.length - left)}+`;
}
