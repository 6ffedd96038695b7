import type { Shell } from '../shell.ts';
import { jobLine } from './describe.ts';

/** Before each prompt: which jobs have ended or stopped since the last one. */
export async function notifyJobs(shell: Shell): Promise<void> {
  await shell.children.collect();
  for (const job of [...shell.jobs.all()]) {
    if (job.notified || job.state === 'running') continue;
    if (job.dying) {
      job.dying = false;
      continue;
    }
    job.notified = true;
    if (shell.interactive) await shell.printError(jobLine(shell.jobs, job));
    if (job.state === 'done') {
      shell.jobs.remove(job);
    }
  }
}
