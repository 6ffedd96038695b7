import { isErrno, strerror } from '../../base/errno.ts';
import type { Signal, WaitStatus } from '../../kernel/sys.ts';
import { thread } from '../../libc/thread.ts';
import { exitForLog, isClean } from './exit-status.ts';
import { environmentOf, removeRuntimeDirectories } from './process.ts';
import { isRestarted } from './restart-rule.ts';
import { type ActiveState, enter, freshState, type UnitState } from './runtime.ts';
import { killOnRequest, tellOfLeftOver } from './service-cgroup.ts';
import { isAtOnce, outcomeOf } from './service-outcome.ts';
import { ServiceProcesses } from './service-processes.ts';
import { StartLimit } from './start-limit.ts';
import { setting, settings, type Unit } from './unit.ts';
import { bool, timeSpan } from './unit-file.ts';
import type { Host } from './unit-host.ts';

type Env = Readonly<Record<string, string>>;

/** One service: its states, its processes, and what happens when they end (systemd.service(5)). */
export class Service {
  readonly state: UnitState = freshState();
  readonly #host: Host;
  unit: Unit;
  readonly #processes: ServiceProcesses;
  /** It is on its way down by itself. */
  #ending: Promise<void> | undefined;
  readonly #limits = new StartLimit();
  #run = 0;

  constructor(host: Host, unit: Unit) {
    this.#host = host;
    this.unit = unit;
    this.#processes = new ServiceProcesses(host, this.state, () => this.unit);
  }

  /** Whose standard input and output its processes get: a process's number. */
  set stdio(pid: number) {
    this.#processes.stdio = pid;
  }

  get name(): string {
    return this.unit.name;
  }

  #option(key: string, otherwise: string): string {
    return setting(this.unit, 'Service', key) ?? otherwise;
  }

  get #type(): string {
    return this.#option('Type', settings(this.unit, 'Service', 'ExecStart').length ? 'simple' : 'oneshot');
  }

  #say(message: string, level?: number): void {
    this.#host.journal.say(this.name, message, level);
  }

  #enter(active: ActiveState, sub: string): void {
    enter(this.state, active, sub, this.#host.sys.now());
  }

  /** Starts it, and waits until it is ready. Returns why it failed, or undefined. */
  async start(sockets: readonly number[]): Promise<string | undefined> {
    const title = this.#host.title(this.unit);
    const run = ++this.#run;
    this.#processes.stopping = false;
    if (this.#limits.tooOften(this.unit, this.#host.sys.now())) {
      this.#say(`${this.name}: Start request repeated too quickly.`, 4);
      return this.#failedStart('start-limit-hit');
    }
    this.state.result = 'success';
    this.state.exit = undefined;
    this.state.commands = [];
    this.state.status = '';
    let env: Record<string, string>;
    try {
      env = environmentOf(this.#host, this.unit);
    } catch (error) {
      if (!isErrno(error)) throw error;
      this.#say(`${this.name}: Failed to load environment files: ${strerror(error.code)}`, 4);
      this.#say(`${this.name}: Failed to run 'start' task: ${strerror(error.code)}`, 4);
      return this.#failedStart('resources');
    }
    tellOfLeftOver(this.#host, this.name);
    const type = this.#type;
    const pre = settings(this.unit, 'Service', 'ExecStartPre');
    const post = settings(this.unit, 'Service', 'ExecStartPost');
    const quick = isAtOnce(type) && pre.length === 0 && post.length === 0;
    this.#enter('activating', pre.length ? 'start-pre' : 'start');
    if (!quick) this.#say(`Starting ${title}...`, 6);
    for (const line of pre) {
      const failed = await this.#processes.command('ExecStartPre', line, env);
      if (this.#processes.stopping || run !== this.#run) return 'canceled';
      if (failed) return this.#giveUp(failed, env);
    }
    this.#enter('activating', 'start');
    const failed = await this.#processes.startMain(type, env, sockets);
    if (this.#processes.stopping || run !== this.#run) return 'canceled';
    if (failed) return this.#giveUp(failed, env);
    if (post.length) this.#enter('activating', 'start-post');
    for (const line of post) {
      const wrong = await this.#processes.command('ExecStartPost', line, { ...env, MAINPID: String(this.state.mainPid) });
      if (wrong) return this.#giveUp(wrong, env);
    }
    if (run !== this.#run || this.#processes.stopping) return 'canceled';
    const over = type === 'oneshot' && !bool(this.#option('RemainAfterExit', 'no'));
    if (!over) this.#enter('active', type === 'oneshot' ? 'exited' : 'running');
    if (over) {
      this.#say(`${this.name}: Deactivated successfully.`, 6);
      this.#enter('inactive', 'dead');
    }
    this.#say(`${type === 'oneshot' ? 'Finished' : 'Started'} ${title}.`, 6);
    if (type !== 'oneshot') this.#watch(run);
    return undefined;
  }

  async #giveUp(why: string, env: Env): Promise<string> {
    await this.#processes.end(why);
    if (this.state.mainPid && !this.state.exit) this.state.exit = await this.#processes.main;
    if (this.state.result === 'success') this.state.result = why;
    await this.#stopPost(env);
    return this.#failedStart(why);
  }

  async #stopPost(env: Env): Promise<void> {
    const lines = settings(this.unit, 'Service', 'ExecStopPost');
    for (const line of lines) await this.#processes.command('ExecStopPost', line, { ...env, ...outcomeOf(this.state) });
  }

  /** The service said something on the notification socket. */
  notified(message: string): void {
    this.#processes.notified(message);
  }

  /** Waits for the main process to end by itself. */
  #watch(run: number): void {
    const main = this.#processes.main;
    if (!main) return;
    thread(async () => {
      const status = await main;
      if (run !== this.#run || this.#processes.stopping) return;
      this.#ending = this.#endedByItself(status);
      await this.#ending;
      this.#ending = undefined;
    });
  }

  async #endedByItself(status: WaitStatus): Promise<void> {
    await this.#processes.heard();
    const clean = this.#processes.mainMayFail || isClean(status, 'daemon', this.#processes.successes);
    this.state.exit = status;
    if (!clean) {
      this.#say(`${this.name}: Main process exited, code=${exitForLog(status)}`, 5);
      this.state.result = status.kind === 'signaled' ? 'signal' : 'exit-code';
    } else if (bool(this.#option('RemainAfterExit', 'no'))) {
      this.#enter('active', 'exited');
      return;
    }
    await this.#afterMain(clean);
    this.#dead();
    this.#maybeRestart(status);
  }

  /** ExecStop and ExecStopPost, and the end of what is left in the cgroup. */
  async #afterMain(wasStarted: boolean): Promise<void> {
    const env = this.#environmentForStop();
    await this.#execStop(wasStarted, env);
    await this.#processes.end(undefined);
    if (settings(this.unit, 'Service', 'ExecStopPost').length) this.#enter('deactivating', 'stop-post');
    await this.#stopPost(env);
  }

  async #execStop(wasStarted: boolean, env: Env): Promise<void> {
    this.#enter('deactivating', 'stop');
    for (const line of wasStarted ? settings(this.unit, 'Service', 'ExecStop') : [])
      await this.#processes.command('ExecStop', line, { ...env, ...outcomeOf(this.state) });
  }

  #environmentForStop(): Record<string, string> {
    try {
      return { ...environmentOf(this.#host, this.unit), MAINPID: String(this.state.mainPid) };
    } catch (error) {
      if (!isErrno(error)) throw error;
      return { MAINPID: String(this.state.mainPid) };
    }
  }

  async stop(): Promise<void> {
    if (this.#hasEnded()) return;
    if (this.#ending) this.#processes.stopping = true;
    await this.#ending;
    if (this.#hasEnded()) return;
    const title = this.#host.title(this.unit);
    const activating = this.state.active === 'activating';
    this.#processes.stopping = true;
    if (this.state.sub === 'auto-restart') {
      this.#run += 1;
      this.#enter('inactive', 'dead');
      this.#say(`Stopped ${title}.`, 6);
      return;
    }
    if (this.state.sub !== 'exited' || settings(this.unit, 'Service', 'ExecStop').length) this.#say(`Stopping ${title}...`, 6);
    const env = this.#environmentForStop();
    await this.#execStop(!activating, env);
    this.#enter('deactivating', 'stop-sigterm');
    await this.#processes.end(undefined);
    const status = this.state.mainPid ? await this.#processes.main : undefined;
    await this.#processes.heard();
    if (status && !this.state.exit) {
      this.state.exit = status;
      if (!isClean(status, 'daemon', this.#processes.successes)) {
        this.#say(`${this.name}: Main process exited, code=${exitForLog(status)}`, 5);
        if (this.state.result === 'success') this.state.result = status.kind === 'signaled' ? 'signal' : 'exit-code';
      }
    }
    await this.#stopPost(env);
    this.#run += 1;
    this.#dead();
    this.#say(`Stopped ${title}.`, 6);
  }

  #hasEnded(): boolean {
    return this.state.active === 'inactive' || this.state.active === 'failed';
  }

  /** `systemctl kill`. */
  kill(signal: Signal, whom: string): void {
    killOnRequest(this.#host, { name: this.name, mainPid: this.state.mainPid }, signal, whom);
  }

  /** Returns why the reload failed, or undefined. */
  async reload(): Promise<string | undefined> {
    const title = this.#host.title(this.unit);
    this.#say(`Reloading ${title}...`, 6);
    this.#enter('reloading', 'reload');
    const env = this.#environmentForStop();
    let failed: string | undefined;
    for (const line of settings(this.unit, 'Service', 'ExecReload')) failed ??= await this.#processes.command('ExecReload', line, env);
    // A reload may have ended it.
    if ((this.state.active as ActiveState) === 'reloading') this.#enter('active', 'running');
    this.#say(failed ? `Reload failed for ${title}.` : `Reloaded ${title}.`, failed ? 3 : 6);
    return failed;
  }

  get reloadable(): boolean {
    return settings(this.unit, 'Service', 'ExecReload').length > 0;
  }

  #dead(): void {
    const good = this.state.result === 'success';
    if (good) this.#say(`${this.name}: Deactivated successfully.`, 6);
    else this.#say(`${this.name}: Failed with result '${this.state.result}'.`, 4);
    removeRuntimeDirectories(this.#host.sys, this.unit);
    this.#enter(good ? 'inactive' : 'failed', good ? 'dead' : 'failed');
    this.#host.stopped(this.name, this.state.result);
  }

  #failedStart(result: string): string {
    if (this.state.result === 'success') this.state.result = result;
    const { exit } = this.state;
    this.#say(`${this.name}: Failed with result '${this.state.result}'.`, 4);
    this.#enter('failed', 'failed');
    this.#say(`Failed to start ${this.#host.title(this.unit)}.`, 3);
    this.#host.stopped(this.name, result === 'start-limit-hit' ? 'start-limit-hit' : this.state.result);
    if (result !== 'start-limit-hit') this.#maybeRestart(exit);
    return this.state.result;
  }

  #maybeRestart(exit: WaitStatus | undefined): void {
    if (this.#processes.stopping || !isRestarted(this.unit, this.state.result, exit)) return;
    const { sys } = this.#host;
    const run = ++this.#run;
    this.#enter('activating', 'auto-restart');
    thread(async () => {
      await sys.sleep(timeSpan(this.#option('RestartSec', '100ms')));
      if (run !== this.#run || this.state.sub !== 'auto-restart') return;
      this.state.restarts += 1;
      this.#say(`${this.name}: Scheduled restart job, restart counter is at ${this.state.restarts}.`, 6);
      await this.#host.startAgain(this);
    });
  }

  /** Somebody asked by hand: the counter of restarts begins anew. */
  forgive(): void {
    this.state.restarts = 0;
  }

  /** `systemctl reset-failed`. */
  resetFailed(): void {
    this.#limits.forget();
    this.state.restarts = 0;
    if (this.state.active !== 'failed') return;
    this.#enter('inactive', 'dead');
    this.state.result = 'success';
  }
}
