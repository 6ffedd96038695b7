import { currentDirectory } from '../builtins/cd.ts';
import type { Shell } from '../shell.ts';
import type { Job } from './job-table.ts';

/** Puts processes that were just started, or stopped, into the table of jobs, with what the shell is like now. */
export function addJob(shell: Shell, job: Pick<Job, 'group' | 'pids' | 'text' | 'background'>): Job {
  return shell.jobs.add({
    ...job,
    directory: currentDirectory(shell),
    pipefail: shell.options.has('pipefail'),
    controlled: shell.monitor,
  });
}
