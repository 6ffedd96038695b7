import { SysError } from '../../base/errno.ts';
import { demandRoomInCgroups, isWithin } from '../cgroups.ts';
import { closeOnExec, inherit } from '../descriptors.ts';
import { findProgram } from '../find-program.ts';
import type { Kernel } from '../kernel.ts';
import { exitProcess, reap, sendSignal } from '../lifecycle.ts';
import { changeLimit, demandRoomForProcess } from '../limits.ts';
import { type Namespaces, PidNamespace } from '../namespaces.ts';
import { NetNamespace } from '../net/net-namespace.ts';
import { Process } from '../process.ts';
import { isUncatchable, withoutHandlers } from '../signals.ts';
import { type NamespaceKind, ProcessGone, type Signal, type Sys, type WaitStatus } from '../sys.ts';
import { demandAlive, never } from './guard.ts';

/** Virtual microseconds from execve(2) to the program's first step. */
const LOADING = 300;

type Calls = Pick<
  Sys,
  | 'fork'
  | 'exec'
  | 'waitpid'
  | 'kill'
  | 'sigaction'
  | 'disposition'
  | 'exit'
  | 'setpgid'
  | 'getpgid'
  | 'setsid'
  | 'getsid'
  | 'setSubreaper'
  | 'observe'
  | 'setns'
  | 'unshare'
  | 'getrlimit'
  | 'setrlimit'
  | 'cgroup'
  | 'freezeCgroup'
>;

export function processCalls(kernel: Kernel, process: Process): Calls {
  const find = (pid: number): Process => {
    const found = pid === 0 ? process : process.namespaces.pid.find(pid);
    if (!found) throw new SysError('ESRCH');
    return found;
  };
  const seen = (hostPid: number): number => {
    const other = kernel.first.pid.find(hostPid);
    return other ? process.namespaces.pid.numberOf(other) : 0;
  };

  return {
    fork(body, options = {}) {
      demandAlive(process);
      demandRoomForProcess(process, kernel.first.pid.all());
      demandRoomInCgroups(kernel.cgroups, process, kernel.first.pid.all(), (group) => {
        kernel.pidsRefused.set(group, (kernel.pidsRefused.get(group) ?? 0) + 1);
      });
      const inherited = { ...process.namespaces, pid: process.pidForChildren ?? process.namespaces.pid };
      const child = new Process(
        process,
        withNew(kernel, inherited, options.namespaces ?? []),
        process.credentials,
        process.root,
        process.cwd,
      );
      Object.assign(child, {
        umask: process.umask,
        nice: process.nice,
        limits: process.limits,
        env: { ...process.env },
        argv: process.argv,
        exe: process.exe,
        group: process.group,
        session: process.session,
        terminal: process.terminal,
        cgroup: process.cgroup,
        login: process.login,
        observer: process.observer,
      });
      child.dispositions = withoutHandlers(process.dispositions);
      inherit(child, process);
      kernel.adopt(child);
      kernel.run(child, body);
      return process.namespaces.pid.numberOf(child);
    },
    async exec(path, argv, env) {
      if (!process.alive) return never();
      const { program, argv: words, raised, exe } = findProgram(kernel, process, path, argv);
      const main = typeof program === 'function' ? program : await kernel.options.scheduler.gate(program);
      if (!process.alive) return never();
      process.exe = exe;
      process.argv = [...words];
      process.env = { ...(env ?? process.env) };
      process.dispositions = withoutHandlers(process.dispositions);
      closeOnExec(process);
      process.credentials = { ...process.credentials, ...raised };
      kernel.trace(process.pid, { type: 'process.exec', exe, argv: words });
      // Loading takes a moment, and whoever was started in the same breath is there by then: `ps | grep x` shows the grep.
      await kernel.sleep(process, LOADING);
      process.observer?.({ pid: process.pid, name: 'exec', args: [path, words], result: 0 });
      return main(kernel.sysOf(process), words);
    },
    async waitpid(pid, options = {}) {
      if (!process.alive) return never();
      for (;;) {
        const children = [...process.children].filter((child) => matches(process, child, pid));
        if (children.length === 0) throw new SysError('ECHILD');
        for (const child of children) {
          const status = report(child, options.untraced ?? false);
          if (!status) continue;
          const number = process.namespaces.pid.numberOf(child);
          if (child.state === 'zombie') reap(child);
          return { pid: number, status };
        }
        if (options.nohang) return undefined;
        await process.waitOn(process.childChanged);
      }
    },
    kill(pid, signal) {
      demandAlive(process);
      const targets = pid > 0 ? [find(pid)] : pid === 0 ? inGroup(process.group) : pid === -1 ? everyone() : inGroup(find(-pid).pid);
      const allowed = targets.filter((target) => maySignal(process, target, signal));
      if (targets.length === 0) throw new SysError('ESRCH');
      // Of everybody, those that may not be signalled are passed over in silence (kernel/signal.c).
      if (allowed.length === 0 && pid !== -1) throw new SysError('EPERM');
      if (!signal) return;
      for (const target of allowed) {
        kernel.trace(process.pid, { type: 'process.signal', signal, target: target.pid });
        sendSignal(kernel, target, signal, { fromWithin: target.namespaces.pid === process.namespaces.pid });
      }
      demandAlive(process);
    },
    sigaction(signal, disposition) {
      if (isUncatchable(signal)) throw new SysError('EINVAL');
      process.dispositions.set(signal, disposition);
    },
    disposition(signal) {
      const disposition = process.dispositions.get(signal) ?? 'default';
      return typeof disposition === 'string' ? disposition : 'handler';
    },
    exit(code) {
      exitProcess(kernel, process, { kind: 'exited', code: code & 0xff });
      throw new ProcessGone();
    },
    setpgid(pid, pgid) {
      const target = find(pid);
      if (target.session === target.pid) throw new SysError('EPERM');
      target.group = pgid === 0 ? target.pid : find(pgid).pid;
    },
    getpgid: (pid = 0) => seen(find(pid).group),
    setsid() {
      if (process.group === process.pid) throw new SysError('EPERM');
      process.group = process.session = process.pid;
      process.terminal = undefined;
      return process.namespaces.pid.numberOf(process);
    },
    getsid: (pid = 0) => seen(find(pid).session),
    setSubreaper(on) {
      process.subreaper = on;
    },
    observe(tell) {
      process.observer = tell;
    },
    setns(pid, kinds) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM');
      const { namespaces, root } = find(pid);
      process.namespaces = {
        ...process.namespaces,
        ...Object.fromEntries(kinds.filter((kind) => kind !== 'pid').map((kind) => [kind, namespaces[kind]])),
      };
      if (kinds.includes('mnt')) process.root = process.cwd = root;
      // A new pid namespace holds for the children only (setns(2)).
      if (kinds.includes('pid')) process.pidForChildren = namespaces.pid;
    },
    unshare(kinds) {
      if (process.credentials.euid !== 0) throw new SysError('EPERM');
      process.namespaces = withNew(
        kernel,
        process.namespaces,
        kinds.filter((kind) => kind !== 'pid'),
      );
    },
    getrlimit: (resource) => process.limits[resource],
    setrlimit(resource, limit) {
      demandAlive(process);
      changeLimit(process, resource, limit);
    },
    cgroup(path) {
      if (path !== undefined) {
        process.cgroup = path;
        // A new cgroup namespace begins where its first process is put.
        process.namespaces.cgroup.root ??= path;
      }
      return process.cgroup;
    },
    freezeCgroup(path, frozen) {
      for (const member of kernel.first.pid.all()) {
        if (!isWithin(member.cgroup, path)) continue;
        if (frozen) member.frozen = true;
        else member.thaw();
      }
    },
  };

  function inGroup(group: number): Process[] {
    return process.namespaces.pid.all().filter((other) => other.group === group && other.alive);
  }

  function everyone(): Process[] {
    return process.namespaces.pid.all().filter((other) => other !== process && other !== process.namespaces.pid.init && other.alive);
  }
}

function matches(parent: Process, child: Process, pid: number): boolean {
  if (pid === -1) return true;
  if (pid === 0) return child.group === parent.group;
  if (pid > 0) return parent.namespaces.pid.find(pid) === child;
  return parent.namespaces.pid.find(-pid)?.pid === child.group;
}

/** What wait(2) has to tell of a child, if anything. Telling it takes it away. */
function report(child: Process, untraced: boolean): WaitStatus | undefined {
  if (child.state === 'zombie') return child.exitStatus;
  if (!untraced || !child.unreported) return undefined;
  const status = child.unreported;
  child.unreported = undefined;
  return status;
}

/** kill(2): root may all, others their own; SIGCONT also within the session. */
function maySignal(sender: Process, target: Process, signal: Signal | undefined): boolean {
  const { uid, euid } = sender.credentials;
  if (euid === 0 || target.credentials.uid === uid || target.credentials.uid === euid) return true;
  return signal === 'SIGCONT' && sender.session === target.session;
}

function withNew(kernel: Kernel, from: Namespaces, kinds: readonly NamespaceKind[]): Namespaces {
  const made = { ...from };
  for (const kind of kinds) {
    if (kind === 'mnt') made.mnt = from.mnt.copy();
    if (kind === 'pid') made.pid = new PidNamespace(from.pid);
    if (kind === 'net') made.net = new NetNamespace({ next: () => kernel.nextInterface() }, from.net);
    if (kind === 'uts') made.uts = { ...from.uts };
    if (kind === 'ipc') made.ipc = {};
    if (kind === 'cgroup') made.cgroup = { root: undefined };
  }
  return made;
}
