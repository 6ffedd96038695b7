import { isErrno } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import type { Tool } from '../tool.ts';
import type { Rules } from './rules.ts';

/** Gives a copy its source's times, owner and mode, as far as the rules say. @returns the exit status */
export async function keepAttributes(
  tool: Tool,
  source: string,
  target: string,
  from: Stat,
  fresh: boolean,
  rules: Rules,
): Promise<number> {
  const { sys } = tool;
  const link = from.type === 'symlink';
  const name = tool.quoteName(target);
  let doing = `preserving times for ${name}`;
  let kept = true;
  try {
    if (rules.preserve.has('timestamps')) sys.utimes(target, from.atime, from.mtime, !link);
    if (rules.preserve.has('ownership')) {
      doing = `failed to preserve ownership for ${name}`;
      try {
        const now = sys.lstat(target);
        if (now.uid !== from.uid || now.gid !== from.gid) sys.chown(target, from.uid, from.gid, !link);
      } catch (error) {
        // Who is not root cannot give files away, and is not told of it.
        if (!isErrno(error, 'EPERM') || sys.credentials().euid === 0) throw error;
        kept = false;
      }
    }
    if (link) return 0;
    doing = `preserving permissions for ${tool.quoteName(source)}`;
    const umask = sys.umask();
    if (rules.preserve.has('mode')) sys.chmod(target, kept ? from.mode : from.mode & ~0o6000);
    else if (rules.plainMode && fresh) sys.chmod(target, (from.type === 'directory' ? 0o777 : 0o666) & ~umask);
    else if (fresh && (from.type === 'directory' || rules.preserve.has('ownership'))) sys.chmod(target, from.mode & 0o777 & ~umask);
    return 0;
  } catch (error) {
    return tool.failed(error, doing, doing);
  }
}
