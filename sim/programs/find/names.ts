import { type Found, type Test, Wrong } from './search.ts';

/** -name and its like: fnmatch(3), where `*` and `?` match a slash too. */
export function named(pattern: string, fold: boolean, of: (found: Found) => string): Test {
  const matcher = glob(pattern, fold);
  return (_, found) => matcher.test(of(found));
}

/** -lname. */
export function linked(pattern: string, fold: boolean): Test {
  const matcher = glob(pattern, fold);
  return ({ tool }, { path, stat }) => stat.type === 'symlink' && matcher.test(tool.sys.readlink(path));
}

const CLASSES: Readonly<Record<string, string>> = {
  ...{ alpha: '\\p{L}', digit: '0-9', alnum: '\\p{L}0-9', upper: '\\p{Lu}', lower: '\\p{Ll}', space: '\\s', blank: ' \\t' },
  ...{ punct: '!-\\/:-@\\[-`{-~', xdigit: '0-9A-Fa-f', cntrl: '\\x00-\\x1f\\x7f', print: '\\x20-\\x7e', graph: '\\x21-\\x7e' },
};

/** fnmatch(3), where `*` and `?` match a slash and a dot too. */
export function glob(pattern: string, fold: boolean): RegExp {
  const source = pattern.replace(
    /\\(.)|\[([!^]?)(\]?(?:\[:\w+:\]|[^\]])*)\]|[\\^$.+(){}|*?[\]/]/gsu,
    (piece, escaped: string | undefined, negated: string | undefined, inside: string | undefined) => {
      if (escaped !== undefined) return escaped.replace(/[\\^$.+(){}|*?[\]/]/, '\\$&');
      if (inside !== undefined)
        return `[${negated ? '^' : ''}${inside.replace(/\[:(\w+):\]|[\\\]^[]/g, (one, name?: string) => (name ? (CLASSES[name] ?? '') : `\\${one}`))}]`;
      return piece === '*' ? '.*' : piece === '?' ? '.' : `\\${piece}`;
    },
  );
  return new RegExp(`^${source}$`, fold ? 'isu' : 'su');
}

const TYPES: Readonly<Record<string, string>> = { f: 'file', d: 'directory', l: 'symlink', p: 'fifo', s: 'socket', c: 'char', b: 'block' };

/** The types that -type and -xtype name: `f`, `f,d`. */
export function types(option: string, word: string): string[] {
  if (word === '') throw new Wrong(`Arguments to ${option} should contain at least one letter`);
  const found: string[] = [];
  for (let at = 0; at < word.length; at += 2) {
    const type = TYPES[word[at] ?? ''];
    if (type === undefined) throw new Wrong(`Unknown argument to ${option}: ${word[at]}`);
    found.push(type);
    if (at + 1 === word.length) break;
    if (word[at + 1] !== ',') throw new Wrong(`Must separate multiple arguments to ${option} using: ','`);
    if (at + 2 === word.length) throw new Wrong(`Last file type in list argument to ${option} is missing, i.e., list is ending on: ','`);
  }
  return found;
}
