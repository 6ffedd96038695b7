import { hex } from '../../../base/bytes.ts';
import { goMessage, isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { exists, makeDirectories, readText, readTextIfAny, removeTree, writeText } from '../../../libc/files.ts';
import { systemError } from '../../api/error.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `GraphDriver` of inspect. */
export interface GraphDriverInfo {
  Name: string;
  Data: Record<string, string> | null;
}

/**
 * The overlay2 storage driver: a directory per layer below /var/lib/docker/overlay2, each with `diff`, a short name in `l/`, and in `lower` the short names
 * of all layers below. Source: moby daemon/graphdriver/overlay2/overlay.go.
 */
export class GraphDriver {
  readonly #sys: Sys;
  readonly #home: string;

  constructor(sys: Sys, root: string) {
    this.#sys = sys;
    this.#home = `${root}/overlay2`;
    makeDirectories(sys, `${this.#home}/l`, 0o710);
  }

  /** A name for a new layer. */
  newId(): string {
    return hex(this.#sys.random(32));
  }

  diff(id: string): string {
    return `${this.#home}/${id}/diff`;
  }

  merged(id: string): string {
    return `${this.#home}/${id}/merged`;
  }

  /** @throws DockerError when the disk does not take it */
  create(id: string, parent: string | undefined, options: { writable: boolean }): void {
    const directory = `${this.#home}/${id}`;
    try {
      this.#make(id, directory, parent, options);
    } catch (error) {
      if (!isErrno(error)) throw error;
      removeTree(this.#sys, directory);
      throw systemError(`mkdir ${directory}: ${goMessage(error.code)}`);
    }
  }

  #make(id: string, directory: string, parent: string | undefined, options: { writable: boolean }): void {
    makeDirectories(this.#sys, directory, 0o710);
    this.#sys.mkdir(`${directory}/diff`, 0o755);
    const link = [...this.#sys.random(26)].map((byte) => BASE32[byte & 31]).join('');
    writeText(this.#sys, `${directory}/link`, link);
    this.#sys.symlink(`../${id}/diff`, `${this.#home}/l/${link}`);
    if (parent !== undefined) {
      const below = this.#lower(parent);
      writeText(this.#sys, `${directory}/lower`, [`l/${this.#link(parent)}`, ...below].join(':'));
    }
    if (parent !== undefined || options.writable) this.#sys.mkdir(`${directory}/work`, 0o700);
    if (!options.writable) writeText(this.#sys, `${directory}/committed`, '', 0o600);
  }

  remove(id: string): void {
    const link = this.#link(id);
    removeTree(this.#sys, `${this.#home}/l/${link}`);
    removeTree(this.#sys, `${this.#home}/${id}`);
  }

  /** Mounts a writable layer on those below it, unless it is. @returns where */
  mount(id: string): string {
    const { merged, lower, upper, work } = this.#paths(id);
    if (this.#isMounted(merged)) return merged;
    makeDirectories(this.#sys, merged, 0o755);
    this.#sys.mount('overlay', merged, 'overlay', { data: `lowerdir=${lower.join(':')},upperdir=${upper},workdir=${work}` });
    return merged;
  }

  unmount(id: string): void {
    const merged = this.merged(id);
    if (this.#isMounted(merged)) this.#sys.umount(merged);
    removeTree(this.#sys, merged);
  }

  info(id: string): GraphDriverInfo {
    const directory = `${this.#home}/${id}`;
    const below = this.#lower(id).map((short) => this.#sys.realpath(`${this.#home}/${short}`));
    return {
      Name: 'overlay2',
      Data: {
        ...(below.length > 0 ? { LowerDir: below.join(':') } : {}),
        MergedDir: `${directory}/merged`,
        UpperDir: `${directory}/diff`,
        WorkDir: `${directory}/work`,
      },
    };
  }

  /** The directories below a layer, nearest first. */
  lowerDirectories(id: string): string[] {
    return this.#paths(id).lower;
  }

  /** A daemon that starts anew may find what its predecessor mounted: another file system than the directory around it. */
  #isMounted(merged: string): boolean {
    return exists(this.#sys, merged) && this.#sys.stat(merged).dev !== this.#sys.stat(merged.replace(/\/merged$/, '')).dev;
  }

  #paths(id: string): { merged: string; lower: string[]; upper: string; work: string } {
    const directory = `${this.#home}/${id}`;
    const lower = this.#lower(id).map((short) => `${this.#home}/${short}`);
    return { merged: `${directory}/merged`, lower, upper: `${directory}/diff`, work: `${directory}/work` };
  }

  #link(id: string): string {
    return readText(this.#sys, `${this.#home}/${id}/link`);
  }

  #lower(id: string): string[] {
    return readTextIfAny(this.#sys, `${this.#home}/${id}/lower`)?.split(':') ?? [];
  }
}
