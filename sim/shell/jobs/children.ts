import { isErrno } from '../../base/errno.ts';
import type { Sys, WaitStatus } from '../../kernel/sys.ts';
import { ExitControl } from '../control-flow.ts';
import type { SignalInbox } from '../signals.ts';

/** The child processes of one shell, and how they ended. SIGCHLD says when to look. */
export class Children {
  readonly #sys: Sys;
  readonly #signals: SignalInbox;
  readonly #states = new Map<number, WaitStatus | 'running'>();
  readonly #listeners = new Set<(pid: number, status: WaitStatus) => void>();

  constructor(sys: Sys, signals: SignalInbox) {
    this.#sys = sys;
    this.#signals = signals;
  }

  add(pid: number): void {
    this.#states.set(pid, 'running');
  }

  onChange(listener: (pid: number, status: WaitStatus) => void): void {
    this.#listeners.add(listener);
  }

  has(pid: number): boolean {
    return this.#states.has(pid);
  }

  /** How the child ended or stopped, or undefined while it runs. */
  status(pid: number): WaitStatus | undefined {
    const state = this.#states.get(pid);
    return state === 'running' ? undefined : state;
  }

  forget(pid: number): void {
    this.#states.delete(pid);
  }

  /** Of those that have ended, only `kept` are still known. */
  forgetEnded(kept: (pid: number) => boolean): void {
    for (const [pid, state] of [...this.#states])
      if (state !== 'running' && state.kind !== 'stopped' && !kept(pid)) this.#states.delete(pid);
  }

  /** It was stopped and goes on. */
  continued(pid: number): void {
    if (this.#states.has(pid)) this.#states.set(pid, 'running');
  }

  /** Takes in every change that is known to the kernel now. */
  async collect(): Promise<void> {
    for (;;) {
      try {
        const report = await this.#sys.waitpid(-1, { nohang: true, untraced: true });
        if (!report) return;
        this.#states.set(report.pid, report.status.kind === 'continued' ? 'running' : report.status);
        for (const listener of this.#listeners) listener(report.pid, report.status);
      } catch (error) {
        if (isErrno(error, 'ECHILD')) return;
        throw error;
      }
    }
  }

  /** Waits until `done` gives a value; looks again after every signal. `interruptible`: a trapped signal or Ctrl-C ends the wait. */
  async until<T>(done: () => T | undefined, interruptible = false): Promise<T | undefined> {
    for (;;) {
      const generation = this.#signals.generation;
      await this.collect();
      const result = done();
      if (result !== undefined) return result;
      if (this.#signals.terminating) throw new ExitControl(128);
      if (interruptible && this.#signals.urgent) return undefined;
      await this.#signals.arrival(generation);
    }
  }

  /** Waits for the end (or stop) of one child. */
  async wait(pid: number): Promise<WaitStatus> {
    const status = await this.until(() => this.status(pid) ?? (this.has(pid) ? undefined : ({ kind: 'exited', code: 127 } as const)));
    return status ?? { kind: 'exited', code: 127 };
  }
}
