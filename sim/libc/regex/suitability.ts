import type { Tree } from './tree.ts';

/** How many ways a backtracking matcher has to go through a text of n characters, at most: factor · n^power. */
interface Ways {
  readonly power: number;
  readonly factor: number;
}

const ONE: Ways = { power: 0, factor: 1 };
const ENDLESS: Ways = { power: Number.POSITIVE_INFINITY, factor: 1 };

/** The longest text in which a backtracking matcher certainly finds or misses this in about a second. */
export function safeLength(tree: Tree): number {
  const { power, factor } = ways(tree);
  return factor > 1e6 ? 0 : Math.floor((2e9 / factor) ** (1 / (power + 1)));
}

function ways(tree: Tree): Ways {
  switch (tree.kind) {
    case 'character':
    case 'assertion':
      return ONE;
    case 'reference':
      return { power: 1, factor: 1 };
    case 'group':
      return ways(tree.body);
    case 'sequence':
      return tree.parts.map(ways).reduce(both, ONE);
    case 'choice': {
      const parts = tree.parts.map(ways);
      const factors = parts.map(({ factor }) => factor);
      const factor = exclusive(tree.parts) ? Math.max(...factors) : factors.reduce((sum, one) => sum + one, 0);
      return { power: Math.max(...parts.map(({ power }) => power)), factor };
    }
    case 'repeat': {
      const body = ways(tree.body);
      const { least, most } = tree;
      if (body.power === 0 && body.factor === 1 && !empty(tree.body))
        return most === Number.POSITIVE_INFINITY ? { power: 1, factor: 1 } : { power: 0, factor: most - least + 1 };
      if (most === Number.POSITIVE_INFINITY) return ENDLESS;
      return { power: body.power * most, factor: (body.factor + (most > least ? 1 : 0)) ** most };
    }
  }
}

const both = (a: Ways, b: Ways): Ways => ({ power: a.power + b.power, factor: a.factor * b.factor });

/** Whether the first match of a backtracking matcher, the most preferred one, is the longest, with the groups that glibc gives. Some that would be are not known as such. */
export function prefersLongest(tree: Tree): boolean {
  let varied = false;
  /** In reading order: before the first repetition all is decided by the text; behind it each decision is about one character. */
  const plain = (node: Tree): boolean => {
    switch (node.kind) {
      case 'character':
      case 'assertion':
        return true;
      case 'reference':
        return false;
      case 'group':
        return plain(node.body);
      case 'sequence':
        return node.parts.every(plain);
      case 'choice':
        return !varied && exclusive(node.parts) && node.parts.every(plain) && !varied;
      case 'repeat':
        if (node.least === node.most && node.body.kind !== 'group') return plain(node.body);
        varied = true;
        return single(node.body);
    }
  };
  return plain(tree);
}

const single = (tree: Tree): boolean => tree.kind === 'character' || (tree.kind === 'group' && single(tree.body));

/** May match nothing. */
function empty(tree: Tree): boolean {
  switch (tree.kind) {
    case 'character':
      return false;
    case 'assertion':
    case 'reference':
      return true;
    case 'group':
      return empty(tree.body);
    case 'sequence':
      return tree.parts.every(empty);
    case 'choice':
      return tree.parts.some(empty);
    case 'repeat':
      return tree.least === 0 || empty(tree.body);
  }
}

/** No two of these can match at the same place. */
function exclusive(parts: readonly Tree[]): boolean {
  const beginnings = parts.map((part) => beginning(part)[0]);
  return beginnings.every((one, i) => beginnings.slice(i + 1).every((other) => differ(one, other)));
}

const differ = (one: string, other: string): boolean => !one.startsWith(other) && !other.startsWith(one);

/** The characters that each match begins with, without case; and whether that is all of it. */
function beginning(tree: Tree): [string, boolean] {
  switch (tree.kind) {
    case 'character': {
      const literal = /^(?:\\([^\w]|n|t)|([^\\[.]))$/u.exec(tree.source);
      return literal ? [(literal[1] ?? literal[2] ?? '').toLowerCase(), true] : ['', false];
    }
    case 'assertion':
      return ['', true];
    case 'group':
      return beginning(tree.body);
    case 'sequence': {
      let all = '';
      for (const part of tree.parts) {
        const [more, whole] = beginning(part);
        all += more;
        if (!whole) return [all, false];
      }
      return [all, true];
    }
    default:
      return ['', false];
  }
}
