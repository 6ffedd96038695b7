import { createRandom, type Random } from '../../../sim/base/random.ts';
import type { OpenFlags } from '../../../sim/kernel/sys.ts';

/** Who makes a call. Groups are supplementary, as setgroups(2) takes them. */
export interface Caller {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
}

/** The directories that a sequence finds, open to all. The deepest is its own; the others are there for `..` to lead to. */
export const GROUND = ['/w', '/w/1', '/w/1/2'] as const;

/** One call of the file system. */
export type Operation =
  | { readonly call: 'mkdir' | 'chmod'; readonly path: string; readonly mode: number }
  | { readonly call: 'open'; readonly path: string; readonly flags: OpenFlags; readonly mode: number; readonly text: string }
  | { readonly call: 'unlink' | 'rmdir' | 'readdir' | 'readlink' | 'stat' | 'lstat' | 'read'; readonly path: string }
  | { readonly call: 'rename' | 'link' | 'symlink'; readonly path: string; readonly to: string }
  | { readonly call: 'chown'; readonly path: string; readonly uid: number; readonly gid: number; readonly follow: boolean };

const CALLERS: readonly Caller[] = [
  { uid: 0, gid: 0, groups: [] },
  { uid: 1000, gid: 1000, groups: [100] },
  { uid: 1000, gid: 1000, groups: [] },
  { uid: 1001, gid: 1001, groups: [100] },
];

const NAMES = ['a', 'b', 'c'];
const MODES = [0o777, 0o755, 0o750, 0o700, 0o775, 0o711, 0o1777, 0o3770, 0o2775, 0o666, 0o644, 0o640, 0o600, 0o444, 0o111, 0o000, 0o4755];
const CALLS = [
  'mkdir',
  'mkdir',
  'open',
  'open',
  'open',
  'unlink',
  'rmdir',
  'rename',
  'rename',
  'link',
  'symlink',
  'chmod',
  'chown',
] as const;
const LOOKS = ['stat', 'lstat', 'readdir', 'readlink', 'read'] as const;

function somePath(random: Random): string {
  const depth = 1 + random.below(3);
  let path: string = GROUND[2];
  for (let i = 0; i < depth; i++) path += `/${random.below(24) === 0 ? random.pick(['.', '..']) : random.pick(NAMES)}`;
  return random.below(20) === 0 ? `${path}/` : path;
}

function someFlags(random: Random): OpenFlags {
  const way = random.below(3);
  return {
    read: way !== 1,
    write: way !== 0,
    append: way === 1 && random.below(4) === 0,
    create: random.below(3) > 0,
    exclusive: random.below(5) === 0,
    truncate: way !== 0 && random.below(3) === 0,
    noFollow: random.below(8) === 0,
  };
}

function someOperation(random: Random): Operation {
  const path = somePath(random);
  if (random.below(5) < 2) return { call: random.pick(LOOKS), path };
  const call = random.pick(CALLS);
  switch (call) {
    case 'mkdir':
    case 'chmod':
      return { call, path, mode: random.pick(MODES) };
    case 'open':
      return { call, path, flags: someFlags(random), mode: random.pick(MODES), text: 'x'.repeat(random.below(4)) };
    case 'rename':
    case 'link':
      return { call, path, to: somePath(random) };
    case 'symlink':
      return {
        call,
        path: random.pick([somePath(random), random.pick(NAMES), `../${random.pick(NAMES)}`, '.', '..']),
        to: somePath(random),
      };
    case 'chown':
      return {
        call,
        path,
        uid: random.pick([-1, 0, 1000, 1001]),
        gid: random.pick([-1, 0, 100, 1000, 1001]),
        follow: random.below(2) === 0,
      };
    default:
      return { call, path };
  }
}

/** A sequence of calls by several users; the same for the same seed. */
export function sequence(seed: number, length: number): readonly { readonly caller: Caller; readonly operation: Operation }[] {
  const random = createRandom(`file system ${seed}`);
  let caller = CALLERS[0] as Caller;
  return Array.from({ length }, () => {
    if (random.below(4) === 0) caller = random.pick(CALLERS);
    return { caller, operation: someOperation(random) };
  });
}

/** What a `stat` says, apart from numbers that no two file systems share. Sizes and link counts of directories are the file system's own affair. */
export function statText(stat: { type: string; mode: number; uid: number; gid: number; nlink: number; size: number }): string {
  const { type, mode, uid, gid, nlink, size } = stat;
  return `${type} ${mode.toString(8)} ${uid}:${gid} ${type === 'directory' ? nlink : `${nlink} ${size}`}`;
}
