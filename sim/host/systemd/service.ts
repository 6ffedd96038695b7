import { isErrno } from '../../base/errno.ts';
import type { Signal, WaitStatus } from '../../kernel/sys.ts';
import { signalNamed, signalNumber } from '../../libc/signal-numbers.ts';
import { readLines } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
import { killCgroup } from './cgroup.ts';
import type { Host } from './manager.ts';
import { commandOf, environmentOf, startProcess } from './process.ts';
import { setting, settings, type Unit } from './unit.ts';
import { timeSpan } from './unit-file.ts';

export type ActiveState = 'inactive' | 'activating' | 'active' | 'deactivating' | 'failed' | 'reloading';

/** What is known of a unit at runtime, as `systemctl show` and `status` tell it. Times are microseconds since 1970. */
export interface UnitState {
  active: ActiveState;
  sub: string;
  since: number;
  activeSince: number;
  mainPid: number;
  command: string;
  /** How the last main process ended. */
  exit?: WaitStatus;
  result: string;
  restarts: number;
}

const DEFAULT_TIMEOUT = 90_000_000;

/** One service: its states, its processes, and what happens when they end (systemd.service(5)). */
export class Service {
  readonly state: UnitState = {
    active: 'inactive',
    sub: 'dead',
    since: 0,
    activeSince: 0,
    mainPid: 0,
    command: '',
    result: 'success',
    restarts: 0,
  };
  readonly #host: Host;
  unit: Unit;
  #wanted = false;
  #ready: ((ready: boolean) => void) | undefined;
  #ended: (() => void)[] = [];
  #starts: number[] = [];

  constructor(host: Host, unit: Unit) {
    this.#host = host;
    this.unit = unit;
  }

  get name(): string {
    return this.unit.name;
  }

  #service(key: string, otherwise: string): string {
    return setting(this.unit, 'Service', key) ?? otherwise;
  }

  get #title(): string {
    return `${this.name} - ${setting(this.unit, 'Unit', 'Description') ?? this.name}`;
  }

  #enter(active: ActiveState, sub: string): void {
    this.state.active = active;
    this.state.sub = sub;
    this.state.since = this.#host.sys.now();
    if (active === 'active') this.state.activeSince = this.state.since;
  }

  /** Starts it, and waits until it is ready. Returns why it failed, or undefined. */
  async start(sockets: readonly number[]): Promise<string | undefined> {
    this.#wanted = true;
    if (this.#tooOften()) {
      this.#host.journal.say(this.name, `${this.name}: Start request repeated too quickly.`);
      return this.#fail(this.state.result === 'success' ? 'start-limit-hit' : this.state.result);
    }
    this.#host.journal.say(this.name, `Starting ${this.#title}...`);
    this.#enter('activating', 'start');
    this.state.result = 'success';
    const env = environmentOf(this.#host.sys, this.unit);
    for (const line of settings(this.unit, 'Service', 'ExecStartPre')) {
      const { argv, mayFail } = commandOf(line, env);
      const ended = await this.#host.ended(this.#spawn(argv, env, []));
      if (!isSuccess(ended) && !mayFail) return this.#fail('exit-code');
    }
    const { argv } = commandOf(settings(this.unit, 'Service', 'ExecStart')[0] ?? '', env);
    const type = this.#service('Type', 'simple');
    if (type === 'notify') env.NOTIFY_SOCKET = this.#host.notifySocket;
    this.state.command = argv.join(' ');
    this.state.mainPid = this.#spawn(argv, env, sockets);
    const ready = this.#readiness(type);
    this.#watch(this.state.mainPid, type);
    if (!(await ready)) return this.state.result;
    this.#enter('active', type === 'oneshot' ? 'exited' : 'running');
    this.#host.journal.say(this.name, `Started ${this.#title}.`);
    return undefined;
  }

  /** The service said something on the notification socket. */
  notified(message: string): void {
    if (/^READY=1$/m.test(message)) this.#ready?.(true);
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    if (this.state.active === 'inactive' || this.state.active === 'failed') return;
    if (this.state.sub === 'auto-restart') {
      this.#enter('inactive', 'dead');
      return;
    }
    const { sys, journal } = this.#host;
    journal.say(this.name, `Stopping ${this.#title}...`);
    this.#enter('deactivating', 'stop-sigterm');
    const gone = new Promise<void>((resolve) => this.#ended.push(resolve));
    const wholeGroup = this.#service('KillMode', 'control-group') === 'control-group';
    const signal = signalNamed(this.#service('KillSignal', 'SIGTERM')) ?? 'SIGTERM';
    const send = (which: Signal) =>
      wholeGroup ? killCgroup(sys, `/system.slice/${this.name}`, which) : killOne(sys, this.state.mainPid, which);
    send(signal);
    const timeout = timeSpan(this.#service('TimeoutStopSec', String(DEFAULT_TIMEOUT / 1e6)));
    if (timeout > 0 && timeout !== Number.POSITIVE_INFINITY) {
      thread(async () => {
        await sys.sleep(timeout);
        if (this.state.active !== 'deactivating') return;
        journal.say(this.name, `${this.name}: State 'stop-sigterm' timed out. Killing.`);
        send('SIGKILL');
      });
    }
    await gone;
    journal.say(this.name, `Stopped ${this.#title}.`);
  }

  async reload(): Promise<string | undefined> {
    const lines = settings(this.unit, 'Service', 'ExecReload');
    if (lines.length === 0) return 'Job type reload is not applicable for unit';
    this.#host.journal.say(this.name, `Reloading ${this.#title}...`);
    const env = { ...environmentOf(this.#host.sys, this.unit), MAINPID: String(this.state.mainPid) };
    for (const line of lines) await this.#host.ended(this.#spawn(commandOf(line, env).argv, env, []));
    this.#host.journal.say(this.name, `Reloaded ${this.#title}.`);
    return undefined;
  }

  #spawn(argv: readonly string[], env: Readonly<Record<string, string>>, sockets: readonly number[]): number {
    const { sys, journal } = this.#host;
    const [read, write] = sys.pipe();
    sys.setCloseOnExec(read, true);
    const pid = startProcess(sys, { unit: this.unit, argv, env, output: write, sockets });
    sys.close(write);
    const identifier = argv[0]?.split('/').pop() ?? this.name;
    thread(async () => {
      for await (const message of readLines(sys, read)) journal.log({ time: sys.now(), unit: this.name, identifier, pid, message });
      sys.close(read);
    });
    return pid;
  }

  #readiness(type: string): Promise<boolean> {
    if (type !== 'notify' && type !== 'oneshot') return Promise.resolve(true);
    return new Promise((resolve) => {
      this.#ready = resolve;
    });
  }

  #watch(pid: number, type: string): void {
    thread(async () => {
      const status = await this.#host.ended(pid);
      if (this.state.mainPid !== pid) return;
      this.state.exit = status;
      if (type === 'oneshot' && isSuccess(status)) {
        this.#ready?.(true);
        return;
      }
      this.#over(status);
    });
  }

  /** The main process is gone: wanted or not, and started again or not. */
  #over(status: WaitStatus): void {
    const { journal, sys } = this.#host;
    const clean = isSuccess(status) || (this.state.active === 'deactivating' && status.kind === 'signaled' && status.signal === 'SIGTERM');
    const stopping = this.state.active === 'deactivating';
    if (!clean) {
      journal.say(this.name, `${this.name}: Main process exited, code=${exitCode(status)}`);
      this.state.result = status.kind === 'signaled' ? 'signal' : 'exit-code';
      journal.say(this.name, `${this.name}: Failed with result '${this.state.result}'.`);
      if (this.state.active === 'activating') journal.say(this.name, `Failed to start ${this.#title}.`);
    } else journal.say(this.name, `${this.name}: Deactivated successfully.`);
    this.#enter(clean ? 'inactive' : 'failed', clean ? 'dead' : 'failed');
    this.#ready?.(false);
    for (const resolve of this.#ended.splice(0)) resolve();
    this.#host.stopped(this.name);
    const restart = this.#service('Restart', 'no');
    if (!this.#wanted || stopping || !(restart === 'always' || (restart !== 'no' && !clean))) return;
    this.#enter('activating', 'auto-restart');
    thread(async () => {
      await sys.sleep(timeSpan(this.#service('RestartSec', '100ms')));
      if (!this.#wanted || this.state.sub !== 'auto-restart') return;
      this.state.restarts += 1;
      journal.say(this.name, `${this.name}: Scheduled restart job, restart counter is at ${this.state.restarts}.`);
      await this.#host.startAgain(this);
    });
  }

  /** Somebody asked by hand: what came before does not count against it any more. */
  forgive(): void {
    this.state.restarts = 0;
  }

  #tooOften(): boolean {
    const burst = Number(setting(this.unit, 'Unit', 'StartLimitBurst') ?? this.#service('StartLimitBurst', '5'));
    const interval = timeSpan(setting(this.unit, 'Unit', 'StartLimitIntervalSec') ?? this.#service('StartLimitInterval', '10s'));
    const now = this.#host.sys.now();
    this.#starts = this.#starts.filter((at) => now - at < interval);
    if (this.#starts.length >= burst) return true;
    this.#starts.push(now);
    return false;
  }

  #fail(result: string): string {
    this.state.result = result;
    this.#host.journal.say(this.name, `${this.name}: Failed with result '${result}'.`);
    this.#host.journal.say(this.name, `Failed to start ${this.#title}.`);
    this.#enter('failed', 'failed');
    return result;
  }
}

const isSuccess = (status: WaitStatus): boolean => status.kind === 'exited' && status.code === 0;

/** `exited, status=1/FAILURE`, `killed, status=9/KILL`. */
export function exitCode(status: WaitStatus): string {
  if (status.kind === 'exited') {
    const names: Readonly<Record<number, string>> = {
      0: 'SUCCESS',
      1: 'FAILURE',
      2: 'INVALIDARGUMENT',
      200: 'CHDIR',
      203: 'EXEC',
      217: 'USER',
    };
    return `exited, status=${status.code}/${names[status.code] ?? 'n/a'}`;
  }
  return status.kind === 'signaled' ? `killed, status=${signalNumber(status.signal)}/${status.signal.slice(3)}` : status.kind;
}

function killOne(sys: Host['sys'], pid: number, signal: Signal): void {
  try {
    sys.kill(pid, signal);
  } catch (error) {
    if (!isErrno(error, 'ESRCH')) throw error;
  }
}
