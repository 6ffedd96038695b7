import { text } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Program, Sys, WaitStatus } from '../../kernel/sys.ts';
import { makeDirectories, removeTree } from '../../libc/files.ts';
import { printError, readAll } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
import { serveControl } from './control-server.ts';
import { Journal } from './journal.ts';
import { type Host, Manager } from './manager.ts';

export const DEFAULT_TARGET = 'multi-user.target';
const NOTIFY_SOCKET = '/run/systemd/notify';

/** systemd as process 1: reads unit files, brings up the default target, looks after services, and reaps whoever is left without a parent. */
export const main: Program = async (sys, argv) => {
  if (argv.includes('--version')) {
    await sys.write(1, new TextEncoder().encode('systemd 255 (255.4-1ubuntu8.6)\n'));
    return 0;
  }
  if (sys.pid !== 1) {
    await printError(sys, 'Trying to run as user instance, but the system has not been booted with systemd.\n');
    return 1;
  }
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGPIPE'] as const) sys.sigaction(signal, 'ignore');
  // The kernel starts it with nothing open, and what it opens must not become its standard output.
  while (![0, 1, 2].every((fd) => sys.descriptors().includes(fd))) sys.open('/dev/null', { read: true, write: true });
  makeDirectories(sys, '/run/systemd');
  const journal = new Journal(sys);
  const ended = startReaper(sys);
  const host: Host = {
    sys,
    journal,
    notifySocket: NOTIFY_SOCKET,
    ended,
    startAgain: async (service) => {
      await manager.run(service);
    },
    activate: async (name) => {
      await manager.start(name);
    },
    stopped: (name) => {
      for (const socket of manager.sockets.values()) if (socket.service === name) socket.watch();
    },
  };
  const manager = new Manager(host);
  thread(() => serveNotifications(sys, manager));
  const control = serveControl(sys, manager);
  await manager.start(DEFAULT_TARGET);
  journal.say('init.scope', 'Startup finished.');
  sys.trace({ type: 'host.ready' });
  await control;
  return 0;
};

/** Collects every child that ends; orphans too, which nobody asks for. */
function startReaper(sys: Sys): Host['ended'] {
  const waiting = new Map<number, (status: WaitStatus) => void>();
  let busy = false;
  let again = false;
  const drain = async () => {
    busy = true;
    do {
      again = false;
      for (let child = await next(sys); child; child = await next(sys)) {
        waiting.get(child.pid)?.(child.status);
        waiting.delete(child.pid);
      }
    } while (again);
    busy = false;
  };
  sys.sigaction('SIGCHLD', () => {
    again = true;
    if (!busy) thread(drain);
  });
  return (pid) => new Promise((resolve) => waiting.set(pid, resolve));
}

async function next(sys: Sys) {
  try {
    return await sys.waitpid(-1, { nohang: true });
  } catch (error) {
    if (isErrno(error, 'ECHILD')) return undefined;
    throw error;
  }
}

async function serveNotifications(sys: Sys, manager: Manager): Promise<void> {
  removeTree(sys, NOTIFY_SOCKET);
  const listening = sys.listen({ family: 'unix', path: NOTIFY_SOCKET }, { mode: 0o777 });
  sys.setCloseOnExec(listening, true);
  for (;;) {
    const { fd } = await sys.accept(listening);
    sys.setCloseOnExec(fd, true);
    thread(async () => {
      const message = text(await readAll(sys, fd));
      sys.close(fd);
      const pid = Number(/^MAINPID=(\d+)$/m.exec(message)?.[1]);
      for (const service of manager.services.values()) if (service.state.mainPid === pid) service.notified(message);
    });
  }
}
