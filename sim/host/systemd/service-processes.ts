import type { WaitStatus } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { cgroupProcesses } from './cgroup.ts';
import { exitForLog, isClean } from './exit-status.ts';
import { invocationId } from './invocation-id.ts';
import { commandOf } from './process.ts';
import type { RunCommand, UnitState } from './runtime.ts';
import { endProcesses } from './service-end.ts';
import { startLogged } from './service-output.ts';
import { cgroupOf } from './slice.ts';
import { setting, settings, type Unit } from './unit.ts';
import { timeSpan, words } from './unit-file.ts';
import type { Host } from './unit-host.ts';

const DEFAULT_TIMEOUT = '90s';

type Env = Readonly<Record<string, string>>;

/** The processes of one service: its main one and the commands around it. */
export class ServiceProcesses {
  readonly #host: Host;
  readonly #state: UnitState;
  readonly #unit: () => Unit;
  /** Somebody wants it down: an end of it is no failure, and no reason to start it again. */
  stopping = false;
  /** Its command line begins with `-`: whatever way it ends is good. */
  mainMayFail = false;
  /** Resolves when the main process has ended. */
  main: Promise<WaitStatus> | undefined;
  #ready: ((ready: boolean) => void) | undefined;
  #control = 0;
  stdio: number | undefined;

  constructor(host: Host, state: UnitState, unit: () => Unit) {
    this.#host = host;
    this.#state = state;
    this.#unit = unit;
  }

  get #name(): string {
    return this.#unit().name;
  }

  #say(message: string, level?: number): void {
    this.#host.journal.say(this.#name, message, level);
  }

  /** Runs the main command up to the point where its type counts it as started. */
  async startMain(type: string, env: Record<string, string>, sockets: readonly number[]): Promise<string | undefined> {
    const lines = settings(this.#unit(), 'Service', 'ExecStart');
    if (type === 'oneshot') {
      for (const line of lines) {
        const failed = await this.command('ExecStart', line, env, true);
        if (failed) return failed;
      }
      return undefined;
    }
    const { argv, path, mayFail, written } = commandOf(lines[0] ?? '', env);
    this.mainMayFail = mayFail;
    if (type === 'notify' || type === 'notify-reload') env.NOTIFY_SOCKET = this.#host.notifySocket;
    const { sys } = this.#host;
    const pipe = type === 'exec' ? sys.pipe() : undefined;
    if (pipe) for (const fd of pipe) sys.setCloseOnExec(fd, true);
    const command = this.#spawn('ExecStart', { path, argv, written }, env, sockets, pipe?.[1]);
    this.#state.mainPid = command.pid;
    this.main = this.#host.ended(command.pid).then((status) => {
      command.exit = status;
      return status;
    });
    if (pipe) {
      sys.close(pipe[1]);
      const told = await sys.read(pipe[0]);
      sys.close(pipe[0]);
      if (told.length) return this.mainFailed(await this.main);
    }
    if (type === 'forking') return this.#afterFork();
    if (type !== 'notify' && type !== 'notify-reload') return undefined;
    const ready = new Promise<boolean>((resolve) => {
      this.#ready = resolve;
    });
    const first = await Promise.race([ready.then(() => 'ready' as const), this.main, this.#limit('TimeoutStartSec')]);
    await this.heard();
    if (first === 'ready') return undefined;
    if (first === 'timeout') {
      this.#say(`${this.#name}: start operation timed out. Terminating.`, 4);
      await this.end('timeout');
      return 'timeout';
    }
    if (this.stopping) return 'canceled';
    const clean = isClean(first, 'daemon', this.successes);
    if (!clean) return this.mainFailed(first);
    this.#state.exit = first;
    return 'protocol';
  }

  /** Lets what its processes have said reach the journal before what is said of them. */
  heard(): Promise<void> {
    return this.#host.sys.sleep(1);
  }

  get successes(): string[] {
    return settings(this.#unit(), 'Service', 'SuccessExitStatus').flatMap(words);
  }

  mainFailed(status: WaitStatus): string {
    this.#state.exit = status;
    this.#say(`${this.#name}: Main process exited, code=${exitForLog(status)}`, 5);
    return status.kind === 'signaled' ? 'signal' : 'exit-code';
  }

  /** Type=forking: the command ends when the daemon it left behind is ready. */
  async #afterFork(): Promise<string | undefined> {
    const { sys } = this.#host;
    const first = await Promise.race([this.main ?? this.#limit('TimeoutStartSec'), this.#limit('TimeoutStartSec')]);
    if (first === 'timeout') {
      this.#say(`${this.#name}: start operation timed out. Terminating.`, 4);
      await this.end('timeout');
      return 'timeout';
    }
    if (!isClean(first, 'command', this.successes)) {
      this.#say(`${this.#name}: Control process exited, code=${exitForLog(first)}`, 5);
      this.#state.mainPid = 0;
      return first.kind === 'signaled' ? 'signal' : 'exit-code';
    }
    const file = setting(this.#unit(), 'Service', 'PIDFile');
    const path = file && !file.startsWith('/') ? `/run/${file}` : file;
    const written = path === undefined ? undefined : Number((readTextIfAny(sys, path) ?? '').trim());
    if (path !== undefined && !written)
      this.#say(`${this.#name}: Can't open PID file ${path} (yet?) after start: No such file or directory`, 4);
    const left = cgroupProcesses(sys, cgroupOf(this.#name));
    const pid = written && left.includes(written) ? written : left[0];
    this.#state.mainPid = pid ?? 0;
    this.main = pid === undefined ? undefined : this.#host.ended(pid);
    return undefined;
  }

  /** The service said something on the notification socket. */
  notified(message: string): void {
    const status = /^STATUS=(.*)$/m.exec(message)?.[1];
    if (status !== undefined) this.#state.status = status;
    if (/^READY=1$/m.test(message)) this.#ready?.(true);
  }

  end(why: string | undefined): Promise<void> {
    return endProcesses(this.#host, this.#unit(), [this.#state.mainPid, this.#control], () => {
      if (why === undefined) this.#state.result = 'timeout';
    });
  }

  /** Runs one command to its end. Returns why it counts as failed, or undefined. */
  async command(kind: string, line: string, env: Env, main = false): Promise<string | undefined> {
    const { argv, path, mayFail, written } = commandOf(line, env);
    const command = this.#spawn(kind, { path, argv, written }, env, []);
    if (main) this.#state.mainPid = command.pid;
    this.#control = command.pid;
    const ended = this.#host.ended(command.pid);
    const first = await Promise.race([
      ended,
      this.#limit(kind.startsWith('ExecStop') ? 'TimeoutStopSec' : 'TimeoutStartSec', kind === 'ExecStart'),
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
      this.#say(`${this.#name}: ${phase} operation timed out. Terminating.`, 4);
      await this.end('timeout');
    }
    const status = await ended;
    await this.heard();
    command.exit = status;
    this.#control = 0;
    if (main) this.#state.exit = status;
    if (first === 'timeout') return 'timeout';
    const ofStop = kind.startsWith('ExecStop');
    if (isClean(status, 'command', main ? this.successes : []) || mayFail || (this.stopping && !ofStop)) return undefined;
    this.#say(`${this.#name}: ${main ? 'Main' : 'Control'} process exited, code=${exitForLog(status)}`, 5);
    const result = status.kind === 'signaled' ? 'signal' : 'exit-code';
    if (ofStop) this.#state.result = this.#state.result === 'success' ? result : this.#state.result;
    return result;
  }

  #spawn(
    kind: string,
    { path, argv, written }: { path: string; argv: readonly string[]; written: readonly string[] },
    env: Env,
    sockets: readonly number[] = [],
    started?: number,
  ): RunCommand {
    const pid = startLogged(this.#host, {
      ...{ unit: this.#unit(), path, argv, invocation: invocationId(this.#host.sys, this.#name, this.#state), env, stdio: this.stdio },
      sockets,
      started,
    });
    const command: RunCommand = { kind, pid, argv: [path, ...written] };
    this.#state.commands.push(command);
    return command;
  }

  /** Resolves when a start or stop has taken too long; never when there is no limit. */
  async #limit(key: 'TimeoutStartSec' | 'TimeoutStopSec', isOneshot = false): Promise<'timeout'> {
    const text =
      setting(this.#unit(), 'Service', key) ?? setting(this.#unit(), 'Service', 'TimeoutSec') ?? (isOneshot ? '0' : DEFAULT_TIMEOUT);
    const limit = timeSpan(text);
    if (limit === 0 || limit === Number.POSITIVE_INFINITY) return new Promise(() => undefined);
    await this.#host.sys.sleep(limit);
    return 'timeout';
  }
}
