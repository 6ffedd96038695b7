import { isErrno } from '../../base/errno.ts';
import type { AccountTool } from './account-tool.ts';

/** A shell that nobody could start is set all the same, with a warning (shadow 4.13). */
export async function warnOfShell(tool: AccountTool, shell: string): Promise<void> {
  if (shell === '' || shell === '/sbin/nologin') return;
  try {
    const { type, mode } = tool.sys.stat(shell);
    if (type === 'directory') return tool.warn(`Warning: missing or non-executable shell '${shell}'`);
    if ((mode & 0o111) !== 0) return;
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  await tool.warn(`Warning: missing or non-executable shell '${shell}'`);
}
