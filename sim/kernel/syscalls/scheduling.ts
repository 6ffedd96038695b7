import { SysError } from '../../base/errno.ts';
import type { Process } from '../process.ts';
import type { PriorityOf, Sys } from '../sys.ts';

/** getpriority(2) and setpriority(2). Niceness is kept, inherited and shown; it slows nobody down, as nothing competes for a processor here. */
export function schedulingCalls(process: Process): Pick<Sys, 'getpriority' | 'setpriority'> {
  const wanted = (of: PriorityOf, id: number): Process[] => {
    const own = process.namespaces.pid;
    const all = own.all().filter((other) => other.state !== 'reaped');
    const found =
      of === 'process'
        ? [id === 0 ? process : own.find(id)]
        : of === 'group'
          ? all.filter(({ group }) => group === (id === 0 ? process.group : own.find(id)?.pid))
          : all.filter(({ credentials }) => credentials.uid === (id === 0 ? process.credentials.uid : id));
    const there = found.filter((other) => other !== undefined);
    if (there.length === 0) throw new SysError('ESRCH');
    return there;
  };
  return {
    getpriority: (of, id) => Math.min(...wanted(of, id).map(({ nice }) => nice)),
    setpriority(of, id, niceness) {
      const nice = Math.min(19, Math.max(-20, niceness));
      const { uid, euid } = process.credentials;
      let refused: SysError | undefined;
      for (const other of wanted(of, id)) {
        const theirs = other.credentials;
        if (euid !== 0 && theirs.uid !== euid && theirs.euid !== euid && theirs.uid !== uid) refused = new SysError('EPERM');
        else if (euid !== 0 && nice < other.nice && 20 - nice > other.limits.nice.soft) refused = new SysError('EACCES');
        else other.nice = nice;
      }
      if (refused) throw refused;
    },
  };
}
