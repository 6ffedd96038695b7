import { SysError } from '../../base/errno.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';

/** credentials(7). */
export function userCalls(process: Process): Pick<Sys, 'credentials' | 'setuid' | 'setgid' | 'setgroups'> {
  return {
    credentials: () => process.credentials,
    setuid(uid) {
      const { euid, uid: real } = process.credentials;
      if (euid !== 0 && uid !== real) throw new SysError('EPERM');
      process.credentials = { ...process.credentials, uid: euid === 0 ? uid : real, euid: uid };
    },
    setgid(gid) {
      const { euid, gid: real } = process.credentials;
      if (euid !== 0 && gid !== real) throw new SysError('EPERM');
      process.credentials = { ...process.credentials, gid: euid === 0 ? gid : real, egid: gid };
    },
    setgroups(groups) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM');
      // As Linux keeps them: in order of their numbers.
      process.credentials = { ...process.credentials, groups: [...groups].sort((a, b) => a - b) };
    },
  };
}
