import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paintBelow } from './paint-below.ts';
import { cells, type Frame, fitted } from './screen.ts';

const [ROWS, COLS] = [6, 8];

/** As much of a terminal as frames need: letters, moves from where the cursor is, erasing to the end of the line. */
function terminal(): { write(text: string): void; readonly rows: string[]; readonly at: [number, number] } {
  const rows = Array.from({ length: ROWS }, () => ' '.repeat(COLS));
  let [row, col, beyond] = [0, 0, false];
  const newLine = (): void => {
    if (row < ROWS - 1) row += 1;
    else rows.splice(0, ROWS, ...rows.slice(1), ' '.repeat(COLS));
  };
  return {
    rows,
    get at(): [number, number] {
      return [row, col];
    },
    write(text) {
      for (const [token, count, move] of text.matchAll(/\x1b\[\??(\d*)(?:;[\d;]*)?([A-Za-z])|[\s\S]/g)) {
        if (token === '\r') [col, beyond] = [0, false];
        else if (token === '\n') newLine();
        else if (move === 'A') row = Math.max(0, row - Number(count || 1));
        else if (move === 'B') row = Math.min(ROWS - 1, row + Number(count || 1));
        else if (move === 'C') col = Math.min(COLS - 1, col + Number(count || 1));
        else if (move === 'K') rows[row] = (rows[row] ?? '').slice(0, col).padEnd(COLS);
        else if (!move) {
          expect(beyond).toBe(false);
          rows[row] = `${(rows[row] ?? '').slice(0, col)}${token}${(rows[row] ?? '').slice(col + 1)}`;
          if (col === COLS - 1) beyond = true;
          else col += 1;
        }
      }
    },
  };
}

const frameOf = (lines: readonly string[]): Frame => ({
  rows: [...lines, ...Array.from({ length: ROWS - lines.length }, () => '')].map((line) => fitted(cells(line), COLS)),
  cursor: { row: lines.length - 1, col: Math.min(COLS - 1, lines.at(-1)?.length ?? 0) },
});

it('always has the last frame on the screen, wherever the first began', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: COLS });
  const lines = fc.array(line, { minLength: 1, maxLength: ROWS });
  fc.assert(
    fc.property(fc.nat(ROWS - 1), fc.array(lines, { minLength: 1, maxLength: 6 }), (above, frames) => {
      const screen = terminal();
      screen.write('$ x\r\n'.repeat(above));
      let before: Frame | undefined;
      for (const after of frames.map(frameOf)) {
        screen.write(paintBelow(before, after));
        before = after;
        const [row, col] = screen.at;
        const from = row - (after.cursor?.row ?? 0);
        expect(screen.rows.slice(from, row + 1)).toEqual(
          after.rows.slice(0, row - from + 1).map((cell) => cell.map(({ text }) => text).join('')),
        );
        expect(col).toBe(after.cursor?.col);
      }
    }),
  );
});

it('leaves what was printed before, and lets text that goes up go up', () => {
  const screen = terminal();
  screen.write('$ less\r\n');
  const first = frameOf(['one', 'two', '(END)']);
  screen.write(paintBelow(undefined, first));
  expect(screen.rows.map((row) => row.trimEnd())).toEqual(['$ less', 'one', 'two', '(END)', '', '']);
  expect(paintBelow(frameOf(['a', 'b', 'c', ':']), frameOf(['b', 'c', 'd', ':']))).toBe('\r\x1b[Kd\x1b[K\r\n:\x1b[K\r\x1b[1C');
});
