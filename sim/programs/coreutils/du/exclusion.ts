import { glob } from '../../find/names.ts';

/** Shell patterns of --exclude and -X: each is held against a path and what is left of it behind each slash. */
export function exclusion(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.map((pattern) => glob(pattern, false));
  return (path) => {
    const tails = [path, ...[...path.matchAll(/\//g)].map(({ index }) => path.slice(index + 1))];
    return all.some((pattern) => tails.some((tail) => pattern.test(tail)));
  };
}
