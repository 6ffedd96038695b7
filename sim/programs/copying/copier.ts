import { isErrno, SysError, strerror } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { removeTree } from '../../libc/files.ts';
import { typeOf } from '../files/copy.ts';
import { modeText } from '../files/file-mode.ts';
import { ask } from '../terminal/ask.ts';
import type { Tool } from '../tool.ts';
import { keepAttributes } from './attributes.ts';
import { setAside } from './backup.ts';
import { createFile } from './create.ts';
import type { Rules } from './rules.ts';
import { mayReplace } from './same-file.ts';

const fileId = ({ dev, ino }: Stat): string => `${dev}:${ino}`;

/** Copies and moves files one after the other, and remembers what it has made. Source: coreutils' copy.c, in its order of checks. */
export class Copier {
  readonly #tool: Tool;
  readonly #rules: Rules;
  /** What became of a file with several names, and of a directory: by the source's identity. */
  readonly #made = new Map<string, string>();
  readonly #named = new Set<string>();
  readonly #created = new Set<string>();
  #intoItself = false;
  /** The names of the command line that it is at work on. */
  #top = { source: '', target: '', dev: 0 };

  constructor(tool: Tool, rules: Rules) {
    this.#tool = tool;
    this.#rules = rules;
  }

  /** A file that was named on the command line. @returns the exit status */
  async take(source: string, target: string): Promise<number> {
    this.#intoItself = false;
    const status = await this.#one(source, target, true);
    return this.#intoItself ? 1 : status;
  }

  async #one(source: string, target: string, named: boolean): Promise<number> {
    const { sys } = this.#tool;
    const rules = this.#rules;
    let moved: SysError | 'done' | undefined;
    if (rules.move) moved = this.#rename(source, target, true);
    if (moved === 'done') return this.#tell('renamed ', source, target, undefined);
    const exists = moved?.code === 'EEXIST';
    if (exists && rules.overwrite === 'no') return 0;

    const follow = rules.follow === 'always' || (rules.follow === 'named' && named);
    let from: Stat;
    try {
      from = follow ? sys.stat(source) : sys.lstat(source);
    } catch (error) {
      if (rules.move && this.#tool.busybox) return this.#failed(error, `can't rename '${source}'`);
      return this.#failed(error, `${this.#tool.busybox ? "can't" : 'cannot'} stat ${this.#name(source)}`);
    }
    if (named) this.#top = { source, target, dev: from.dev };
    if (from.type === 'directory' && !rules.recursive)
      return this.#tool.complain(
        this.#tool.busybox ? `omitting directory '${source}'` : `-r not specified; omitting directory ${this.#name(source)}`,
      );
    if (named) {
      if (this.#named.has(fileId(from)) && rules.backup.kind === 'none' && !rules.move) {
        await this.#tool.complain(
          `warning: source ${from.type === 'directory' ? 'directory' : 'file'} ${this.#name(source)} specified more than once`,
        );
        return 0;
      }
      this.#named.add(fileId(from));
    }

    const lookAtLink =
      (from.type !== 'file' && (!rules.asRegular || from.type === 'directory' || from.type === 'symlink')) ||
      rules.move ||
      rules.link !== undefined ||
      rules.backup.kind !== 'none' ||
      rules.removeFirst;
    let to: Stat | undefined;
    try {
      to = lookAtLink ? sys.lstat(target) : sys.stat(target);
    } catch (error) {
      if (!isErrno(error)) throw error;
      if (error.code !== 'ENOENT' && !(error.code === 'ELOOP' && rules.force))
        return this.#tool.complain(`${this.#tool.busybox ? "can't" : 'cannot'} stat ${this.#name(target)}: ${strerror(error.code)}`);
    }
    let backup: string | undefined;
    if (to) {
      const replaced = await this.#replace(source, target, from, to, named);
      if (typeof replaced === 'number') return replaced;
      if (replaced.gone) to = undefined;
      backup = replaced.backup;
    }
    if (rules.verbose && !rules.move && from.type !== 'directory') await this.#tell('', source, target, backup);

    const earlier = this.#earlier(from, target, named);
    if (earlier !== undefined) {
      if (from.type === 'directory') {
        if (fileId(sys.stat(source)) === fileId(sys.stat(earlier))) {
          this.#intoItself = true;
          return this.#tool.complain(
            `cannot copy a directory, ${this.#name(this.#top.source)}, into itself, ${this.#name(this.#top.target)}`,
          );
        }
        return this.#tool.complain(`will not create hard link ${this.#name(target)} to directory ${this.#name(earlier)}`);
      }
      try {
        if (to) sys.unlink(target);
        sys.link(earlier, target);
        return 0;
      } catch (error) {
        return this.#failed(error, `cannot create hard link ${this.#name(target)} to ${this.#name(earlier)}`);
      }
    }

    if (rules.move) {
      if (exists || to === undefined) moved = this.#rename(source, target, false);
      if (moved === 'done') return this.#tell('renamed ', source, target, backup);
      if (moved?.code === 'EINVAL')
        return this.#tool.complain(`cannot move ${this.#name(source)} to a subdirectory of itself, ${this.#name(target)}`);
      if (moved && moved.code !== 'EXDEV')
        return this.#tool.complain(
          this.#tool.busybox
            ? `can't rename '${source}': ${strerror(moved.code)}`
            : `cannot move ${this.#name(source)} to ${this.#name(target)}: ${strerror(moved.code)}`,
        );
      try {
        if (from.type === 'directory') sys.rmdir(target);
        else sys.unlink(target);
      } catch (error) {
        if (!isErrno(error)) throw error;
        if (error.code !== 'ENOENT')
          return this.#tool.complain(
            `inter-device move failed: ${this.#name(source)} to ${this.#name(target)}; unable to remove target: ${strerror(error.code)}`,
          );
      }
      to = undefined;
      if (from.type !== 'directory') await this.#tell('copied ', source, target, backup);
    }
    const status =
      from.type === 'directory'
        ? await this.#directory(source, target, from, to)
        : await createFile(this.#tool, source, target, from, to, follow, rules);
    if (named && status === 0 && typeOf(sys, target, false)) this.#created.add(fileId(sys.lstat(target)));
    if (rules.move && status === 0 && named) {
      try {
        removeTree(sys, source);
      } catch (error) {
        return this.#failed(error, `cannot remove ${this.#name(source)}`);
      }
    }
    return status;
  }

  /** What is there already: may it go, and does it? */
  async #replace(
    source: string,
    target: string,
    from: Stat,
    to: Stat,
    named: boolean,
  ): Promise<number | { gone: boolean; backup: string | undefined }> {
    const { sys } = this.#tool;
    const rules = this.#rules;
    const may = mayReplace(sys, source, target, from, to, rules);
    if (may === false)
      return this.#tool.busybox ? 0 : this.#tool.complain(`${this.#name(source)} and ${this.#name(target)} are the same file`);
    if (rules.update && from.type !== 'directory' && to.mtime >= from.mtime) return 0;
    if ((rules.move || from.type !== 'directory') && (await this.#abandon(target, to))) return 0;
    if (may === 'done') return 0;
    const keeps = rules.backup.kind !== 'none';
    if (to.type !== 'directory') {
      if (from.type === 'directory' && !(rules.move && keeps))
        return this.#tool.complain(`cannot overwrite non-directory ${this.#name(target)} with directory ${this.#name(source)}`);
      if (named && !keeps && this.#created.has(fileId(to)))
        return this.#tool.complain(`will not overwrite just-created ${this.#name(target)} with ${this.#name(source)}`);
    } else if (from.type !== 'directory' && !(rules.move && keeps))
      return this.#tool.complain(`cannot overwrite directory ${this.#name(target)} with non-directory`);
    try {
      if (keeps && !/(^|\/)\.{1,2}\/*$/.test(source) && (rules.move || to.type !== 'directory'))
        return { gone: true, backup: setAside(sys, target, rules.backup) };
      const linked = (rules.preserve.has('links') && to.nlink > 1) || (rules.follow === 'never' && from.type !== 'file');
      if (to.type !== 'directory' && !rules.move && (rules.removeFirst || (linked && rules.link === undefined))) {
        sys.unlink(target);
        if (rules.verbose) await this.#tool.print(`removed ${this.#name(target)}\n`);
        return { gone: true, backup: undefined };
      }
    } catch (error) {
      return this.#failed(error, keeps ? `cannot backup ${this.#name(target)}` : `cannot remove ${this.#name(target)}`);
    }
    return { gone: false, backup: undefined };
  }

  /** Whether the answer, or -n, says to leave the target as it is. */
  async #abandon(target: string, to: Stat): Promise<boolean> {
    const { sys } = this.#tool;
    const { overwrite, move, force } = this.#rules;
    if (overwrite === 'no') return true;
    let writable = to.type === 'symlink';
    try {
      if (!writable) sys.access(target, { write: true });
      writable = true;
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
    if (overwrite !== 'ask' && !(move && overwrite === 'unsaid' && !writable && sys.isatty(0))) return false;
    const path = this.#tool.quoteName(target);
    const mode = (to.mode & 0o7777).toString(8).padStart(4, '0');
    const letters = modeText(to).slice(1);
    if (writable) return !(await ask(this.#tool, `overwrite ${path}`));
    return !(await ask(
      this.#tool,
      move || force ? `replace ${path}, overriding mode ${mode} (${letters})` : `unwritable ${path} (mode ${mode}, ${letters}); try anyway`,
    ));
  }

  #earlier(from: Stat, target: string, named: boolean): string | undefined {
    const rules = this.#rules;
    const id = fileId(from);
    if (rules.recursive && from.type === 'directory' && !rules.move) {
      const made = this.#made.get(id);
      if (named) this.#made.delete(id);
      return named ? undefined : made;
    }
    if (rules.move || !rules.preserve.has('links') || rules.link === 'hard') return undefined;
    if (from.nlink <= 1 && rules.follow !== 'always') return undefined;
    const made = this.#made.get(id);
    if (made === undefined) this.#made.set(id, target);
    return made;
  }

  async #directory(source: string, target: string, from: Stat, to: Stat | undefined): Promise<number> {
    const { sys } = this.#tool;
    const rules = this.#rules;
    if (!to) {
      try {
        // Until all is in it, its owner has to be able to write.
        sys.mkdir(target, from.mode & 0o7777 & ~(rules.preserve.has('ownership') ? 0o077 : 0o022));
        const { mode } = sys.lstat(target);
        if ((mode & 0o700) !== 0o700) sys.chmod(target, mode | 0o700);
      } catch (error) {
        return this.#failed(error, `${this.#tool.busybox ? "can't" : 'cannot'} create directory ${this.#name(target)}`);
      }
      if (rules.verbose && rules.move) await this.#tool.print(`created directory ${this.#name(target)}\n`);
      else if (rules.verbose) await this.#tell('', source, target, undefined);
    }
    this.#made.set(fileId(sys.stat(target)), target);
    if (rules.oneFileSystem && from.dev !== this.#top.dev) return 0;
    let status = 0;
    try {
      for (const { name } of sys.readdir(source)) {
        if (name === '.' || name === '..') continue;
        status = (await this.#one(join(source, name), join(target, name), false)) || status;
        if (this.#intoItself) break;
      }
    } catch (error) {
      return this.#failed(error, `cannot access ${this.#name(source)}`);
    }
    return (await keepAttributes(this.#tool, source, target, from, to === undefined, rules)) || status;
  }

  /** rename(2), which with `vacant` refuses a name that is taken. */
  #rename(source: string, target: string, vacant: boolean): SysError | 'done' {
    const { sys } = this.#tool;
    try {
      const dots = /(^|\/)\.{0,2}\/*$/.test(source);
      if (vacant && !dots && typeOf(sys, source, false) && typeOf(sys, target, false)) return new SysError('EEXIST');
      sys.rename(source, target);
      return 'done';
    } catch (error) {
      if (!isErrno(error)) throw error;
      return error;
    }
  }

  async #tell(what: string, source: string, target: string, backup: string | undefined): Promise<number> {
    if (this.#rules.verbose) {
      const kept = backup === undefined ? '' : ` (backup: ${this.#name(backup)})`;
      await this.#tool.print(`${this.#tool.busybox ? '' : what}${this.#name(source)} -> ${this.#name(target)}${kept}\n`);
    }
    return 0;
  }

  #name(path: string): string {
    return this.#tool.quoteName(path);
  }

  #failed(error: unknown, what: string): Promise<number> {
    return this.#tool.failed(error, what, what);
  }
}

const join = (folder: string, name: string): string => `${folder}${folder.endsWith('/') ? '' : '/'}${name}`;
