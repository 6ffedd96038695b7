import type { WaitStatus } from '../../kernel/sys.ts';
import { strsignal } from '../../libc/strsignal.ts';
import type { Shell } from '../shell.ts';
import { jobLine, processLines } from './describe.ts';
import { type Job, lastStatus } from './job-table.ts';

/** The end of these signals is no news; bash says `Terminated` of a program it waited for, but names nothing. */
const UNNAMED = ['SIGINT', 'SIGPIPE', 'SIGTERM'];

/**
 * What a shell without a prompt does whenever a program that it waited for has ended: it tells of the background programs that a signal
 * killed, and then of that program. A script keeps the jobs that ended by themselves until `wait` or `jobs`; `bash -c` forgets them.
 * `awaited`: it was the job that `wait` waited for, which takes no time of its own.
 */
export async function notifyInScript(shell: Shell, awaited?: Job): Promise<void> {
  if (shell.messagesWithoutLine || shell.personality.name !== 'bash') return;
  await shell.children.collect();
  const ended = shell.jobs.all().filter((job) => job.state === 'done' && !job.notified);
  for (const job of ended.filter((each) => !awaited || each === awaited || shell.jobs.isSettled(each))) {
    const status = lastStatus(job);
    if (status.kind !== 'signaled' && !shell.commandString) continue;
    job.notified = true;
    if (shell.commandSubstitution) continue;
    if (isNamed(shell, status)) await shell.printError(`${place(shell)}${processLines(job)}`);
    else if (shell.monitor) await shell.printError(jobLine(shell, job));
  }
  shell.jobs.cleanUp();
}

/** A program that died of a signal is worth a line, unless it was Ctrl-C or a broken pipe. */
export async function tellOfSignal(
  shell: Shell,
  job: { pids: readonly number[]; text: string },
  statuses: readonly WaitStatus[],
): Promise<void> {
  const last = statuses.at(-1);
  if (last?.kind !== 'signaled' || last.signal === 'SIGINT' || last.signal === 'SIGPIPE') return;
  if (shell.commandSubstitution || shell.messagesWithoutLine) return;
  if (isNamed(shell, last) && shell.personality.name === 'bash') {
    const processes = new Map(job.pids.flatMap((pid, i) => (statuses[i] ? [[pid, statuses[i]] as const] : [])));
    await shell.printError(`${place(shell)}${processLines({ ...job, statuses: processes, state: 'done' })}`);
  } else await shell.printError(`${strsignal(last.signal)}\n`);
}

function isNamed(shell: Shell, status: WaitStatus): boolean {
  return status.kind === 'signaled' && !UNNAMED.includes(status.signal) && !shell.signals.traps.has(status.signal);
}

function place(shell: Shell): string {
  return `${shell.messageName}: line ${shell.line}: `;
}
