import type { NamespaceKind } from '../../kernel/sys.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import type { Tool } from '../tool.ts';

/** The letters that nsenter and unshare have for kinds of namespaces. */
export const NAMESPACES: Readonly<Record<string, NamespaceKind>> = { m: 'mnt', u: 'uts', i: 'ipc', n: 'net', p: 'pid', C: 'cgroup' };

/** Goes on in a child, in new namespaces of some kinds. @returns the child's exit status. @throws SysError */
export async function inChild(
  tool: Tool,
  run: (tool: Tool) => Promise<number>,
  namespaces: readonly NamespaceKind[] = [],
): Promise<number> {
  const child = tool.sys.fork((sys) => run(Object.create(tool, { sys: { value: sys } }) as Tool), { namespaces });
  const ended = await tool.sys.waitpid(child);
  return ended ? exitStatus(ended.status) : 1;
}
