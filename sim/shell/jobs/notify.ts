import type { Shell } from '../shell.ts';
import { jobLine } from './describe.ts';

/** A real process takes a moment to die: what happened in the last microseconds is news for the next prompt. */
const FRESH = 1000;

/** Before each prompt (with `set -b`, at once): which jobs have ended or stopped since the last one. */
export async function notifyJobs(shell: Shell, lineEnd = '\n'): Promise<void> {
  await shell.children.collect();
  const fresh = shell.sys.monotonic() - FRESH;
  const news = shell.jobs.all().filter((job) => !job.notified && job.state !== 'running' && job.killedAt <= fresh);
  // What is current is said as it was before the first of them goes.
  const lines = news.map((job) => jobLine(shell.jobs, job));
  for (const [i, job] of news.entries()) {
    job.notified = true;
    const line = (lines[i] ?? '').replace(/\n$/, lineEnd);
    if (shell.interactive && shell.monitor) await shell.printError(job.state === 'stopped' ? `\n${line}` : line);
    if (job.state === 'done') shell.jobs.remove(job);
  }
}
