import { isErrno, strerror } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { readAll } from '../../libc/stdio.ts';
import { byBytes } from '../text/line-order.ts';
import { alwaysQuoted, cEscaped } from '../text/shell-quote.ts';
import type { Tool } from '../tool.ts';
import { compareFiles } from './file-pair.ts';
import type { Settings } from './options.ts';

/** Compares files, and directories file by file. A status is 0: the same, 1: different, 2: trouble. */
export class Comparison {
  readonly #tool: Tool;
  readonly #settings: Settings;
  /** The options as they were written, for the line above each file of a directory. */
  readonly #options: readonly string[];

  constructor(tool: Tool, settings: Settings, options: readonly string[]) {
    this.#tool = tool;
    this.#settings = settings;
    this.#options = options;
  }

  /** @param named whether both names were given, and neither was made of a directory's and the other's */
  async pair(a: string, b: string, top: boolean, named = true): Promise<number> {
    const tool = this.#tool;
    let [left, right] = [this.#look(a), this.#look(b)];
    const absent = (one: typeof left, first: boolean): boolean =>
      one === 'ENOENT' && named && (tool.has('N') || (first && tool.has('P'))) && (!top || (first ? right : left) !== 'ENOENT');
    if (absent(left, true)) left = undefined;
    if (absent(right, false)) right = undefined;
    if (typeof left === 'string') await tool.complain(`${a}: ${strerror(left)}`);
    if (typeof right === 'string') await tool.complain(`${b}: ${strerror(right)}`);
    if (typeof left === 'string' || typeof right === 'string') return 2;
    const [here, there] = [left?.type === 'directory', right?.type === 'directory'];
    if (top && here !== there && left && right) {
      if (a === '-' || b === '-') {
        await tool.complain("cannot compare '-' to a directory");
        return 2;
      }
      return here ? this.pair(inside(a, b), b, true, false) : this.pair(a, inside(b, a), true, false);
    }
    if ((here || !left) && (there || !right)) {
      // One directory under two names needs no look.
      if (left && right && left.ino === right.ino && left.dev === right.dev && this.#settings.style !== 'columns') return 0;
      if (top || tool.has('r')) return this.#directories(left && a, right && b, a, b, top ? tool.value('S') : undefined);
      await tool.print(`Common subdirectories: ${a} and ${b}\n`);
      return 0;
    }
    if (left && right && here !== there) {
      const [shownA = a, shownB = b] = this.#settings.labels;
      await tool.print(`File ${shownA} is a ${kind(left)} while file ${shownB} is a ${kind(right)}\n`);
      return 1;
    }
    return this.#files(a, b, left, right, top);
  }

  #look(path: string): Stat | Parameters<typeof strerror>[0] | undefined {
    try {
      return path === '-' ? this.#tool.sys.fstat(0) : this.#tool.sys.stat(path);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return error.code;
    }
  }

  async #files(a: string, b: string, left: Stat | undefined, right: Stat | undefined, top: boolean): Promise<number> {
    const tool = this.#tool;
    const one = await this.#bytes(a, left);
    const two = one && a === b ? one : await this.#bytes(b, right);
    if (!one || !two) return 2;
    const found = compareFiles(
      tool,
      this.#settings,
      { name: a, mtime: left?.mtime ?? 0, bytes: one },
      { name: b, mtime: right?.mtime ?? 0, bytes: two },
    );
    const headed = !top && !tool.has('q') && found.output !== '' && !found.output.startsWith('Binary files');
    const [shownA = a, shownB = b] = this.#settings.labels;
    if (headed) await tool.print(`${['diff', ...this.#options].join(' ')} ${named(shownA)} ${named(shownB)}\n`);
    await tool.print(found.output);
    for (const complaint of found.complaints) await tool.complain(complaint);
    if (found.same && tool.has('s') && found.status === 0) await tool.print(`Files ${a} and ${b} are identical\n`);
    return found.status;
  }

  async #bytes(path: string, stat: Stat | undefined): Promise<Uint8Array | undefined> {
    if (!stat) return new Uint8Array(0);
    try {
      if (path === '-') return await readAll(this.#tool.sys, 0);
      const fd = await this.#tool.sys.openWait(path, { read: true });
      const all = await readAll(this.#tool.sys, fd);
      this.#tool.sys.close(fd);
      return all;
    } catch (error) {
      if (!isErrno(error)) throw error;
      await this.#tool.complain(`${path}: ${strerror(error.code)}`);
      return undefined;
    }
  }

  /** `undefined`: there is no such directory; it counts as empty (-N). */
  async #directories(
    left: string | undefined,
    right: string | undefined,
    a: string,
    b: string,
    start: string | undefined,
  ): Promise<number> {
    const tool = this.#tool;
    const [here, there] = [await this.#names(left, start), await this.#names(right, start)];
    if (!here || !there) return 2;
    let status = 0;
    for (const name of [...new Set([...here, ...there])].sort(byBytes)) {
      const [isHere, isThere] = [here.includes(name), there.includes(name)];
      if ((isHere && isThere) || tool.has('N') || (isThere && tool.has('P')))
        status = Math.max(status, await this.pair(inside(a, name), inside(b, name), false));
      else {
        await tool.print(`Only in ${(isHere ? a : b).replace(/(?<=.)\/+$/, '')}: ${name}\n`);
        status = Math.max(status, 1);
      }
    }
    return status;
  }

  async #names(path: string | undefined, start: string | undefined): Promise<string[] | undefined> {
    if (path === undefined) return [];
    try {
      const all = this.#tool.sys.readdir(path).map(({ name }) => name);
      return all.filter(
        (name) => name !== '.' && name !== '..' && !this.#settings.excluded(name) && (start === undefined || byBytes(name, start) >= 0),
      );
    } catch (error) {
      if (!isErrno(error)) throw error;
      await this.#tool.complain(`${path}: ${strerror(error.code)}`);
      return undefined;
    }
  }
}

const inside = (folder: string, path: string): string => `${folder.replace(/\/$/, '')}/${path.replace(/\/+$/, '').split('/').pop()}`;

/** A name that a blank or a quote would break, as C writes it. */
const named = (path: string): string => (/[\s"'\\]/.test(path) ? `"${cEscaped(path, /["\\]/g)}"` : path);

/** An option as a shell would read it again. */
export const written = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : alwaysQuoted(word));

function kind({ type, size }: Stat): string {
  if (type === 'directory') return 'directory';
  if (type === 'file') return size === 0 ? 'regular empty file' : 'regular file';
  return { char: 'character special file', block: 'block special file', fifo: 'fifo', socket: 'socket', symlink: 'symbolic link' }[type];
}
