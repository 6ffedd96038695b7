/** The recording world as the recorder uses it: prepared for a scenario, then driven step by step through the logging proxy. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HttpItem, Setup, Step, StepPlan } from '../form.ts';
import { LoggingProxy } from './proxy.ts';

const here = dirname(fileURLToPath(import.meta.url));
const script = join(here, 'world.sh');
const engineSocket = '/run/engine.sock';
const dockerGroup = 105;
/** A step that waits for ever is a mistake in the scenario. */
const longestStep_ms = 60_000;

type Ended = { stdout: Buffer; stderr: Buffer; exit: number };

/** Where a step's own background jobs write is a pipe; they must not keep a step from ending, so output is taken when the shell exits. */
async function collect(child: ChildProcess): Promise<Ended> {
  const parts: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on('data', (data: Buffer) => parts[0].push(data));
  child.stderr?.on('data', (data: Buffer) => parts[1].push(data));
  const closed = new Promise((done) => child.on('close', done));
  const exit = await new Promise<number>((done) => {
    child.on('exit', (code, signal) => done(code ?? 128 + signalNumber(signal)));
  });
  await Promise.race([closed, pause(300)]);
  return { stdout: Buffer.concat(parts[0]), stderr: Buffer.concat(parts[1]), exit };
}

const numbers: Record<string, number> = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGPIPE: 13, SIGTERM: 15 };

function signalNumber(name: string | null): number {
  return numbers[name ?? ''] ?? 0;
}

export class RecordingWorld {
  readonly #engine: string;
  readonly #home: string;
  #proxy: LoggingProxy | undefined;

  constructor(engine: string) {
    this.#engine = engine;
    this.#home = join(engine, 'world/home');
    if (!existsSync(join(engine, 'world/run/containerd/containerd.sock'))) execFileSync(script, ['up', engine], { stdio: 'inherit' });
  }

  /** An empty working directory, only the scenario's images, and the daemon as the scenario wants it. */
  async prepare(setup: Setup): Promise<void> {
    this.#empty(this.#home);
    this.#empty(join(this.#engine, 'world/student'));
    this.#empty(join(this.#engine, 'world/etc-docker'));
    for (const [name, text] of Object.entries(setup.files ?? {})) {
      mkdirSync(dirname(join(this.#home, name)), { recursive: true });
      writeFileSync(join(this.#home, name), text);
    }
    this.#startEngine();
    this.#bash('docker rm -fv $(docker ps -aq); docker rmi -f $(docker images -aq); docker network prune -f; docker volume prune -af');
    for (const image of setup.images) this.#bash(`docker pull -q ${image}`);
    if (setup.daemon === 'stopped') {
      await this.#stopEngine();
      rmSync(join(this.#engine, 'world/run/docker.sock'), { force: true });
      return;
    }
    const run = join(this.#engine, 'world/run');
    this.#proxy = new LoggingProxy(join(run, 'docker.sock'), join(run, 'engine.sock'), dockerGroup);
    await pause(100);
  }

  async run(plan: StepPlan): Promise<Step> {
    this.#proxy?.beginStep();
    const began = performance.now();
    const started_at = Date.now() / 1000;
    const folder = plan.user === 'student' ? '/home/student' : '/root';
    const enter = [script, 'enter', this.#engine, plan.user ?? 'root', 'bash', '-c', `cd ${folder}; exec bash -c "$1"`, 'bash', plan.cmd];
    const terminal = [
      '/usr/bin/python3',
      join(here, 'terminal.py'),
      `${plan.cols ?? 100}`,
      `${plan.rows ?? 24}`,
      JSON.stringify(plan.input ?? []),
    ];
    const [program = '', ...args] = plan.pty ? [...terminal, ...enter] : enter;
    const ended = await collect(
      spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: longestStep_ms, killSignal: 'SIGKILL' }),
    );
    const duration_ms = Math.round(performance.now() - began);
    const http = await this.#exchanges();
    const stdout = ended.stdout.toString('utf8');
    const exact = Buffer.from(stdout, 'utf8').equals(ended.stdout);
    return {
      ...plan,
      stdout,
      stderr: ended.stderr.toString('utf8'),
      exit: ended.exit,
      started_at,
      duration_ms,
      ...(exact ? {} : { stdout_b64: ended.stdout.toString('base64') }),
      ...(http ? { http } : {}),
    };
  }

  async finish(): Promise<void> {
    this.#proxy?.close();
    this.#proxy = undefined;
    await this.#stopStrayDaemon();
  }

  /** The daemon may answer for a moment after the client has gone (a cancelled wait); that belongs to the step. */
  async #exchanges(): Promise<HttpItem[] | undefined> {
    if (!this.#proxy) return undefined;
    for (let tries = 0; tries < 20 && this.#proxy.busy(); tries += 1) await pause(50);
    return this.#proxy.endStep();
  }

  #startEngine(): void {
    if (this.#pid() === undefined) execFileSync(script, ['dockerd', this.#engine, engineSocket], { stdio: 'inherit' });
  }

  async #stopEngine(): Promise<void> {
    const pid = this.#pid();
    if (pid === undefined) return;
    process.kill(pid, 'SIGTERM');
    for (let tries = 0; tries < 150 && this.#alive(pid); tries += 1) await pause(100);
  }

  /** A daemon that a scenario started itself listens elsewhere and must not serve the next one. */
  async #stopStrayDaemon(): Promise<void> {
    if (!existsSync(join(this.#engine, 'world/run/engine.sock'))) await this.#stopEngine();
  }

  #pid(): number | undefined {
    const file = join(this.#engine, 'world/run/docker.pid');
    if (!existsSync(file)) return undefined;
    const pid = Number(readFileSync(file, 'utf8'));
    return this.#alive(pid) ? pid : undefined;
  }

  #alive(pid: number): boolean {
    return existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dockerd');
  }

  #bash(command: string): void {
    const setHost = `export DOCKER_HOST=unix://${engineSocket}; ${command}`;
    execFileSync(script, ['enter', this.#engine, 'root', 'bash', '-c', `{ ${setHost}; } >/dev/null 2>&1; true`]);
  }

  #empty(folder: string): void {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
