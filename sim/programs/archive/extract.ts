import { isErrno, SysError, strerror } from '../../base/errno.ts';
import type { TarEntry } from '../../base/tar.ts';
import { exists, makeDirectories } from '../../libc/files.ts';
import { groupByName, userByName } from '../../libc/passwd.ts';
import type { Tool } from '../tool.ts';
import type { TarCall } from './call.ts';

/** Puts members into the file system. Directories get their modes and times last, so that what is in them can be written. */
export class Extractor {
  failed = false;
  readonly #tool: Tool;
  readonly #call: TarCall;
  readonly #late: (() => void)[] = [];
  #told = false;

  constructor(tool: Tool, call: TarCall) {
    this.#tool = tool;
    this.#call = call;
  }

  async put(entry: TarEntry): Promise<void> {
    let name = entry.name;
    if (!this.#call.absolute && name.startsWith('/')) {
      if (!this.#told) await this.#tool.complain("Removing leading `/' from member names");
      this.#told = true;
      name = name.replace(/^\/+/, '');
    }
    if (!this.#call.absolute && name.split('/').includes('..')) return this.#complain(`${name}: Member name contains '..'`);
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (this.#call.strip > 0 && parts.length <= this.#call.strip) return;
    const target = this.#place(name.startsWith('/') ? `/${parts.join('/')}` : parts.slice(this.#call.strip).join('/') || '.');
    if (this.#call.toStdout) {
      if (entry.data) await this.#tool.sys.write(1, entry.data);
      return;
    }
    try {
      if (this.#call.skipOld && entry.type !== 'directory' && exists(this.#tool.sys, target)) return;
      this.#make(entry, target);
      this.#dress(entry, target);
    } catch (error) {
      if (!isErrno(error)) throw error;
      const doing =
        { directory: 'mkdir', symlink: `create symlink to ${this.#tool.quote(entry.linkname ?? '')}` }[entry.type as string] ?? 'open';
      await this.#complain(`${name.replace(/\/$/, '')}: Cannot ${doing}: ${strerror(error.code)}`);
    }
  }

  finish(): void {
    for (const act of this.#late.reverse()) act();
  }

  #place(path: string): string {
    return this.#call.directory && !path.startsWith('/') ? `${this.#call.directory}/${path}` : path;
  }

  #make(entry: TarEntry, target: string): void {
    const { sys } = this.#tool;
    if (entry.type === 'directory') {
      makeDirectories(sys, target);
      return;
    }
    const above = target.slice(0, Math.max(0, target.lastIndexOf('/')));
    if (above) makeDirectories(sys, above);
    try {
      if (!this.#call.keepOld) sys.unlink(target);
      else if (sys.lstat(target)) throw new SysError('EEXIST');
    } catch (error) {
      if (!isErrno(error, 'ENOENT')) throw error;
    }
    switch (entry.type) {
      case 'symlink':
        return sys.symlink(entry.linkname ?? '', target);
      case 'link':
        return sys.link(this.#place((entry.linkname ?? '').split('/').slice(this.#call.strip).join('/')), target);
      case 'fifo':
        return sys.mkfifo(target, entry.mode);
      case 'char':
      case 'block':
        return sys.mknod(target, entry.type, '0:0', entry.mode);
      default:
        sys.writeFile(target, entry.data ?? new Uint8Array(0), 0o600);
    }
  }

  #dress(entry: TarEntry, target: string): void {
    const { sys } = this.#tool;
    if (entry.type === 'link') return;
    const root = sys.credentials().euid === 0;
    if (this.#call.keepOwner ?? root) {
      const uid = (entry.owner && !this.#call.numericOwner ? userByName(sys, entry.owner)?.uid : undefined) ?? entry.uid;
      const gid = (entry.group && !this.#call.numericOwner ? groupByName(sys, entry.group)?.gid : undefined) ?? entry.gid;
      sys.chown(target, uid, gid, false);
    }
    if (entry.type === 'symlink') return;
    const mask = root || this.#call.keepMode ? 0 : sys.umask();
    const time = entry.mtime * 1_000_000;
    const last = (): void => {
      sys.chmod(target, entry.mode & ~mask);
      sys.utimes(target, time, time);
    };
    if (entry.type === 'directory') this.#late.push(last);
    else last();
  }

  async #complain(message: string): Promise<void> {
    this.failed = true;
    await this.#tool.complain(message);
  }
}
