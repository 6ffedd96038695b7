import { fileURLToPath } from 'node:url';

/** Where the recorded answers lie. */
export const RECORDED = fileURLToPath(new URL('linux.recorded.json', import.meta.url));
export const SEQUENCES = 120;
export const LENGTH = 500;

/** Answers repeat: each is kept once, and a sequence is written as their numbers, two digits of base 36 or more each. */
export interface Recording {
  readonly answers: readonly string[];
  readonly sequences: readonly string[];
}

export function pack(runs: readonly (readonly string[])[]): Recording {
  const numbers = new Map<string, number>();
  const number = (answer: string): string => {
    if (!numbers.has(answer)) numbers.set(answer, numbers.size);
    return (numbers.get(answer) as number).toString(36);
  };
  const sequences = runs.map((run) => run.map(number).join(' '));
  return { answers: [...numbers.keys()], sequences };
}

export function unpack({ answers, sequences }: Recording): string[][] {
  return sequences.map((line) => line.split(' ').map((digits) => answers[Number.parseInt(digits, 36)] as string));
}
