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

function describeState(job: Job): string {
  if (job.state === 'running') return 'Running';
  if (job.state === 'stopped') {
    const stopped = [...job.statuses.values()].find((status) => status.kind === 'stopped');
    return stopped ? describeStatus(stopped) : 'Stopped';
  }
  return describeStatus(lastStatus(job));
}

/** One line of `jobs`, and of the notices before a prompt: `[1]+  Done                    sleep 1`. */
export function jobLine(table: JobTable, job: Job, withPid = false): string {
  const running = job.state === 'running' ? ' &' : '';
  const pid = withPid ? `${job.group} ` : ' ';
  return `[${job.number}]${table.mark(job)} ${pid}${describeState(job).padEnd(24)}${job.text}${running}\n`;
}
