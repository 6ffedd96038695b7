import { isErrno, strerror } from '../../base/errno.ts';
import type { Signal, WaitStatus } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { signalNamed } from '../../libc/signal-numbers.ts';
import { readLines } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
import { cgroupProcesses, commandName, sendTo } from './cgroup.ts';
import { exitForLog, isClean, listed } from './exit-status.ts';
import { commandOf, environmentOf, startProcess } from './process.ts';
import { isRestarted } from './restart-rule.ts';
import { type ActiveState, enter, freshState, type RunCommand, type UnitState } from './runtime.ts';
import { endProcesses } from './service-end.ts';
import { startLogged } from './service-output.ts';
import { StartLimit } from './start-limit.ts';
import { setting, settings, type Unit } from './unit.ts';
import { bool, timeSpan, words } from './unit-file.ts';
import type { Host } from './unit-host.ts';

const DEFAULT_TIMEOUT = '90s';
const POLL = 10_000;

type Env = Readonly<Record<string, string>>;

/** One service: its states, its processes, and what happens when they end (systemd.service(5)). */
export class Service {
  readonly state: UnitState = freshState();
  readonly #host: Host;
  unit: Unit;
  /** Somebody wants it down: an end of it is no reason to start it again. */
  #stopping = false;
  #main: Promise<WaitStatus> | undefined;
  #ready: ((ready: boolean) => void) | undefined;
  #control = 0;
  /** It is on its way down by itself. */
  #ending: Promise<void> | undefined;
  readonly #limits = new StartLimit();
  #run = 0;

  constructor(host: Host, unit: Unit) {
    this.#host = host;
    this.unit = unit;
  }

  get name(): string {
    return this.unit.name;
  }

  get #cgroup(): string {
    return `/system.slice/${this.name}`;
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
    const { sys } = this.#host;
    const title = this.#host.title(this.unit);
    const run = ++this.#run;
    this.#stopping = false;
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
      env = environmentOf(sys, this.unit);
    } catch (error) {
      if (!isErrno(error)) throw error;
      this.#say(`${this.name}: Failed to load environment files: ${strerror(error.code)}`, 4);
      this.#say(`${this.name}: Failed to run 'start' task: ${strerror(error.code)}`, 4);
      return this.#failedStart('resources');
    }
    for (const pid of cgroupProcesses(sys, this.#cgroup)) {
      this.#say(
        `${this.name}: Found left-over process ${pid} (${commandName(sys, pid)}) in control group while starting unit. Ignoring.`,
        4,
      );
      this.#say('This usually indicates unclean termination of a previous run, or service implementation deficiencies.', 4);
    }
    const type = this.#type;
    const pre = settings(this.unit, 'Service', 'ExecStartPre');
    const quick = (type === 'simple' || type === 'idle') && pre.length === 0;
    if (!quick) this.#say(`Starting ${title}...`, 6);
    this.#enter('activating', pre.length ? 'start-pre' : 'start');
    for (const line of pre) {
      const failed = await this.#command('ExecStartPre', line, env, run);
      if (this.#stopping || run !== this.#run) return 'canceled';
      if (failed) return this.#giveUp(failed, env);
    }
    this.#enter('activating', 'start');
    const failed = await this.#startMain(type, env, sockets, run);
    if (this.#stopping || run !== this.#run) return 'canceled';
    if (failed) return this.#giveUp(failed, env);
    const post = settings(this.unit, 'Service', 'ExecStartPost');
    if (post.length) this.#enter('activating', 'start-post');
    for (const line of post) {
      const wrong = await this.#command('ExecStartPost', line, { ...env, MAINPID: String(this.state.mainPid) }, run);
      if (wrong) return this.#giveUp(wrong, env);
    }
    if (run !== this.#run || this.#stopping) return 'canceled';
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
    await this.#endProcesses(why);
    for (const line of settings(this.unit, 'Service', 'ExecStopPost')) await this.#command('ExecStopPost', line, env, this.#run);
    return this.#failedStart(why);
  }

  /** Runs the main command up to the point where its type counts it as started. */
  async #startMain(type: string, env: Record<string, string>, sockets: readonly number[], run: number): Promise<string | undefined> {
    const lines = settings(this.unit, 'Service', 'ExecStart');
    if (type === 'oneshot') {
      for (const line of lines) {
        const failed = await this.#command('ExecStart', line, env, run, true);
        if (failed) return failed;
      }
      return undefined;
    }
    const { argv, path } = commandOf(lines[0] ?? '', env);
    if (type === 'notify' || type === 'notify-reload') env.NOTIFY_SOCKET = this.#host.notifySocket;
    const { sys } = this.#host;
    const pipe = type === 'exec' ? sys.pipe() : undefined;
    if (pipe) for (const fd of pipe) sys.setCloseOnExec(fd, true);
    const command = this.#spawn('ExecStart', path, argv, env, sockets, pipe?.[1]);
    this.state.mainPid = command.pid;
    this.#main = this.#host.ended(command.pid).then((status) => {
      command.exit = status;
      return status;
    });
    if (pipe) {
      sys.close(pipe[1]);
      const told = await sys.read(pipe[0]);
      sys.close(pipe[0]);
      if (told.length) return this.#mainFailed(await this.#main);
    }
    if (type === 'forking') return this.#afterFork(run);
    if (type !== 'notify' && type !== 'notify-reload') return undefined;
    const ready = new Promise<boolean>((resolve) => {
      this.#ready = resolve;
    });
    const first = await Promise.race([ready.then(() => 'ready' as const), this.#main, this.#limit('TimeoutStartSec', run)]);
    await this.#heard();
    if (first === 'ready') return undefined;
    if (first === 'timeout') {
      this.#say(`${this.name}: start operation timed out. Terminating.`, 4);
      await this.#endProcesses('timeout');
      return 'timeout';
    }
    if (this.#stopping) return 'canceled';
    const clean = isClean(first, 'daemon', this.#successes);
    if (!clean) return this.#mainFailed(first);
    this.state.exit = first;
    return 'protocol';
  }

  /** Lets what its processes have said reach the journal before what is said of them. */
  #heard(): Promise<void> {
    return this.#host.sys.sleep(1);
  }

  get #successes(): string[] {
    return settings(this.unit, 'Service', 'SuccessExitStatus').flatMap(words);
  }

  #mainFailed(status: WaitStatus): string {
    this.state.exit = status;
    this.#say(`${this.name}: Main process exited, code=${exitForLog(status)}`, 5);
    return status.kind === 'signaled' ? 'signal' : 'exit-code';
  }

  /** Type=forking: the command ends when the daemon it left behind is ready. */
  async #afterFork(run: number): Promise<string | undefined> {
    const { sys } = this.#host;
    const first = await Promise.race([this.#main ?? this.#limit('TimeoutStartSec', run), this.#limit('TimeoutStartSec', run)]);
    if (first === 'timeout') {
      this.#say(`${this.name}: start operation timed out. Terminating.`, 4);
      await this.#endProcesses('timeout');
      return 'timeout';
    }
    if (!isClean(first, 'command', this.#successes)) {
      this.#say(`${this.name}: Control process exited, code=${exitForLog(first)}`, 5);
      this.state.mainPid = 0;
      return first.kind === 'signaled' ? 'signal' : 'exit-code';
    }
    const file = setting(this.unit, 'Service', 'PIDFile');
    const path = file && !file.startsWith('/') ? `/run/${file}` : file;
    const written = path === undefined ? undefined : Number((readTextIfAny(sys, path) ?? '').trim());
    if (path !== undefined && !written)
      this.#say(`${this.name}: Can't open PID file ${path} (yet?) after start: No such file or directory`, 4);
    const left = cgroupProcesses(sys, this.#cgroup);
    const pid = written && left.includes(written) ? written : left[0];
    this.state.mainPid = pid ?? 0;
    this.#main = pid === undefined ? undefined : this.#host.ended(pid);
    return undefined;
  }

  /** The service said something on the notification socket. */
  notified(message: string): void {
    const status = /^STATUS=(.*)$/m.exec(message)?.[1];
    if (status !== undefined) this.state.status = status;
    if (/^READY=1$/m.test(message)) this.#ready?.(true);
  }

  /** Waits for the main process to end by itself. */
  #watch(run: number): void {
    const main = this.#main;
    if (!main) return;
    thread(async () => {
      const status = await main;
      if (run !== this.#run || this.#stopping) return;
      this.#ending = this.#endedByItself(status);
      await this.#ending;
      this.#ending = undefined;
    });
  }

  async #endedByItself(status: WaitStatus): Promise<void> {
    await this.#heard();
    const clean = isClean(status, 'daemon', this.#successes);
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
    this.#enter('deactivating', 'stop');
    if (wasStarted) for (const line of settings(this.unit, 'Service', 'ExecStop')) await this.#command('ExecStop', line, env, this.#run);
    await this.#endProcesses(undefined);
    const post = settings(this.unit, 'Service', 'ExecStopPost');
    if (post.length) this.#enter('deactivating', 'stop-post');
    for (const line of post) await this.#command('ExecStopPost', line, env, this.#run);
  }

  #environmentForStop(): Record<string, string> {
    try {
      return { ...environmentOf(this.#host.sys, this.unit), MAINPID: String(this.state.mainPid) };
    } catch (error) {
      if (!isErrno(error)) throw error;
      return { MAINPID: String(this.state.mainPid) };
    }
  }

  async stop(): Promise<void> {
    if (this.#hasEnded()) return;
    if (this.#ending) this.#stopping = true;
    await this.#ending;
    if (this.#hasEnded()) return;
    const title = this.#host.title(this.unit);
    const activating = this.state.active === 'activating';
    this.#stopping = true;
    if (this.state.sub === 'auto-restart') {
      this.#run += 1;
      this.#enter('inactive', 'dead');
      this.#say(`Stopped ${title}.`, 6);
      return;
    }
    this.#say(`Stopping ${title}...`, 6);
    const env = this.#environmentForStop();
    this.#enter('deactivating', 'stop');
    if (!activating) for (const line of settings(this.unit, 'Service', 'ExecStop')) await this.#command('ExecStop', line, env, this.#run);
    this.#enter('deactivating', 'stop-sigterm');
    await this.#endProcesses(undefined);
    const status = this.state.mainPid ? await this.#main : undefined;
    await this.#heard();
    if (status && !this.state.exit) {
      this.state.exit = status;
      if (!isClean(status, 'daemon', this.#successes)) {
        this.#say(`${this.name}: Main process exited, code=${exitForLog(status)}`, 5);
        if (this.state.result === 'success') this.state.result = status.kind === 'signaled' ? 'signal' : 'exit-code';
      }
    }
    for (const line of settings(this.unit, 'Service', 'ExecStopPost')) await this.#command('ExecStopPost', line, env, this.#run);
    this.#run += 1;
    this.#dead();
    this.#say(`Stopped ${title}.`, 6);
  }

  #hasEnded(): boolean {
    return this.state.active === 'inactive' || this.state.active === 'failed';
  }

  #endProcesses(why: string | undefined): Promise<void> {
    return endProcesses(this.#host, this.unit, [this.state.mainPid, this.#control], () => {
      if (why === undefined) this.state.result = 'timeout';
    });
  }

  /** `systemctl kill`. */
  kill(signal: Signal, whom: string): void {
    const pids = cgroupProcesses(this.#host.sys, this.#cgroup);
    for (const pid of pids) if (whom === 'all' || pid === this.state.mainPid) sendTo(this.#host.sys, pid, signal);
  }

  /** Returns why the reload failed, or undefined. */
  async reload(): Promise<string | undefined> {
    const title = this.#host.title(this.unit);
    this.#say(`Reloading ${title}...`, 6);
    this.#enter('reloading', 'reload');
    const env = this.#environmentForStop();
    let failed: string | undefined;
    for (const line of settings(this.unit, 'Service', 'ExecReload')) failed ??= await this.#command('ExecReload', line, env, this.#run);
    // A reload may have ended it.
    if ((this.state.active as ActiveState) === 'reloading') this.#enter('active', 'running');
    this.#say(failed ? `Reload failed for ${title}.` : `Reloaded ${title}.`, failed ? 3 : 6);
    return failed;
  }

  get reloadable(): boolean {
    return settings(this.unit, 'Service', 'ExecReload').length > 0;
  }

  /** Runs one command to its end. Returns why it counts as failed, or undefined. */
  async #command(kind: string, line: string, env: Env, run: number, main = false): Promise<string | undefined> {
    const { argv, path, mayFail } = commandOf(line, env);
    const command = this.#spawn(kind, path, argv, env, []);
    if (main) this.state.mainPid = command.pid;
    this.#control = command.pid;
    const ended = this.#host.ended(command.pid);
    const first = await Promise.race([
      ended,
      this.#limit(kind.startsWith('ExecStop') ? 'TimeoutStopSec' : 'TimeoutStartSec', run, kind === 'ExecStart'),
    ]);
    const phase = {
      ExecStartPre: 'start-pre',
      ExecStart: 'start',
      ExecStartPost: 'start-post',
      ExecReload: 'reload',
      ExecStop: 'stop',
      ExecStopPost: 'stop-post',
    }[kind];
    if (first === 'timeout') {
      this.#say(`${this.name}: ${phase} operation timed out. Terminating.`, 4);
      await this.#endProcesses('timeout');
    }
    const status = await ended;
    await this.#heard();
    command.exit = status;
    this.#control = 0;
    if (main) this.state.exit = status;
    if (first === 'timeout') return 'timeout';
    if (isClean(status, 'command', main ? this.#successes : []) || mayFail || this.#stopping) return undefined;
    this.#say(`${this.name}: ${main ? 'Main' : 'Control'} process exited, code=${exitForLog(status)}`, 5);
    const result = status.kind === 'signaled' ? 'signal' : 'exit-code';
    if (kind === 'ExecStop' || kind === 'ExecStopPost') this.state.result = this.state.result === 'success' ? result : this.state.result;
    return result;
  }

  #spawn(kind: string, path: string, argv: readonly string[], env: Env, sockets: readonly number[] = [], started?: number): RunCommand {
    const pid = startLogged(this.#host, { unit: this.unit, path, argv, env, sockets, started });
    const command: RunCommand = { kind, pid, argv: [path, ...argv.slice(1)] };
    this.state.commands.push(command);
    return command;
  }

  /** Resolves when a start or stop has taken too long; never when there is no limit. */
  async #limit(key: 'TimeoutStartSec' | 'TimeoutStopSec', run: number, isOneshot = false): Promise<'timeout'> {
    const text = setting(this.unit, 'Service', key) ?? setting(this.unit, 'Service', 'TimeoutSec') ?? (isOneshot ? '0' : DEFAULT_TIMEOUT);
    const limit = timeSpan(text);
    if (limit === 0 || limit === Number.POSITIVE_INFINITY || run !== this.#run) return new Promise(() => undefined);
    await this.#host.sys.sleep(limit);
    return 'timeout';
  }

  #dead(): void {
    const good = this.state.result === 'success';
    if (good) this.#say(`${this.name}: Deactivated successfully.`, 6);
    else this.#say(`${this.name}: Failed with result '${this.state.result}'.`, 4);
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
    if (this.#stopping || !isRestarted(this.unit, this.state.result, exit)) return;
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
