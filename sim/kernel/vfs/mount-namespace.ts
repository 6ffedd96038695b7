import { SysError } from '../../base/errno.ts';
import type { Inode } from './inode.ts';
import { type Mount, type Place, pathOf } from './place.ts';

/** Which file systems hang where (mount_namespaces(7)). A copy shares the mounts that were there, and goes its own way from then on. */
export class MountNamespace {
  readonly root: Place;
  /** Stacks of mounts by the inode they cover. */
  readonly #over: Map<Inode, Mount[]>;

  constructor(root: Place, over: Map<Inode, Mount[]> = new Map()) {
    this.root = root;
    this.#over = over;
  }

  static withRoot(inode: Inode, type: string, source: string): MountNamespace {
    const mount: Mount = { root: inode, at: undefined, type, source, options: 'rw,relatime', readOnly: false };
    return new MountNamespace({ mount, inode, parent: undefined, name: '' });
  }

  copy(): MountNamespace {
    return new MountNamespace(this.root, new Map([...this.#over].map(([inode, stack]) => [inode, [...stack]])));
  }

  /** Only the root file system, with nothing mounted over it. */
  bare(): MountNamespace {
    return new MountNamespace(this.root);
  }

  /** The place that stands for `place` once everything mounted over it is counted in. */
  cross(place: Place): Place {
    let at = place;
    for (let mount = this.#top(at); mount; mount = this.#top(at)) at = { mount, inode: mount.root, parent: place.parent, name: place.name };
    return at;
  }

  mount(at: Place, mount: Omit<Mount, 'at'>): void {
    const stack = this.#over.get(at.inode) ?? [];
    stack.push({ ...mount, at });
    this.#over.set(at.inode, stack);
  }

  /** Takes away the topmost mount whose root is `place`. EINVAL when nothing is mounted there, EBUSY when something hangs below. */
  umount(place: Place): void {
    const mount = place.mount;
    if (place.inode !== mount.root || !mount.at) throw new SysError('EINVAL');
    if (this.all().some((other) => other.at?.mount === mount)) throw new SysError('EBUSY');
    const stack = this.#over.get(mount.at.inode) ?? [];
    const index = stack.lastIndexOf(mount);
    if (index < 0) throw new SysError('EINVAL');
    stack.splice(index, 1);
    if (stack.length === 0) this.#over.delete(mount.at.inode);
  }

  isMountPoint(inode: Inode): boolean {
    return this.#over.has(inode);
  }

  all(): Mount[] {
    return [this.root.mount, ...[...this.#over.values()].flat()];
  }

  /** The mounts that can be seen below `root`, as /proc/mounts lists them: source, path, type, options. */
  table(root: Place): { mount: Mount; source: string; path: string; type: string; options: string }[] {
    const rows: { mount: Mount; source: string; path: string; type: string; options: string }[] = [];
    for (const mount of this.all()) {
      const path = mount === root.mount ? '/' : mount.at && isBelow(mount.at, root) ? pathOf(mount.at, root) : undefined;
      if (path) rows.push({ mount, source: mount.source, path, type: mount.type, options: mount.options });
    }
    return rows;
  }

  #top(place: Place): Mount | undefined {
    const stack = this.#over.get(place.inode);
    return stack?.findLast((mount) => mount.at?.mount === place.mount);
  }
}

function isBelow(place: Place, root: Place): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) if (at.inode === root.inode && at.mount === root.mount) return true;
  return false;
}
