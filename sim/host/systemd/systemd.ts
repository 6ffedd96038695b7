import { isErrno } from '../../base/errno.ts';
import type { Program, Sys, WaitStatus } from '../../kernel/sys.ts';
import { makeDirectories, readTextIfAny } from '../../libc/files.ts';
import { printError } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
import { bootMessages } from './boot-messages.ts';
import { serveControl } from './control-server.ts';
import { Journal } from './journal.ts';
import { serveJournalSockets } from './journal-sockets.ts';
import { Manager } from './manager.ts';
import { NOTIFY_SOCKET, serveNotifications } from './notifications.ts';
import { prepareUnits } from './perpetual.ts';
import { Power } from './power.ts';
import { StatusLines } from './status-lines.ts';
import { span } from './time-words.ts';
import { setting } from './unit.ts';
import type { Host } from './unit-host.ts';
import { systemdVersion } from './version.ts';

/** The unit that a machine brings up: `default.target`, wherever that link leads. */
export const DEFAULT_TARGET = 'default.target';

/** systemd as process 1: reads unit files, brings up the default target, looks after services, and reaps whoever is left without a parent. */
export const main: Program = async (sys, argv) => {
  if (argv.includes('--version')) {
    await sys.write(1, new TextEncoder().encode(systemdVersion(sys).text));
    return 0;
  }
  if (sys.pid !== 1 && argv[0]?.endsWith('init')) return sys.exec('/usr/bin/systemctl', ['telinit', ...argv.slice(1)], sys.env);
  if (sys.pid !== 1) {
    await printError(sys, 'Trying to run as user instance, but the system has not been booted with systemd.\n');
    return 1;
  }
  for (const signal of ['SIGHUP', 'SIGPIPE'] as const) sys.sigaction(signal, 'ignore');
  // The kernel starts it with nothing open, and what it opens must not become its standard output.
  while (![0, 1, 2].every((fd) => sys.descriptors().includes(fd))) sys.open('/dev/null', { read: true, write: true });
  makeDirectories(sys, '/run/systemd/system');
  const journal = new Journal(sys, bootId(sys));
  const status = new StatusLines(sys);
  journal.onWord = (unit, message) => status.heard(unit, message);
  const ended = startReaper(sys);
  const combined = systemdVersion(sys).combinedNames;
  const host: Host = {
    sys,
    journal,
    notifySocket: NOTIFY_SOCKET,
    environment: new Map(),
    ended,
    title: (unit) => {
      const description = setting(unit, 'Unit', 'Description');
      if (description === undefined) return unit.name;
      return combined ? `${unit.name} - ${description}` : description;
    },
    startAgain: async (service) => {
      if (!manager.goingDown) await manager.start(service.name);
    },
    over: (name) => (manager.isUp(name) ? manager.over(name) : Promise.resolve()),
    activate: async (name) => {
      if (!manager.goingDown) await manager.start(name);
    },
    stopped: (name, result) => {
      if (manager.goingDown) return;
      manager.ended(name);
      manager.stopBound(name);
      for (const socket of manager.sockets.values())
        if (socket.service === name) {
          if (result === 'start-limit-hit') socket.giveUp();
          else socket.watch();
        }
    },
  };
  const manager = new Manager(host);
  const power = new Power(sys, manager, journal, status);
  // Ctrl-Alt-Del, and what older programs send to init (systemd(1), "Signals").
  sys.sigaction('SIGINT', () => thread(() => power.goDown('reboot')));
  sys.sigaction('SIGTERM', () => {
    journal.say('init.scope', 'Reexecuting.', 5);
    manager.memory.reloadFiles();
  });
  const inKernel = sys.monotonic();
  await bootMessages(sys, journal);
  status.plain(`\nWelcome to \x1b[1m${prettyName(sys)}\x1b[0m!\n`);
  prepareUnits(sys, manager);
  thread(() => serveNotifications(sys, manager));
  thread(() => serveJournalSockets(sys, journal));
  const control = serveControl(sys, manager, power);
  const result = await manager.start(DEFAULT_TARGET);
  if (result.failure === 'not-found') await manager.start('multi-user.target');
  journal.say(
    'init.scope',
    `Startup finished in ${span(inKernel)} (kernel) + ${span(sys.monotonic() - inKernel)} (userspace) = ${span(sys.monotonic())}.`,
    6,
  );
  status.silence();
  sys.trace({ type: 'host.ready' });
  await control;
  return 0;
};

/** `Ubuntu 24.04.2 LTS` (os-release(5)). */
const prettyName = (sys: Sys): string => /^PRETTY_NAME="?([^"\n]*)/m.exec(readTextIfAny(sys, '/etc/os-release') ?? '')?.[1] ?? 'Linux';

function bootId(sys: Sys): string {
  const known = (readTextIfAny(sys, '/proc/sys/kernel/random/boot_id') ?? '').trim().replaceAll('-', '');
  return known || [...sys.random(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

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
