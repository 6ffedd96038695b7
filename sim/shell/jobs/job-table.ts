import type { WaitStatus } from '../../kernel/sys.ts';

export type JobState = 'running' | 'stopped' | 'done';

/** One pipeline in the background, or stopped. */
export interface Job {
  readonly number: number;
  readonly group: number;
  readonly pids: readonly number[];
  readonly text: string;
  /** The shell's working directory when it began. */
  readonly directory: string;
  /** `set -o pipefail` was on then: any failure counts. */
  readonly pipefail: boolean;
  /** Whether it was put in the background with `&`, or by Ctrl-Z and `bg`. */
  background: boolean;
  readonly statuses: Map<number, WaitStatus>;
  state: JobState;
  /** The user has been told of its present state. */
  notified: boolean;
  hangUp: boolean;
  /** When the shell itself killed it last, on the monotonic clock. */
  killedAt: number;
  /** With its own process group, under job control. */
  readonly controlled: boolean;
}

/** A real process takes a moment to die: in microseconds. */
const DYING = 1000;

type NewJob = Pick<Job, 'group' | 'pids' | 'text' | 'directory' | 'pipefail' | 'background' | 'controlled'>;

/** The jobs of one shell, with bash's idea of the current (`%+`) and the previous (`%-`) one. */
export class JobTable {
  readonly #jobs: Job[] = [];
  #current: Job | undefined;
  #previous: Job | undefined;
  readonly #clock: () => number;

  /** @param clock the monotonic one, in microseconds */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** False for a moment after the shell itself killed the job: to a real shell it would still be running. */
  isSettled(job: Job): boolean {
    return job.killedAt <= this.#clock() - DYING;
  }

  add(options: NewJob): Job {
    this.cleanUp();
    const number = Math.max(0, ...this.#jobs.map((job) => job.number)) + 1;
    const job: Job = {
      ...options,
      number,
      statuses: new Map(),
      state: 'running',
      notified: true,
      hangUp: true,
      killedAt: Number.NEGATIVE_INFINITY,
    };
    this.#jobs.push(job);
    if (options.background) this.chooseCurrent();
    return job;
  }

  /** Makes it the current job; a stopped one is previous before one that runs. */
  makeCurrent(job: Job): void {
    if (this.#current !== job) {
      this.#previous = this.#current;
      this.#current = job;
    }
    const { number } = job;
    if (this.#previous !== job && this.#isStopped(this.#previous)) return;
    this.#previous =
      (job.state === 'stopped' ? this.#newest('stopped', number) : undefined) ??
      this.#newest('running', job.state === 'running' ? number : Number.POSITIVE_INFINITY) ??
      job;
  }

  /** Whenever jobs come, go or go on: the newest stopped job is current, or else the newest that runs. */
  chooseCurrent(): void {
    const stopped = [this.#current, this.#previous].find((job) => this.#isStopped(job));
    const chosen = stopped ?? this.#newest('stopped') ?? this.#newest('running');
    if (chosen) this.makeCurrent(chosen);
    else this.#current = this.#previous = undefined;
  }

  #isStopped(job: Job | undefined): boolean {
    return job?.state === 'stopped' && this.#jobs.includes(job);
  }

  #newest(state: JobState, before = Number.POSITIVE_INFINITY): Job | undefined {
    const stateOf = (job: Job): JobState => (job.state === 'done' && !this.isSettled(job) ? 'running' : job.state);
    return this.#jobs.findLast((job) => stateOf(job) === state && job.number < before);
  }

  /** What a subshell knows of its parent's jobs: enough to print them (`kill $(jobs -p)`). */
  snapshot(): JobTable {
    const copy = new JobTable(this.#clock);
    const copies = new Map(this.#jobs.map((job) => [job, { ...job, statuses: new Map(job.statuses) }]));
    copy.#jobs.push(...copies.values());
    copy.#current = this.#current && copies.get(this.#current);
    copy.#previous = this.#previous && copies.get(this.#previous);
    return copy;
  }

  all(): readonly Job[] {
    return this.#jobs;
  }

  remove(job: Job): void {
    const at = this.#jobs.indexOf(job);
    if (at >= 0) this.#jobs.splice(at, 1);
    if (job === this.#current || job === this.#previous) this.chooseCurrent();
  }

  /** Forgets the jobs that have ended and were told of: bash does so now and then, not when it tells. */
  cleanUp(): void {
    for (const job of [...this.#jobs]) if (job.state === 'done' && job.notified) this.remove(job);
  }

  byPid(pid: number): Job | undefined {
    return this.#jobs.find((job) => job.pids.includes(pid));
  }

  get current(): Job | undefined {
    return this.#current;
  }

  get previous(): Job | undefined {
    return this.#previous;
  }

  mark(job: Job): '+' | '-' | ' ' {
    return job === this.current ? '+' : job === this.previous ? '-' : ' ';
  }

  /** `%1`, `%+`, `%-`, `%name`, `%?text`. */
  find(spec: string): Job | 'ambiguous' | undefined {
    const name = spec.startsWith('%') ? spec.slice(1) : spec;
    if (name === '' || name === '+' || name === '%') return this.current;
    if (name === '-') return this.previous;
    if (/^\d+$/.test(name)) return this.#jobs.find((job) => job.number === Number(name));
    const matching = this.#jobs.filter((job) => (name.startsWith('?') ? job.text.includes(name.slice(1)) : job.text.startsWith(name)));
    return matching.length > 1 ? 'ambiguous' : matching[0];
  }

  /** A child changed. @returns the job it belongs to. */
  changed(pid: number, status: WaitStatus): Job | undefined {
    const job = this.byPid(pid);
    if (!job) return undefined;
    if (status.kind === 'continued') job.statuses.delete(pid);
    else job.statuses.set(pid, status);
    const states = job.pids.map((each) => job.statuses.get(each));
    const before = job.state;
    if (states.some((state) => state === undefined)) job.state = 'running';
    else if (states.some((state) => state?.kind === 'stopped')) job.state = 'stopped';
    else job.state = 'done';
    if (job.state !== before) {
      job.notified = job.state === 'running';
      if (job.state === 'stopped') this.makeCurrent(job);
    }
    return job;
  }
}

/** The exit status of a job: of its last process, or with pipefail of the last that failed. */
export function lastStatus(job: Pick<Job, 'pids' | 'statuses' | 'pipefail'>): WaitStatus {
  const statuses = job.pids.map((pid) => job.statuses.get(pid));
  const succeeded = { kind: 'exited', code: 0 } as const;
  if (!job.pipefail) return statuses.at(-1) ?? succeeded;
  return statuses.findLast((status) => status && (status.kind !== 'exited' || status.code !== 0)) ?? succeeded;
}
