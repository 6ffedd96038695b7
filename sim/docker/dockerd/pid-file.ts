import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny, writeText } from '../../libc/files.ts';

/** Claims the pid file. @throws Error when a process that it names is alive. Source: moby pkg/pidfile. */
export function claimPidFile(sys: Sys, path: string): () => void {
  if (path === '') return () => undefined;
  const pid = Number((readTextIfAny(sys, path) ?? '').trim());
  if (pid > 0 && pid !== sys.pid && isAlive(sys, pid)) {
    throw new Error(`failed to start daemon, ensure docker is not running or delete ${path}: process with PID ${pid} is still running`);
  }
  writeText(sys, path, String(sys.pid), 0o644);
  return () => {
    try {
      sys.unlink(path);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  };
}

function isAlive(sys: Sys, pid: number): boolean {
  try {
    sys.kill(pid, undefined);
    return true;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return error.code === 'EPERM';
  }
}
