import { text as decode } from '../../base/bytes.ts';
import { SysError } from '../../base/errno.ts';
import type { Kernel } from '../kernel.ts';
import type { PidNamespace } from '../namespaces.ts';
import type { Process } from '../process.ts';
import type { Resource } from '../sys.ts';
import type { Inode } from './inode.ts';
import { pathOf } from './place.ts';
import { residentKilobytes } from './proc-files.ts';
import { netFiles } from './proc-net.ts';
import { SyntheticDirectory, SyntheticFile, SyntheticLink, type SyntheticOptions } from './synthetic.ts';

/** A login uid or session that was never set: (uid_t) -1. */
const UNSET = 0xffff_ffff;

/** A path of cgroups as seen from the reader's cgroup namespace (cgroup_namespaces(7)). */
export function cgroupSeen(reader: Process | undefined, process: Process): string {
  const root = reader?.namespaces.cgroup.root ?? '/';
  if (root === '/') return process.cgroup;
  if (process.cgroup === root) return '/';
  return process.cgroup.startsWith(`${root}/`) ? process.cgroup.slice(root.length) : `/..${process.cgroup}`;
}

/** Where a process's root is, for one who sees it from outside: `/` from within. */
export function rootSeen(reader: Process | undefined, process: Process): string {
  if (!reader || process.root.inode === reader.root.inode || reader.namespaces.mnt !== process.namespaces.mnt) return '/';
  return pathOf(process.root, reader.root);
}

/** The numbers the kernel gives the first namespaces of a machine. */
const FIRST = {
  time: 4026531834,
  cgroup: 4026531835,
  pid: 4026531836,
  user: 4026531837,
  uts: 4026531838,
  ipc: 4026531839,
  net: 4026531840,
  mnt: 4026531841,
};

/** What `/proc/<pid>/ns/<kind>` leads to. User and time namespaces there is one of each. */
export function namespaceName(kernel: Kernel, process: Process, kind: keyof typeof FIRST): string {
  if (kind === 'user' || kind === 'time') return `${kind}:[${FIRST[kind]}]`;
  const own = process.namespaces[kind];
  return `${kind}:[${own === kernel.first[kind] ? FIRST[kind] : kernel.identityOf(own)}]`;
}

const LIMITS: readonly (readonly [string, Resource, string])[] = [
  ['Max cpu time', 'cpu', 'seconds'],
  ['Max file size', 'fsize', 'bytes'],
  ['Max data size', 'data', 'bytes'],
  ['Max stack size', 'stack', 'bytes'],
  ['Max core file size', 'core', 'bytes'],
  ['Max resident set', 'rss', 'bytes'],
  ['Max processes', 'nproc', 'processes'],
  ['Max open files', 'nofile', 'files'],
  ['Max locked memory', 'memlock', 'bytes'],
  ['Max address space', 'as', 'bytes'],
  ['Max file locks', 'locks', 'locks'],
  ['Max pending signals', 'sigpending', 'signals'],
  ['Max msgqueue size', 'msgqueue', 'bytes'],
  ['Max nice priority', 'nice', ''],
  ['Max realtime priority', 'rtprio', ''],
  ['Max realtime timeout', 'rttime', 'us'],
];

function limits(process: Process): string {
  const row = (name: string, soft: string, hard: string, unit: string): string =>
    `${name.padEnd(26)}${soft.padEnd(21)}${hard.padEnd(21)}${unit.padEnd(10)}\n`;
  const shown = (value: number): string => (value === Number.POSITIVE_INFINITY ? 'unlimited' : String(value));
  const rows = LIMITS.map(([name, resource, unit]) => {
    const { soft, hard } = process.limits[resource];
    return row(name, shown(soft), shown(hard), unit);
  });
  return row('Limit', 'Soft Limit', 'Hard Limit', 'Units') + rows.join('');
}

/** Source: proc_pid_mountinfo(5). */
function mountinfo(kernel: Kernel, process: Process): string {
  const numbers = new Map<unknown, number>();
  const number = (mount: object): number => {
    const known = numbers.get(mount) ?? kernel.identityOf(mount, 20);
    numbers.set(mount, known);
    return known;
  };
  return process.namespaces.mnt
    .table(process.root)
    .map(({ mount, source, path, type, options }) => {
      const [access = 'rw', atime = 'relatime', ...rest] = options.split(',');
      const { dev } = mount.root;
      const device = `${(dev >> 8) & 0xfff}:${(dev & 0xff) | ((dev >> 12) & 0xfff00)}`;
      return `${number(mount)} ${mount.at ? number(mount.at.mount) : 1} ${device} / ${path} ${access},${atime} shared:${number(mount) - 19} - ${type} ${source} ${[access, ...rest].join(',')}\n`;
    })
    .join('');
}

/** The rest of a process's directory. */
export function moreOf(
  kernel: Kernel,
  namespace: PidNamespace,
  process: Process,
  own: (mode: number) => SyntheticOptions,
): Record<string, () => Inode> {
  const text =
    (content: () => string, mode = 0o444) =>
    (): Inode =>
      new SyntheticFile(own(mode), content);
  const directory = (mode: number, names: () => readonly string[], lookup: (name: string) => Inode | undefined) => (): Inode =>
    new SyntheticDirectory(own(mode), { names, lookup });
  const kinds = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'time', 'user', 'uts'] as const;
  const net = netFiles(kernel, process);
  const pages = (): number => Math.round(residentKilobytes(process) / 4);
  return {
    ns: directory(
      0o511,
      () => kinds,
      (name) => {
        const kind = kinds.find((one) => one === name);
        return kind && new SyntheticLink(own(0o777), () => namespaceName(kernel, process, kind));
      },
    ),
    fdinfo: directory(
      0o555,
      () => [...process.descriptors.keys()].map(String),
      (name) => {
        const descriptor = process.descriptors.get(Number(name));
        if (!descriptor) return undefined;
        return new SyntheticFile(
          own(0o400),
          () =>
            `pos:\t${descriptor.description.file.seek?.(0, 'current') ?? 0}\nflags:\t02\nmnt_id:\t20\nino:\t${descriptor.description.file.stat().ino}\n`,
        );
      },
    ),
    task: directory(
      0o555,
      () => [String(namespace.numberOf(process))],
      (name) => {
        if (name !== String(namespace.numberOf(process))) return undefined;
        return new SyntheticDirectory(own(0o555), {
          names: () => ['comm', 'children'],
          lookup: (file) =>
            file === 'comm'
              ? new SyntheticFile(own(0o644), () => `${process.command}\n`)
              : file === 'children'
                ? new SyntheticFile(own(0o444), () => [...process.children].map((child) => `${namespace.numberOf(child)} `).join(''))
                : undefined,
        });
      },
    ),
    net: directory(
      0o555,
      () => Object.keys(net),
      (name) => (net[name] ? new SyntheticFile(own(0o444), net[name]) : undefined),
    ),
    mountinfo: text(() => mountinfo(kernel, process)),
    limits: text(() => limits(process)),
    statm: text(() => `${pages() * 4} ${pages()} ${Math.round(pages() / 2)} 12 0 ${pages()} 0\n`),
    maps: text(() =>
      process.exe === ''
        ? ''
        : `55d0c8a00000-55d0c8a20000 r--p 00000000 08:01 1000                       ${process.exe}\n7ffc1b5e0000-7ffc1b601000 rw-p 00000000 00:00 0                          [stack]\n`,
    ),
    oom_score: text(() => '666\n'),
    oom_score_adj: text(() => '0\n', 0o644),
    oom_adj: text(() => '0\n', 0o644),
    uid_map: text(() => '         0          0 4294967295\n', 0o644),
    gid_map: text(() => '         0          0 4294967295\n', 0o644),
    setgroups: text(() => 'allow\n', 0o644),
    loginuid: () =>
      new SyntheticFile(
        own(0o644),
        () => String(process.login?.uid ?? UNSET),
        (bytes) => {
          const uid = Number(decode(bytes).trim());
          // A process sets its own, and root's help it takes to set it again (kernel/audit.c, audit_set_loginuid).
          if (kernel.current !== process || (process.login && process.credentials.euid !== 0)) throw new SysError('EPERM');
          if (!Number.isInteger(uid) || uid < 0 || uid > UNSET) throw new SysError('EINVAL');
          process.login = uid === UNSET ? undefined : { uid, session: ++kernel.logins };
        },
      ),
    sessionid: text(() => String(process.login?.session ?? UNSET)),
    wchan: text(() => '0'),
    personality: text(() => '00000000\n', 0o400),
    io: text(() => 'rchar: 0\nwchar: 0\nsyscr: 0\nsyscw: 0\nread_bytes: 0\nwrite_bytes: 0\ncancelled_write_bytes: 0\n', 0o400),
  };
}
