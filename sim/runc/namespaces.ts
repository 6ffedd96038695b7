import type { NamespaceKind } from '../kernel/sys.ts';
import type { NamespaceSpec } from './spec.ts';

const KINDS: Readonly<Record<NamespaceSpec['type'], NamespaceKind>> = {
  pid: 'pid',
  network: 'net',
  ipc: 'ipc',
  uts: 'uts',
  mount: 'mnt',
  cgroup: 'cgroup',
};

/** The namespaces that a container gets new, and those it joins, by the pid of a process that is in them. */
export function namespacesOf(namespaces: readonly NamespaceSpec[]): {
  fresh: NamespaceKind[];
  joined: { kind: NamespaceKind; pid: number }[];
} {
  const fresh: NamespaceKind[] = [];
  const joined: { kind: NamespaceKind; pid: number }[] = [];
  for (const { type, path } of namespaces) {
    const pid = /^\/proc\/(\d+)\/ns\//.exec(path ?? '')?.[1];
    if (pid) joined.push({ kind: KINDS[type], pid: Number(pid) });
    else fresh.push(KINDS[type]);
  }
  return { fresh, joined };
}
