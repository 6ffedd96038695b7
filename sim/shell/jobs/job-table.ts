import type { WaitStatus } from '../../kernel/sys.ts';

export type JobState = 'running' | 'stopped' | 'done';

/** One pipeline in the background, or stopped. */
export interface Job {
  readonly number: number;
  readonly group: number;
  readonly pids: readonly number[];
  readonly text: string;
  /** Whether it was put in the background with `&`, or by Ctrl-Z and `bg`. */
  background: boolean;
  readonly statuses: Map<number, WaitStatus>;
  state: JobState;
  /** The user has been told of its present state. */
  notified: boolean;
  /** It was stopped, and neither `fg` nor `bg` has let it go on: such jobs are current before others. */
  leads: boolean;
  hangUp: boolean;
  /** When the shell itself killed it last, on the monotonic clock. */
  killedAt: number;
  /** With its own process group, under job control. */
  readonly controlled: boolean;
}

/** The jobs of one shell, with bash's idea of the current (`%+`) and the previous (`%-`) one. */
export class JobTable {
  readonly #jobs: Job[] = [];
  #recent: Job[] = [];

  add(options: { group: number; pids: readonly number[]; text: string; background: boolean; controlled: boolean }): Job {
    const number = Math.max(0, ...this.#jobs.map((job) => job.number)) + 1;
    const job: Job = {
      ...options,
      number,
      statuses: new Map(),
      state: 'running',
      notified: true,
      leads: false,
      hangUp: true,
      killedAt: Number.NEGATIVE_INFINITY,
    };
    this.#jobs.push(job);
    this.touch(job);
    return job;
  }

  /** Makes it the current job. */
  touch(job: Job): void {
    this.#recent = [...this.#recent.filter((other) => other !== job), job];
  }

  /** What a subshell knows of its parent's jobs: enough to print them (`kill $(jobs -p)`). */
  snapshot(): JobTable {
    const copy = new JobTable();
    const copies = new Map(this.#jobs.map((job) => [job, { ...job, statuses: new Map(job.statuses) }]));
    copy.#jobs.push(...copies.values());
    copy.#recent = this.#recent.flatMap((job) => copies.get(job) ?? []);
    return copy;
  }

  all(): readonly Job[] {
    return this.#jobs;
  }

  remove(job: Job): void {
    const at = this.#jobs.indexOf(job);
    if (at >= 0) this.#jobs.splice(at, 1);
    this.#recent = this.#recent.filter((other) => other !== job);
  }

  byPid(pid: number): Job | undefined {
    return this.#jobs.find((job) => job.pids.includes(pid));
  }

  get current(): Job | undefined {
    return this.#ranked()[0];
  }

  get previous(): Job | undefined {
    return this.#ranked()[1];
  }

  mark(job: Job): '+' | '-' | ' ' {
    return job === this.current ? '+' : job === this.previous ? '-' : ' ';
  }

  /** `%1`, `%+`, `%-`, `%name`, `%?text`. */
  find(spec: string): Job | 'ambiguous' | undefined {
    const name = spec.startsWith('%') ? spec.slice(1) : spec;
    if (name === '' || name === '+' || name === '%') return this.current;
    if (name === '-') return this.previous ?? this.current;
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
      if (job.state === 'stopped') {
        job.leads = true;
        this.touch(job);
      }
    }
    return job;
  }

  /** Stopped jobs come before running ones. */
  #ranked(): Job[] {
    const newestFirst = [...this.#recent].reverse();
    return [...newestFirst.filter((job) => job.leads), ...newestFirst.filter((job) => !job.leads)];
  }
}

/** The exit status of a job: of its last process. */
export function lastStatus(job: Job): WaitStatus {
  return job.statuses.get(job.pids.at(-1) ?? -1) ?? { kind: 'exited', code: 0 };
}
