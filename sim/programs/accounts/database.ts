import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny, writeText } from '../../libc/files.ts';
import { loginNumber } from '../../libc/login-defs.ts';

/** The account files as tables of fields, for the tools that change them. */
export class AccountFiles {
  /** name:x:uid:gid:gecos:home:shell */
  readonly passwd: string[][];
  /** name:x:gid:members */
  readonly group: string[][];
  /** name:password:last change:… */
  readonly shadow: string[][];
  /** name:password:administrators:members */
  readonly gshadow: string[][];
  readonly #sys: Sys;
  readonly #before = new Map<string, string>();

  constructor(sys: Sys) {
    this.#sys = sys;
    this.passwd = this.#read('/etc/passwd');
    this.group = this.#read('/etc/group');
    this.shadow = this.#read('/etc/shadow');
    this.gshadow = this.#read('/etc/gshadow');
  }

  user(name: string): string[] | undefined {
    return this.passwd.find(([entry]) => entry === name);
  }

  /** By name or by number. */
  groupNamed(word: string): string[] | undefined {
    return this.group.find(([entry]) => entry === word) ?? (/^\d+$/.test(word) ? this.group.find(([, , gid]) => gid === word) : undefined);
  }

  shadowOf(name: string): string[] | undefined {
    return this.shadow.find(([entry]) => entry === name);
  }

  isMember(group: readonly string[], name: string): boolean {
    return members(group).includes(name);
  }

  /** Puts a user in a group, or takes it out, in both files. */
  setMember(group: string[], name: string, belongs: boolean): void {
    for (const entry of [group, this.gshadow.find(([other]) => other === group[0])]) {
      if (!entry) continue;
      const others = members(entry).filter((other) => other !== name);
      if (belongs === members(entry).includes(name)) continue;
      entry[3] = (belongs ? [...others, name] : others).join(',');
    }
  }

  addGroup(name: string, gid: number, list = ''): void {
    this.group.push([name, 'x', String(gid), list]);
    this.gshadow.push([name, '!', '', list]);
  }

  removeGroup(name: string): void {
    for (const table of [this.group, this.gshadow]) {
      const at = table.findIndex(([entry]) => entry === name);
      if (at >= 0) table.splice(at, 1);
    }
  }

  /** The next free number above the highest in use of what login.defs says; system numbers are given from the top down. */
  freeId(taken: readonly number[], system: boolean, kind: 'UID' | 'GID' = 'UID'): number {
    const number = (name: string, otherwise: number): number => loginNumber(this.#sys, `${system ? 'SYS_' : ''}${kind}_${name}`, otherwise);
    const [from, to] = system ? [number('MIN', 101), number('MAX', 999)] : [number('MIN', 1000), number('MAX', 60000)];
    const inRange = taken.filter((id) => id >= from && id <= to);
    if (!system) return inRange.length ? Math.max(...inRange) + 1 : from;
    let id = to;
    while (inRange.includes(id)) id -= 1;
    return id;
  }

  uids(): number[] {
    return this.passwd.map(([, , uid]) => Number(uid));
  }

  gids(): number[] {
    return this.group.map(([, , gid]) => Number(gid));
  }

  /** Days since 1970, for shadow's date of the last change. */
  today(): string {
    return String(Math.floor(this.#sys.now() / 86_400_000_000));
  }

  /** Writes what has changed, and says whether anything has; the old file stays with a dash behind its name, as shadow's tools leave it. */
  save(): boolean {
    let changed = false;
    for (const [path, table] of [
      ['/etc/passwd', this.passwd],
      ['/etc/group', this.group],
      ['/etc/shadow', this.shadow],
      ['/etc/gshadow', this.gshadow],
    ] as const) {
      const text = table.map((fields) => `${fields.join(':')}\n`).join('');
      const before = this.#before.get(path) ?? '';
      if (text === before) continue;
      changed = true;
      const { mode, gid } = this.#sys.stat(path);
      for (const [file, contents] of [
        [`${path}-`, before],
        [`${path}+`, text],
      ] as const) {
        writeText(this.#sys, file, contents, 0o600);
        this.#sys.chmod(file, mode);
        this.#sys.chown(file, 0, gid);
      }
      this.#sys.rename(`${path}+`, path);
    }
    return changed;
  }

  /** What may not be read counts as empty: then nothing is saved either. */
  #textOf(path: string): string {
    try {
      return readTextIfAny(this.#sys, path) ?? '';
    } catch (error) {
      if (isErrno(error, 'EACCES')) return '';
      throw error;
    }
  }

  #read(path: string): string[][] {
    const text = this.#textOf(path);
    this.#before.set(path, text);
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(':'));
  }
}

export function members(entry: readonly string[]): string[] {
  return (entry[3] ?? '').split(',').filter(Boolean);
}
