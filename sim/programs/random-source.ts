import { isErrno, strerror } from '../base/errno.ts';
import type { Tool } from './tool.ts';

/** Chance for shuf and sort -R: the machine's, or the bytes of `--random-source`. */
export interface RandomSource {
  /** @throws SourceEnded */
  bytes(count: number): Uint8Array;
}

/** The file of --random-source has no more. */
export class SourceEnded extends Error {}

/** @returns a complaint where the file cannot be read; `opening` is what stands before its name */
export function randomSource(tool: Tool, path: string | undefined, opening: string): RandomSource | string {
  const { sys } = tool;
  if (path === undefined) return { bytes: (count) => sys.random(count) };
  let content: Uint8Array;
  try {
    // A device has no end: what is taken from it is chance of the machine all the same.
    if (sys.stat(path).type !== 'file') return { bytes: (count) => (path === '/dev/zero' ? new Uint8Array(count) : sys.random(count)) };
    content = sys.readFile(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return `${opening}${path}: ${strerror(error.code)}`;
  }
  let at = 0;
  return {
    bytes(count) {
      if (at + count > content.length) throw new SourceEnded(`${tool.quote(path)}: end of file`);
      at += count;
      return content.subarray(at - count, at);
    },
  };
}

/** Numbers of chance, each as likely as the other, from as few bytes as will do. Source: gnulib's randint.c. */
export class RandomNumbers {
  readonly #source: RandomSource;
  #number = 0n;
  #most = 0n;

  constructor(source: RandomSource) {
    this.#source = source;
  }

  /** A number below `choices`. @throws SourceEnded */
  below(choices: number): number {
    const most = BigInt(choices) - 1n;
    let [number, limit] = [this.#number, this.#most];
    for (;;) {
      if (limit < most) {
        let count = 0;
        for (let reach = limit; reach < most; reach = reach * 256n + 255n) count++;
        for (const byte of this.#source.bytes(count)) {
          number = number * 256n + BigInt(byte);
          limit = limit * 256n + 255n;
        }
      }
      if (limit === most) {
        this.#number = this.#most = 0n;
        return Number(number);
      }
      const excess = limit - most;
      const unusable = excess % (most + 1n);
      const reduced = number % (most + 1n);
      if (number <= limit - unusable) {
        this.#number = number / (most + 1n);
        this.#most = excess / (most + 1n);
        return Number(reduced);
      }
      number = reduced;
      limit = unusable - 1n;
    }
  }
}
