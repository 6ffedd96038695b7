import { text } from '../../base/bytes.ts';
import { SysError } from '../../base/errno.ts';
import { isWithin } from '../cgroups.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { Inode } from './inode.ts';
import { residentKilobytes } from './proc-files.ts';
import { SyntheticDirectory, SyntheticFile, type SyntheticOptions } from './synthetic.ts';

const CONTROLLERS = 'cpuset cpu io memory hugetlb pids rdma misc';
/** Files that take a value and keep it, and what they hold before. Of the limits, that on processes is enforced. */
const SETTINGS: Readonly<Record<string, string>> = {
  'cgroup.max.depth': 'max',
  'cgroup.max.descendants': 'max',
  'cpu.max': 'max 100000',
  'cpu.weight': '100',
  'cpuset.cpus': '',
  'memory.high': 'max',
  'memory.low': '0',
  'memory.max': 'max',
  'memory.min': '0',
  'memory.swap.max': 'max',
  'pids.max': 'max',
};

/**
 * cgroup v2 (Documentation/admin-guide/cgroup-v2.rst): a directory for every group that has processes, or that was made. `base` is the group that is the
 * root of the cgroup namespace.
 */
export function createCgroupfs(kernel: Kernel, base: string): Inode {
  const dev = kernel.nextDevice();
  const at = (mode: number): SyntheticOptions => ({ dev, ino: kernel.nextInode(), mode, time: kernel.now() });
  const tree = kernel.cgroups;

  const groups = (): Set<string> =>
    new Set([
      ...tree.keys(),
      ...kernel.first.pid
        .all()
        .filter((one) => one.alive)
        .map((one) => one.cgroup),
    ]);
  const children = (path: string): string[] => {
    const prefix = path === '/' ? '/' : `${path}/`;
    const names = new Set<string>();
    for (const group of groups()) if (group !== path && group.startsWith(prefix)) names.add(group.slice(prefix.length).split('/')[0] ?? '');
    return [...names].filter(Boolean).sort();
  };
  const below = (path: string): Process[] => kernel.first.pid.all().filter((one) => one.alive && isWithin(one.cgroup, path));
  const join = (path: string, name: string): string => (path === '/' ? `/${name}` : `${path}/${name}`);

  function fileOf(path: string, name: string): Inode | undefined {
    const read = (content: () => string): Inode => new SyntheticFile(at(0o444), content);
    const isRoot = path === '/';
    switch (name) {
      case 'cgroup.procs':
      case 'cgroup.threads':
        return new SyntheticFile(
          at(0o644),
          () => {
            const viewer = kernel.current?.namespaces.pid ?? kernel.first.pid;
            return kernel.first.pid
              .all()
              .filter((one) => one.alive && one.cgroup === path)
              .map((one) => `${viewer.numberOf(one)}\n`)
              .join('');
          },
          (bytes) => {
            const viewer = kernel.current?.namespaces.pid ?? kernel.first.pid;
            const target = viewer.find(Number(text(bytes).trim()) || (kernel.current ? viewer.numberOf(kernel.current) : 0));
            if (!target) throw new SysError('ESRCH');
            target.cgroup = path;
          },
        );
      case 'cgroup.controllers':
        return read(() => `${CONTROLLERS}\n`);
      case 'cgroup.subtree_control':
        return new SyntheticFile(
          at(0o644),
          () => `${children(path).length ? CONTROLLERS : ''}\n`,
          () => undefined,
        );
      case 'memory.stat':
        return read(() => `anon ${memory(path)}\nfile 0\nkernel 0\n`);
      case 'cpu.stat':
        return read(() => 'usage_usec 0\nuser_usec 0\nsystem_usec 0\nnr_periods 0\nnr_throttled 0\nthrottled_usec 0\n');
    }
    if (isRoot) return undefined;
    switch (name) {
      case 'cgroup.type':
        return read(() => 'domain\n');
      case 'cgroup.events':
        return read(() => `populated ${below(path).length ? 1 : 0}\nfrozen ${below(path).some((one) => one.frozen) ? 1 : 0}\n`);
      case 'cgroup.freeze':
        return read(() => `${below(path).some((one) => one.frozen) ? 1 : 0}\n`);
      case 'cgroup.stat':
        return read(() => `nr_descendants ${[...groups()].filter((one) => one.startsWith(`${path}/`)).length}\nnr_dying_descendants 0\n`);
      case 'memory.current':
        return read(() => `${memory(path)}\n`);
      case 'memory.events':
        return read(() => 'low 0\nhigh 0\nmax 0\noom 0\noom_kill 0\noom_group_kill 0\n');
      case 'pids.events':
        return read(() => `max ${kernel.pidsRefused.get(path) ?? 0}\n`);
      case 'pids.current':
        return read(() => `${below(path).length}\n`);
      case 'pids.peak':
        return read(() => `${below(path).length}\n`);
    }
    if (!Object.hasOwn(SETTINGS, name)) return undefined;
    return new SyntheticFile(
      at(0o644),
      () => `${tree.get(path)?.get(name) ?? SETTINGS[name]}\n`,
      (bytes) => {
        const value = text(bytes).trim();
        if (!/^(?:max|[\d.,-]+)(?: \d+)?$/.test(value)) throw new SysError('EINVAL');
        const own = tree.get(path) ?? new Map<string, string>();
        own.set(name, name === 'cpu.max' && !value.includes(' ') ? `${value} 100000` : name.startsWith('memory.') ? pages(value) : value);
        tree.set(path, own);
      },
    );
  }

  const memory = (path: string): number => below(path).reduce((sum, one) => sum + residentKilobytes(one) * 1024, 0);

  const FILES = [
    ...[
      'cgroup.controllers',
      'cgroup.events',
      'cgroup.freeze',
      'cgroup.procs',
      'cgroup.stat',
      'cgroup.subtree_control',
      'cgroup.threads',
      'cgroup.type',
    ],
    ...['cpu.stat', 'memory.current', 'memory.events', 'memory.stat', 'pids.current', 'pids.events', 'pids.peak', ...Object.keys(SETTINGS)],
  ].sort();
  const known = new Map<string, Inode>();

  function directory(path: string): Inode {
    const made = known.get(path);
    if (made) return made;
    const inode = new SyntheticDirectory(at(0o755), {
      names: () => [...FILES.filter((name) => path !== '/' || fileOf(path, name) !== undefined), ...children(path)],
      lookup: (name) => fileOf(path, name) ?? (children(path).includes(name) ? directory(join(path, name)) : undefined),
      create: (name, blueprint) => {
        if (blueprint.type !== 'directory') throw new SysError('EACCES');
        tree.set(join(path, name), new Map());
        return directory(join(path, name));
      },
      remove: (name) => {
        const child = join(path, name);
        if (below(child).length > 0 || children(child).length > 0) throw new SysError('EBUSY');
        tree.delete(child);
      },
      // rmdir(2) of a group goes by its groups and processes: its files do not count.
      vacant: () => true,
    });
    known.set(path, inode);
    return inode;
  }
  return directory(base);
}

/** Memory limits are kept in whole pages. */
const pages = (value: string): string => (/^\d+$/.test(value) ? String(Math.floor(Number(value) / 4096) * 4096) : value);
