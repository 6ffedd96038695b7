import type { Shell } from '../shell.ts';
import { directoryNow, jobLine } from './describe.ts';

/** Before each prompt (with `set -b`, at once): which jobs have ended or stopped since the last one. */
export async function notifyJobs(shell: Shell, lineEnd = '\n'): Promise<void> {
  await shell.children.collect();
  const news = shell.jobs.all().filter((job) => !job.notified && job.state !== 'running' && shell.jobs.isSettled(job));
  // What is current is said as it was before the first of them goes.
  const lines = news.map((job) => `${jobLine(shell, job)}${directoryNow(shell, job)}`);
  for (const [i, job] of news.entries()) {
    job.notified = true;
    const line = (lines[i] ?? '').replace(/\n$/, lineEnd);
    if (shell.interactive && shell.monitor) await shell.printError(job.state === 'stopped' ? `\n${line}` : line);
  }
  shell.jobs.cleanUp();
}
