import { isErrno, strerror } from '../../base/errno.ts';
import type { TarEntry } from '../../base/tar.ts';
import type { Stat } from '../../kernel/sys.ts';
import { groupById, groupByName, userById, userByName } from '../../libc/passwd.ts';
import { readLocalDate } from '../dates/local-date.ts';
import { changedMode } from '../files/file-mode.ts';
import type { Tool } from '../tool.ts';
import type { TarCall } from './call.ts';
import { matcher } from './select.ts';

/** Walks what is to be archived. Complaints go to standard error; `failed` says that there were some. */
export class Collector {
  failed = false;
  readonly #tool: Tool;
  readonly #call: TarCall;
  readonly #links = new Map<string, string>();
  readonly #told = new Set<string>();
  readonly #excluded: ((name: string) => boolean)[];

  constructor(tool: Tool, call: TarCall) {
    this.#tool = tool;
    this.#call = call;
    this.#excluded = call.exclude.map((pattern) => matcher(pattern, true));
  }

  async *entries(path: string): AsyncGenerator<TarEntry> {
    const { sys } = this.#tool;
    const place = this.#call.directory && !path.startsWith('/') ? `${this.#call.directory}/${path}` : path;
    if (this.#excluded.some((matches) => matches(path))) return;
    let stat: Stat;
    try {
      stat = this.#call.dereference ? sys.stat(place) : sys.lstat(place);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return this.#complain(`${path}: Cannot stat: ${strerror(error.code)}`);
    }
    if (stat.type === 'socket') {
      await this.#tool.complain(`${path}: socket ignored`);
      return;
    }
    const name = await this.#stored(path, 'member names');
    if (name === undefined) return;
    try {
      yield await this.#entry(place, name, stat);
      if (stat.type !== 'directory' || !this.#call.recursion) return;
      for (const entry of sys.readdir(place))
        if (entry.name !== '.' && entry.name !== '..') yield* this.entries(`${path.replace(/\/+$/, '')}/${entry.name}`);
    } catch (error) {
      if (!isErrno(error) || error.code === 'EPIPE' || error.code === 'ENOSPC') throw error;
      await this.#complain(`${path}: Cannot open: ${strerror(error.code)}`);
    }
  }

  async #entry(place: string, name: string, stat: Stat): Promise<TarEntry> {
    const { sys } = this.#tool;
    const common = { name, ...this.#attributes(stat) };
    if (stat.type === 'symlink') return { ...common, type: 'symlink', linkname: sys.readlink(place) };
    if (stat.type !== 'file') return { ...common, type: stat.type === 'socket' ? 'fifo' : stat.type };
    const key = `${stat.dev}:${stat.ino}`;
    const first = this.#links.get(key);
    if (first !== undefined) return { ...common, type: 'link', linkname: (await this.#stored(first, 'hard link targets')) ?? first };
    if (stat.nlink > 1) this.#links.set(key, name);
    return { ...common, type: 'file', data: sys.readFile(place) };
  }

  /** The file's own, or what --owner, --group, --mode and --mtime say. */
  #attributes(stat: Stat): Pick<TarEntry, 'mode' | 'uid' | 'gid' | 'mtime' | 'owner' | 'group'> {
    const { sys } = this.#tool;
    const [owner, uid] = this.#call.owner?.split(':') ?? [userById(sys, stat.uid)?.name ?? '', String(stat.uid)];
    const [group, gid] = this.#call.group?.split(':') ?? [groupById(sys, stat.gid)?.name ?? '', String(stat.gid)];
    const { fileMode, mtime } = this.#call;
    const mode = fileMode === undefined ? undefined : changedMode(fileMode, stat.mode, stat.type === 'directory', 0);
    const time = mtime === undefined ? undefined : readLocalDate(sys, mtime);
    return {
      mode: mode ?? stat.mode,
      uid: Number(uid ?? userByName(sys, owner ?? '')?.uid ?? owner) || 0,
      gid: Number(gid ?? groupByName(sys, group ?? '')?.gid ?? group) || 0,
      mtime: Math.floor((time ?? stat.mtime) / 1_000_000),
      owner: /^\d+$/.test(owner ?? '') ? '' : (owner ?? ''),
      group: /^\d+$/.test(group ?? '') ? '' : (group ?? ''),
    };
  }

  /** Without -P names begin below the root. */
  async #stored(path: string, what: string): Promise<string | undefined> {
    if (this.#call.absolute) return path;
    const head = /^(?:\/|(?:.*\/)?\.\.(?:\/|$))+/.exec(path)?.[0] ?? '';
    if (head && !this.#told.has(head + what)) {
      this.#told.add(head + what);
      await this.#tool.complain(`Removing leading \`${head}' from ${what}`);
    }
    return path.slice(head.length) || './';
  }

  async #complain(message: string): Promise<void> {
    this.failed = true;
    await this.#tool.complain(message);
  }
}
