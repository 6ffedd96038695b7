import type { Sys } from '../kernel/sys.ts';

/** Runs `body` in a child that is a user of no group but these. @returns its exit status, -1 when a signal ended it */
export function asUser(sys: Sys, uid: number, body: (child: Sys) => Promise<number> | number, groups: number[] = []): Promise<number> {
  const pid = sys.fork(async (child) => {
    child.setgroups(groups);
    child.setgid(uid);
    child.setuid(uid);
    return body(child);
  });
  return sys.waitpid(pid).then((ended) => (ended?.status.kind === 'exited' ? ended.status.code : -1));
}
