import { closeAll } from './descriptors.ts';
import type { Kernel } from './kernel.ts';
import type { Process } from './process.ts';
import { defaultAction } from './signals.ts';
import type { Signal, WaitStatus } from './sys.ts';

/** What a signal does to a process: its handler, nothing, or the default action (signal(7)). */
export function sendSignal(kernel: Kernel, target: Process, signal: Signal, options: { fromWithin?: boolean } = {}): void {
  if (!target.alive) return;
  const disposition = target.disposition(signal);
  if (target.state === 'stopped' && signal !== 'SIGKILL' && signal !== 'SIGCONT') {
    // It stays pending until the process goes on; being stopped, it cannot be stopped (signal(7)).
    if (disposition !== 'ignore' && defaultAction(signal) !== 'stop') target.pending.push(signal);
    return;
  }
  if (signal === 'SIGCONT') resumeProcess(kernel, target);
  if (typeof disposition === 'function') {
    kernel.runHandler(target, () => disposition(signal));
    return;
  }
  if (disposition === 'ignore') return;
  // The init of a pid namespace gets only the signals it has handlers for; from outside, SIGKILL and SIGSTOP work all the same (pid_namespaces(7)).
  if (target.namespaces.pid.init === target) {
    const forced = signal === 'SIGKILL' || signal === 'SIGSTOP';
    if (!forced || options.fromWithin || target.namespaces.pid.parent === undefined) return;
  }
  switch (defaultAction(signal)) {
    case 'terminate':
      exitProcess(kernel, target, { kind: 'signaled', signal });
      return;
    case 'stop':
      stopProcess(kernel, target, signal);
      return;
    case 'ignore':
    case 'continue':
  }
}

function stopProcess(kernel: Kernel, process: Process, signal: Signal): void {
  if (process.state !== 'running') return;
  process.stop();
  process.unreported = { kind: 'stopped', signal };
  notifyParent(kernel, process);
}

function resumeProcess(kernel: Kernel, process: Process): void {
  if (process.state !== 'stopped') return;
  process.unreported = { kind: 'continued' };
  process.resume();
  process.parent?.childChanged.wakeAll();
  for (const signal of process.pending.splice(0)) sendSignal(kernel, process, signal);
}

/** Ends a process: its files close, its children find a new parent, its own parent hears of it. */
export function exitProcess(kernel: Kernel, process: Process, status: WaitStatus): void {
  if (!process.alive) return;
  process.state = 'zombie';
  process.exitStatus = status;
  process.abandon();
  closeAll(process);
  leaveTerminal(kernel, process);
  const code = status.kind === 'exited' ? status.code : 0;
  kernel.trace(process.pid, { type: 'process.exit', status: code, ...(status.kind === 'signaled' ? { signal: status.signal } : {}) });
  if (process.namespaces.pid.init === process) endNamespace(kernel, process);
  process.namespaces.net.leave();
  handOverChildren(kernel, process);
  notifyParent(kernel, process);
  if (!process.parent) reap(process);
}

/** wait(2) is done with it. */
export function reap(process: Process): void {
  process.state = 'reaped';
  process.parent?.children.delete(process);
  process.namespaces.pid.leave(process);
}

function notifyParent(kernel: Kernel, process: Process): void {
  const parent = process.parent;
  if (!parent?.alive) return;
  if (process.state === 'zombie' && parent.dispositions.get('SIGCHLD') === 'ignore') reap(process);
  parent.childChanged.wakeAll();
  sendSignal(kernel, parent, 'SIGCHLD');
}

/** When the init of a pid namespace dies, the kernel kills the rest of it. */
function endNamespace(kernel: Kernel, init: Process): void {
  for (const process of init.namespaces.pid.all())
    if (process !== init && process.alive) exitProcess(kernel, process, { kind: 'signaled', signal: 'SIGKILL' });
}

function handOverChildren(kernel: Kernel, process: Process): void {
  if (process.children.size === 0) return;
  const heir = findHeir(process);
  for (const child of [...process.children]) {
    process.children.delete(child);
    child.parent = heir;
    heir?.children.add(child);
    if (child.state === 'zombie') {
      if (heir) notifyParent(kernel, child);
      else reap(child);
    }
  }
}

/** The nearest living ancestor that is a subreaper, else the init of the namespace. */
function findHeir(process: Process): Process | undefined {
  for (let at = process.parent; at; at = at.parent) if (at.alive && at.subreaper && at.namespaces.pid === process.namespaces.pid) return at;
  const init = process.namespaces.pid.init;
  if (init && init !== process && init.alive) return init;
  for (let at = process.parent; at; at = at.parent) if (at.alive && at.subreaper) return at;
  return undefined;
}

/** A session leader takes its terminal with it: the foreground gets SIGHUP and nobody controls the terminal any more. */
function leaveTerminal(kernel: Kernel, process: Process): void {
  const terminal = process.terminal;
  if (!terminal || process.session !== process.pid || terminal.session !== process.session) return;
  terminal.session = 0;
  const foreground = terminal.foreground;
  terminal.foreground = 0;
  if (foreground && foreground !== process.group) kernel.signalGroup(foreground, 'SIGHUP');
  for (const other of kernel.first.pid.all()) if (other.terminal === terminal) other.terminal = undefined;
}
