import { SysError } from '../../base/errno.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import { never } from './guard.ts';

type Calls = Pick<
  Sys,
  'hostname' | 'sethostname' | 'uname' | 'now' | 'settime' | 'monotonic' | 'sleep' | 'random' | 'reboot' | 'trace' | 'dlopen'
>;

export function machineCalls(kernel: Kernel, process: Process): Calls {
  return {
    hostname: () => process.namespaces.uts.hostname,
    sethostname(name) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM');
      process.namespaces.uts.hostname = name;
    },
    uname: () => ({ sysname: 'Linux', ...kernel.options.uname }),
    now: () => kernel.now(),
    settime(time) {
      if (process.credentials.euid !== 0 || process.namespaces.pid !== kernel.first.pid) throw new SysError('EPERM');
      if (time !== 'network' && (!Number.isFinite(time) || time < 0)) throw new SysError('EINVAL');
      kernel.setClock(time);
    },
    monotonic: () => kernel.options.scheduler.now() - kernel.bootedAt,
    async sleep(duration) {
      if (!process.alive) return never();
      await kernel.sleep(process, duration);
    },
    random: (count) => kernel.options.random.bytes(count),
    reboot(how) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM');
      kernel.options.onReboot(how);
    },
    async dlopen(code) {
      if (!process.alive) return never();
      const loaded = await kernel.options.scheduler.gate(code);
      return process.alive ? loaded : never();
    },
    trace: (happening) => kernel.trace(process.pid, happening),
  };
}
