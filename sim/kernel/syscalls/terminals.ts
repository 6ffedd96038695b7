import { SysError } from '../../base/errno.ts';
import { fileOf, install } from '../descriptors.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import { Tty, TtyMaster, TtySlave } from '../tty.ts';
import { Devpts } from '../vfs/devpts.ts';
import { statOf } from '../vfs/stat.ts';
import { resolve } from '../vfs/walk.ts';

type Calls = Pick<
  Sys,
  | 'isatty'
  | 'ttyname'
  | 'tcgetattr'
  | 'tcsetattr'
  | 'peek'
  | 'winsize'
  | 'setWinsize'
  | 'tcgetpgrp'
  | 'tcsetpgrp'
  | 'openpty'
  | 'setControllingTerminal'
>;

export function terminalCalls(kernel: Kernel, process: Process): Calls {
  const ttyOf = (fd: number): Tty => {
    const file = fileOf(process, fd);
    if (file instanceof TtySlave || file instanceof TtyMaster) return file.tty;
    throw new SysError('ENOTTY');
  };
  return {
    isatty(fd) {
      return process.descriptors.get(fd)?.description.file instanceof TtySlave;
    },
    ttyname: (fd) => ttyOf(fd).name,
    tcgetattr: (fd) => ttyOf(fd).termios,
    tcsetattr: (fd, change) => ttyOf(fd).setTermios(change),
    peek: (fd) => ttyOf(fd).peek(),
    winsize: (fd) => ttyOf(fd).size,
    setWinsize: (fd, size) => ttyOf(fd).resize(size),
    tcgetpgrp(fd) {
      const leader = kernel.first.pid.find(ttyOf(fd).foreground);
      return leader ? process.namespaces.pid.numberOf(leader) : 0;
    },
    tcsetpgrp(fd, pgid) {
      const leader = process.namespaces.pid.find(pgid);
      const tty = ttyOf(fd);
      if (tty !== process.terminal) throw new SysError('ENOTTY');
      if (!leader) throw new SysError('ESRCH');
      tty.foreground = leader.pid;
    },
    openpty(size = { rows: 24, cols: 80 }) {
      const instance = Devpts.of(resolve(kernel.walker(process), '/dev/pts').inode);
      if (!instance) throw new SysError('ENODEV');
      const number = instance.next();
      const tty = new Tty(`/dev/pts/${number}`, size, (group, signal) => kernel.signalGroup(group, signal));
      const inode = instance.add(number, tty, process.credentials.euid);
      const stat = () => statOf(inode);
      const master = new TtyMaster(tty, stat);
      const hangUp = master.release.bind(master);
      master.release = () => {
        instance.remove(number);
        hangUp();
      };
      return { master: install(process, master), slave: install(process, new TtySlave(tty, stat)) };
    },
    setControllingTerminal(fd) {
      const tty = ttyOf(fd);
      if (process.session !== process.pid) throw new SysError('EPERM');
      tty.session = process.session;
      tty.foreground = process.group;
      process.terminal = tty;
    },
  };
}
