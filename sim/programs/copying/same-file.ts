import type { Stat, Sys } from '../../kernel/sys.ts';
import { realPath } from '../files/real-path.ts';
import type { Rules } from './rules.ts';

const same = (a: Stat, b: Stat): boolean => a.ino === b.ino && a.dev === b.dev;

/** Two names that lead to one entry: the same parent, the same last part. */
function sameName(sys: Sys, a: string, b: string): boolean {
  const entry = (path: string): string => {
    const bare = path.replace(/\/+$/, '');
    const slash = bare.lastIndexOf('/');
    return `${realPath(sys, slash < 0 ? '.' : bare.slice(0, slash) || '/', 'last')}/${bare.slice(slash + 1)}`;
  };
  return entry(a) === entry(b);
}

/**
 * Whether the source may be put where the target is, though both may be one file. Source: coreutils' same_file_ok.
 * @returns `done` where nothing is left to do
 */
export function mayReplace(sys: Sys, source: string, target: string, from: Stat, to: Stat, rules: Rules): boolean | 'done' {
  const [fromLink, toLink] = rules.follow === 'never' ? [from, to] : [sys.lstat(source), sys.lstat(target)];
  const equal = same(from, to);
  const equalLink = same(fromLink, toLink);
  if (rules.follow === 'never') {
    if (from.type === 'symlink' && to.type === 'symlink') {
      const one = sameName(sys, source, target);
      if (!one && rules.backup.kind !== 'none') return true;
      if (!one && equalLink) return rules.move ? false : 'done';
      return !one;
    }
  } else {
    if (!equal) return true;
    if (fromLink.type === 'symlink' && toLink.type === 'symlink' && rules.removeFirst) return true;
  }
  if (rules.backup.kind !== 'none') {
    if (!equalLink) return rules.move || rules.follow === 'never' || fromLink.type !== 'symlink' || toLink.type === 'symlink';
    return !sameName(sys, source, target);
  }
  if (rules.move || rules.removeFirst) {
    if (toLink.type === 'symlink') return true;
    if (equalLink && toLink.nlink > 1 && !sameName(sys, source, target)) return !rules.move;
  }
  if (fromLink.type !== 'symlink' && toLink.type !== 'symlink') {
    if (!equalLink) return true;
    if (rules.link === 'hard') return 'done';
  }
  if (rules.link === 'symbolic' && toLink.type === 'symlink') return true;
  return !equal;
}
