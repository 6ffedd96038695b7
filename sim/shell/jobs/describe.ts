import type { WaitStatus } from '../../kernel/sys.ts';
import { strsignal } from '../../libc/strsignal.ts';
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

function describeState(job: Job, long: boolean): string {
  if (job.state === 'running') return 'Running';
  if (job.state === 'stopped') {
    if (!long) return 'Stopped';
    const stopped = [...job.statuses.values()].find((status) => status.kind === 'stopped');
    return stopped ? describeStatus(stopped) : 'Stopped';
  }
  return describeStatus(lastStatus(job));
}

/** The commands of a pipeline, one for each process. */
function partsOf(job: Job): readonly string[] {
  const parts = job.text.split(' | ');
  return parts.length === job.pids.length ? parts : [job.text];
}

/** One line of `jobs`, and of the notices before a prompt: `[1]+  Done                    sleep 1`. */
export function jobLine(table: JobTable, job: Job, withPid = false): string {
  const running = job.state === 'running' ? ' &' : '';
  const start = `[${job.number}]${table.mark(job)} `;
  if (!withPid) return `${start} ${describeState(job, false).padEnd(24)}${job.text}${running}\n`;
  const [first, ...others] = partsOf(job);
  const rows = [`${start}${String(job.pids[0]).padStart(5)} ${describeState(job, true).padEnd(24)}${first ?? ''}`];
  for (const [i, part] of others.entries()) rows.push(`     ${String(job.pids[i + 1]).padStart(5)} ${''.padEnd(22)}| ${part}`);
  return `${rows.join('\n')}${running}\n`;
}
