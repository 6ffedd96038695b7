import type { WaitStatus } from '../../kernel/sys.ts';
import { strsignal } from '../../libc/strsignal.ts';
import { currentDirectory, withTilde } from '../builtins/cd.ts';
import type { Shell } from '../shell.ts';
import { type Job, type JobTable, lastStatus } from './job-table.ts';

export function describeStatus(status: WaitStatus): string {
  switch (status.kind) {
    case 'exited':
      return status.code === 0 ? 'Done' : `Exit ${status.code}`;
    case 'signaled':
      return strsignal(status.signal);
    case 'stopped':
      return strsignal(status.signal);
    case 'continued':
      return 'Running';
  }
}

/** How wide bash makes a state: as its longest words for a signal. */
const LONGEST = 24;

function describeState(job: Job): string {
  if (job.state === 'running') return 'Running';
  return job.state === 'stopped' ? 'Stopped' : describeStatus(lastStatus(job));
}

/** A process of a job that runs counts as running, whatever became of it. */
function describeProcess(job: Described, status: WaitStatus | undefined): string {
  return job.state === 'running' || !status ? 'Running' : describeStatus(status);
}

/** The commands of a pipeline, one for each process. */
function partsOf(job: Described): readonly string[] {
  const parts = job.text.split(' | ');
  return parts.length === job.pids.length ? parts : [job.text];
}

type Described = Pick<Job, 'pids' | 'statuses' | 'state' | 'text'>;

/**
 * Every process of a job on a line of its own, with its state where it is another than the first one's:
 * `  123 Killed                  a`, `  124                       | b`.
 */
export function processLines(job: Described): string {
  const parts = partsOf(job);
  const states = job.pids.map((pid) => describeProcess(job, job.statuses.get(pid)));
  const lines = parts.map((part, i) => {
    const pid = String(job.pids[i]).padStart(5);
    if (i === 0) return `${pid} ${(states[i] ?? '').padEnd(LONGEST)}${part}`;
    const state = states[i] === states[0] ? ' '.repeat(LONGEST - 2) : (states[i] ?? '').padEnd(LONGEST);
    return `     ${pid} ${state}| ${part}`;
  });
  return `${lines.join('\n')}${job.state === 'running' ? ' &' : ''}\n`;
}

/** One line of `jobs`, and of the notices before a prompt: `[1]+  Done                    sleep 1`. */
export function jobLine(
  shell: Shell,
  job: Job,
  { withPid = false, table = shell.jobs }: { withPid?: boolean; table?: JobTable } = {},
): string {
  const elsewhere = directoryOf(shell, job, '  ');
  const start = `[${job.number}]${table.mark(job)} `;
  if (withPid) return start + processLines(job).replace(/\n$/, `${elsewhere}\n`);
  return `${start} ${describeState(job).padEnd(LONGEST)}${job.text}${job.state === 'running' ? ' &' : ''}${elsewhere}\n`;
}

/** `(wd: ~/there)` after a job that began elsewhere than where the shell is now. */
export function directoryOf(shell: Shell, job: Job, gap: string): string {
  return job.directory === currentDirectory(shell) ? '' : `${gap}(wd: ${withTilde(shell, job.directory)})`;
}

/** Where the shell is, in a line of its own after a notice. */
export function directoryNow(shell: Shell, job: Job): string {
  const now = currentDirectory(shell);
  return job.directory === now ? '' : `(wd now: ${withTilde(shell, now)})\n`;
}
