import { isErrno, strerror } from '../../base/errno.ts';
import { findInPath } from '../../libc/spawn.ts';
import type { Tool } from '../tool.ts';

/** execvp(3): the tool ends and the command takes its place. 127 when there is no such command, 126 when it cannot be run. */
export async function become(
  tool: Tool,
  command: readonly string[],
  env: Readonly<Record<string, string>> = tool.sys.env,
): Promise<number> {
  const [name = ''] = command;
  const path = findInPath(tool.sys, name, env.PATH);
  const complaint = (reason: string) =>
    tool.complain(tool.busybox ? `can't execute '${name}': ${reason}` : `${tool.quote(name)}: ${reason}`, 127);
  if (path === undefined) return complaint('No such file or directory');
  try {
    return await tool.sys.exec(path, command, env);
  } catch (error) {
    if (!isErrno(error)) throw error;
    await complaint(strerror(error.code));
    return error.code === 'ENOENT' ? 127 : 126;
  }
}
