import { goMessage, isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { groupByName } from '../../../libc/passwd.ts';
import type { Logger } from '../log.ts';
import type { Listener } from './listener.ts';

/** A unix socket, 0660 and root's, of the group that may use Docker. Source: moby daemon/listeners/listeners_linux.go, docker/go-connections. @throws Error */
export function listenUnix(sys: Sys, log: Logger, path: string, group: string): Listener {
  const gid = groupOf(sys, log, path, group);
  remove(sys, path);
  try {
    const fd = sys.listen({ family: 'unix', path }, { mode: 0o660 });
    sys.setCloseOnExec(fd, true);
    sys.chown(path, 0, gid);
    return {
      fd,
      shown: path,
      close() {
        sys.close(fd);
        remove(sys, path);
      },
    };
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Error(`can't create unix socket ${path}: listen unix ${path}: bind: ${goMessage(error.code)}`);
  }
}

function groupOf(sys: Sys, log: Logger, path: string, group: string): number {
  if (/^\d+$/.test(group)) return Number(group);
  const found = groupByName(sys, group);
  if (found) return found.gid;
  if (group !== 'docker') throw new Error(`can't create unix socket ${path}: group ${group} not found`);
  log.warn(`could not change group ${path} to docker: group docker not found`);
  return 0;
}

function remove(sys: Sys, path: string): void {
  try {
    sys.unlink(path);
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'ENOTDIR')) throw error;
  }
}
