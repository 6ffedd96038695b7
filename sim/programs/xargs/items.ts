import { text } from '../../base/bytes.ts';
import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { Fatal } from './fatal.ts';

/** One argument read. */
export interface Item {
  readonly text: string;
  /** Whether a line of the input ended with it, as -L counts lines. */
  readonly endsLine: boolean;
}

export interface Reading {
  /** Lines are taken whole (-I), without the blanks before them. */
  readonly lines: boolean;
  /** An argument that ends the input (-E). */
  readonly end: string | undefined;
  /** Bytes an argument may have. */
  readonly most: () => number;
  /** What is gathered is run before a fault of the input is told. */
  readonly beforeFault: () => Promise<void>;
}

const NEWLINE = 10;
const BACKSLASH = 92;
const isBlank = (byte: number): boolean => byte === 32 || byte === 9;
const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

const NUL =
  'WARNING: a NUL character occurred in the input.  It cannot be passed through in the argument list.  Did you mean to use the --null option?';

/** Arguments between blanks; quotes and backslashes keep together. As the input arrives. Source: findutils' xargs.c, read_line. */
export async function* words(sys: Sys, fd: number, reading: Reading): AsyncGenerator<Item> {
  let state: 'space' | 'normal' | 'quote' | 'backslash' = 'space';
  let quote = 0;
  let bytes: number[] = [];
  let seen = false;
  let first = true;
  let before = -1;
  let told = false;
  const word = (): string => {
    const nul = bytes.indexOf(0);
    const made = text(Uint8Array.from(nul < 0 ? bytes : bytes.slice(0, nul)));
    bytes = [];
    seen = false;
    state = 'space';
    return made;
  };
  const fault = async (message: string): Promise<never> => {
    await reading.beforeFault();
    throw new Fatal(message, 1);
  };
  const unmatched = (): Promise<never> =>
    fault(`unmatched ${quote === 34 ? 'double' : 'single'} quote; by default quotes are special to xargs unless you use the -0 option`);
  for (;;) {
    const piece = await sys.read(fd);
    if (piece.length === 0) break;
    for (const byte of piece) {
      const last = before;
      before = byte;
      if (state === 'space') {
        if (isSpace(byte)) continue;
        state = 'normal';
      }
      if (byte === 0 && !told) {
        told = true;
        await printError(sys, `xargs: ${NUL}\n`);
      }
      if (state === 'normal') {
        if (byte === NEWLINE || (!reading.lines && isBlank(byte))) {
          const made = word();
          if (made === reading.end && (first || !reading.lines)) return;
          yield { text: made, endsLine: byte === NEWLINE && !isBlank(last) };
          first = byte === NEWLINE;
          continue;
        }
        seen = true;
        if (byte === BACKSLASH) {
          state = 'backslash';
          continue;
        }
        if (byte === 39 || byte === 34) {
          state = 'quote';
          quote = byte;
          continue;
        }
      } else if (state === 'quote') {
        if (byte === NEWLINE) await unmatched();
        if (byte === quote) {
          state = 'normal';
          continue;
        }
      } else state = 'normal';
      if (bytes.length >= reading.most()) await fault('argument line too long');
      bytes.push(byte);
    }
  }
  if (state === 'quote') await unmatched();
  if (!seen) return;
  const made = word();
  if (made !== reading.end) yield { text: made, endsLine: false };
}

/** Arguments that each end with the byte `mark`: -0 and -d. */
export async function* separated(sys: Sys, fd: number, mark: number, reading: Reading): AsyncGenerator<Item> {
  let bytes: number[] = [];
  for (;;) {
    const piece = await sys.read(fd);
    if (piece.length === 0) break;
    for (const byte of piece) {
      if (byte === mark) {
        yield { text: text(Uint8Array.from(bytes)), endsLine: true };
        bytes = [];
        continue;
      }
      if (bytes.length >= reading.most()) {
        await reading.beforeFault();
        throw new Fatal('argument line too long', 1);
      }
      bytes.push(byte);
    }
  }
  if (bytes.length) yield { text: text(Uint8Array.from(bytes)), endsLine: false };
}
