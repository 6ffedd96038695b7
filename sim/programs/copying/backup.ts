import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { argmatch } from '../argmatch.ts';
import type { Tool } from '../tool.ts';

/** How a file that is about to be replaced is kept: `simple` as `name~`, `numbered` as `name.~1~`, `existing` the way there are such already. */
export interface Backup {
  readonly kind: 'none' | 'simple' | 'existing' | 'numbered';
  readonly suffix: string;
}

const KINDS = [
  ['none', 'off'],
  ['simple', 'never'],
  ['existing', 'nil'],
  ['numbered', 't'],
] as const;

/** What -b, --backup (`B`) and -S ask for; a status after a complaint. Source: gnulib's backupfile.c. */
export async function backupOf(tool: Tool): Promise<Backup | number> {
  const { SIMPLE_BACKUP_SUFFIX, VERSION_CONTROL } = tool.sys.env;
  const given = tool.value('S') ?? SIMPLE_BACKUP_SUFFIX ?? '';
  const suffix = given === '' || given.includes('/') ? '~' : given;
  if (!tool.has('b', 'B', 'S')) return { kind: 'none', suffix };
  const asked = tool.value('B');
  const control = asked ?? VERSION_CONTROL ?? '';
  if (control === '') return { kind: 'existing', suffix };
  const kind = await argmatch(tool, asked === undefined ? '$VERSION_CONTROL' : 'backup type', control, KINDS);
  if (typeof kind === 'number') return kind;
  return { kind: kind as Backup['kind'], suffix };
}

/** Moves `path` out of the way and says where to. @throws SysError */
export function setAside(sys: Sys, path: string, { kind, suffix }: Backup): string {
  const highest = kind === 'simple' ? 0 : newest(sys, path);
  const aside = kind === 'numbered' || highest > 0 ? `${path}.~${highest + 1}~` : `${path}${suffix}`;
  sys.rename(path, aside);
  return aside;
}

/** The number of the last numbered backup; 0 where there is none. */
function newest(sys: Sys, path: string): number {
  const bare = path.replace(/\/+$/, '');
  const slash = bare.lastIndexOf('/');
  const name = bare.slice(slash + 1);
  try {
    return sys.readdir(slash < 0 ? '.' : bare.slice(0, slash) || '/').reduce((most, entry) => {
      const number = entry.name.startsWith(`${name}.~`) ? /^(\d+)~$/.exec(entry.name.slice(name.length + 2))?.[1] : undefined;
      return Math.max(most, Number(number ?? 0));
    }, 0);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return 0;
  }
}
