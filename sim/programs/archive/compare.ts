import { equal } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import type { TarEntry } from '../../base/tar.ts';
import type { Stat } from '../../kernel/sys.ts';
import type { Tool } from '../tool.ts';

/** `tar --diff`: in what a member and the file of its name differ, in the order and the words of GNU tar's compare.c. */
export class Comparison {
  differs = false;
  readonly #tool: Tool;
  readonly #place: (name: string) => string;

  constructor(tool: Tool, directory: string | undefined) {
    this.#tool = tool;
    this.#place = (name) => (directory !== undefined && !name.startsWith('/') ? `${directory}/${name}` : name);
  }

  async look(entry: TarEntry): Promise<void> {
    const name = entry.name.replace(/\/+$/, '');
    try {
      const place = this.#place(name);
      for (const difference of this.#differences(entry, place, this.#tool.sys.lstat(place))) {
        this.differs = true;
        await this.#tool.print(`${name}: ${difference}\n`);
      }
    } catch (error) {
      if (!isErrno(error)) throw error;
      this.differs = true;
      await this.#tool.complain(`${name}: Warning: Cannot stat: ${strerror(error.code)}`);
    }
  }

  *#differences(entry: TarEntry, place: string, stat: Stat): Generator<string> {
    const { sys } = this.#tool;
    if (entry.type === 'link') {
      const other = sys.lstat(this.#place(entry.linkname ?? ''));
      if (other.ino !== stat.ino || other.dev !== stat.dev) yield `Not linked to ${entry.linkname}`;
      return;
    }
    if (entry.type !== stat.type) return yield 'File type differs';
    if (entry.type === 'symlink') {
      if (sys.readlink(place) !== entry.linkname) yield 'Symlink differs';
      return;
    }
    if (entry.mode !== stat.mode) yield 'Mode differs';
    if (entry.type !== 'file') return;
    if (entry.uid !== stat.uid) yield 'Uid differs';
    if (entry.gid !== stat.gid) yield 'Gid differs';
    if (entry.mtime !== Math.floor(stat.mtime / 1_000_000)) yield 'Mod time differs';
    if ((entry.data?.length ?? 0) !== stat.size) yield 'Size differs';
    else if (!equal(entry.data ?? new Uint8Array(0), sys.readFile(place))) yield 'Contents differ';
  }
}
