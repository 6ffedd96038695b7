import type { Signal, Sys } from '../kernel/sys.ts';
import { SIGNALS, signalNumber } from '../libc/signal-numbers.ts';

/** The signals a shell changes for itself, and must give back before another program runs. */
const TOUCHED: readonly Signal[] = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU', 'SIGCHLD', 'SIGWINCH', 'SIGHUP'];

/** What ends a script that has an EXIT trap only after the trap has run (bash's terminating signals). SIGPIPE is seen as EPIPE. */
const TERMINATING: readonly Signal[] = 'HUP INT ILL TRAP ABRT FPE BUS SEGV SYS ALRM TERM XCPU XFSZ VTALRM USR1 USR2'
  .split(' ')
  .map((name) => `SIG${name}`) as Signal[];

export type SignalMode = 'interactive' | 'script' | 'subshell';

/**
 * The signals that arrived and were not looked at yet. Handlers only note them; the interpreter looks at safe places, and whoever waits
 * is woken.
 */
export class SignalInbox {
  readonly #sys: Sys;
  readonly #pending: Signal[] = [];
  readonly #waiting = new Set<() => void>();
  #generation = 0;
  /** Signals with a `trap`: a command string; '' ignores. */
  readonly traps = new Map<Signal | 'EXIT' | 'ERR' | 'DEBUG' | 'RETURN', string>();
  /** Ignored when the shell began, so neither caught nor reset by it (POSIX, trap). */
  readonly ignoredAtStart: Set<Signal>;
  /** A background command without job control is deaf to Ctrl-C and Ctrl-\\, until it sets a trap of its own. */
  readonly deafTo = new Set<Signal>();
  /** The terminal has another size. */
  resized = false;
  interrupted = false;
  /** A signal that ends the shell after its EXIT trap. */
  terminating: Signal | undefined;
  #runsExitTrap = false;
  #mode: SignalMode;

  /** @param ignored in a subshell: what the first shell found ignored */
  constructor(sys: Sys, mode: SignalMode, ignored?: Iterable<Signal>) {
    this.#sys = sys;
    this.#mode = mode;
    this.ignoredAtStart = new Set(ignored ?? SIGNALS.filter((signal) => signal !== 'SIGCHLD' && sys.disposition(signal) === 'ignore'));
    for (const signal of TOUCHED) this.reset(signal);
  }

  /** Changes with every signal that arrives. */
  get generation(): number {
    return this.#generation;
  }

  get urgent(): boolean {
    return this.interrupted || this.terminating !== undefined || this.#pending.length > 0;
  }

  /** Ctrl-C was struck, and a trap waits for it. */
  get pendingInterrupt(): boolean {
    return this.#pending.includes('SIGINT');
  }

  /** What this shell does with `signal` when no trap is set. */
  reset(signal: Signal): void {
    if (signal === 'SIGKILL' || signal === 'SIGSTOP') return;
    const interactive = this.#mode === 'interactive';
    if (this.deafTo.has(signal) || (!interactive && this.ignoredAtStart.has(signal))) {
      this.#sys.sigaction(signal, 'ignore');
      return;
    }
    if (this.#runsExitTrap && TERMINATING.includes(signal)) {
      this.#sys.sigaction(signal, () => {
        this.terminating ??= signal;
        this.#arrived();
      });
      return;
    }
    switch (signal) {
      case 'SIGCHLD':
        this.#sys.sigaction(signal, () => this.#arrived());
        return;
      case 'SIGINT':
        if (this.#mode === 'subshell') this.#sys.sigaction(signal, 'default');
        else
          this.#sys.sigaction(signal, () => {
            this.interrupted = true;
            this.#arrived();
          });
        return;
      case 'SIGWINCH':
        if (interactive)
          this.#sys.sigaction(signal, () => {
            this.resized = true;
            this.#arrived();
          });
        else this.#sys.sigaction(signal, 'default');
        return;
      case 'SIGQUIT':
      case 'SIGTERM':
      case 'SIGTSTP':
      case 'SIGTTIN':
      case 'SIGTTOU':
        this.#sys.sigaction(signal, interactive ? 'ignore' : 'default');
        return;
      default:
        this.#sys.sigaction(signal, 'default');
    }
  }

  /** `trap` for a signal: a command, '' to ignore it, undefined for the default. */
  trap(signal: Signal, command: string | undefined): void {
    if (this.ignoredAtStart.has(signal)) return;
    this.deafTo.delete(signal);
    if (command === undefined) {
      this.traps.delete(signal);
      this.reset(signal);
      return;
    }
    this.traps.set(signal, command);
    if (signal === 'SIGKILL' || signal === 'SIGSTOP') return;
    if (command === '' && signal !== 'SIGCHLD') this.#sys.sigaction(signal, 'ignore');
    else
      this.#sys.sigaction(signal, () => {
        this.#pending.push(signal);
        if (signal === 'SIGWINCH') this.resized = true;
        this.#arrived();
      });
  }

  /** @param forGood the other shells let such a command set no trap either */
  deafen(forGood: boolean): void {
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      (forGood ? this.ignoredAtStart : this.deafTo).add(signal);
      this.#sys.sigaction(signal, 'ignore');
    }
  }

  /** There is an EXIT trap now, or none any more: bash runs it also when a signal ends the script. */
  guardExit(on: boolean): void {
    if (this.#mode === 'interactive' || this.#runsExitTrap === on) return;
    this.#runsExitTrap = on;
    for (const signal of TERMINATING) if (!this.traps.has(signal)) this.reset(signal);
  }

  /** The number of the next trapped signal. */
  get nextNumber(): number | undefined {
    const next = this.#pending[0];
    return next ? signalNumber(next) : undefined;
  }

  /** The next trapped signal to handle. */
  take(): Signal | undefined {
    return this.#pending.shift();
  }

  /** Resolves when any signal arrives after `generation` was read. */
  arrival(generation: number): Promise<void> {
    if (this.#generation !== generation) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #arrived(): void {
    this.#generation += 1;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }
}

/** In a child that is about to run another program: everything a shell changed goes back, except what the user ignores with `trap ''`. */
export function restoreSignals(sys: Sys, ignored: Iterable<Signal>): void {
  for (const signal of TOUCHED) sys.sigaction(signal, 'default');
  for (const signal of ignored) if (signal !== 'SIGKILL' && signal !== 'SIGSTOP') sys.sigaction(signal, 'ignore');
}
