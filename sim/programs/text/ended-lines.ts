import type { Sys } from '../../kernel/sys.ts';
import { readLines } from '../../libc/stdio.ts';

/** The lines of a stream as they arrive, each with the newline that ended it: only the last one may have none. */
export async function* endedLines(sys: Sys, fd: number): AsyncGenerator<{ line: string; end: '\n' | '' }> {
  // Whole lines that were read and not yet given out; what comes when there are none is the rest at the end.
  let whole = 0;
  const counted = (piece: Uint8Array): void => {
    for (const byte of piece) if (byte === 10) whole++;
  };
  for await (const line of readLines(sys, fd, 10, counted)) {
    yield { line, end: whole > 0 ? '\n' : '' };
    whole--;
  }
}
