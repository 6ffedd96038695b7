import { isErrno } from '../../base/errno.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { directoryOf, jobLine } from '../jobs/describe.ts';
import { waitForeground } from '../jobs/foreground.ts';
import type { Job } from '../jobs/job-table.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

async function named(shell: Shell, spec: string | undefined, builtin: string): Promise<Job | undefined> {
  const job = spec === undefined ? shell.jobs.current : shell.jobs.find(spec.startsWith('%') ? spec : `%${spec}`);
  if (job && job !== 'ambiguous') return job;
  if (job === 'ambiguous') await shell.complain(`${(spec ?? '').replace(/^%/, '')}: ambiguous job spec`, builtin);
  await shell.complain(`${spec ?? 'current'}: no such job`, builtin);
  return undefined;
}

/** `jobs [-lnprs] [%job …]`. */
export const jobs: Builtin = async (shell, args) => {
  const { options, operands, invalid } = parseOptions(args, 'lnprsx');
  if (invalid) return usageError(shell, 'jobs', `${invalid}: invalid option`, 'jobs [-lnprs] [jobspec ...] or jobs -x command [args]');
  const has = (letter: string): boolean => options.some((option) => option.letter === letter);
  await shell.children.collect();
  if (operands.length === 0) shell.jobs.cleanUp();
  const inherited = shell.jobs.all().length === 0 ? shell.inheritedJobs : undefined;
  const table = inherited ?? shell.jobs;
  let chosen = [...table.all()];
  // `$(jobs)` does not know of what has ended, except of the last one, for `$!`.
  if (inherited && shell.commandSubstitution && !shell.interactive)
    chosen = chosen.filter((job) => job.state !== 'done' || job.pids.at(-1) === shell.lastBackground);
  let status = 0;
  if (operands.length) {
    chosen = [];
    for (const operand of operands) {
      const job = await named(shell, operand, 'jobs');
      if (job) chosen.push(job);
      else status = 1;
    }
  }
  for (const job of chosen) {
    if ((has('r') && job.state !== 'running') || (has('s') && job.state !== 'stopped')) continue;
    await shell.print(has('p') ? `${job.group}\n` : jobLine(shell, job, { withPid: has('l'), table }));
    job.notified = true;
  }
  if (operands.length > 0) shell.jobs.cleanUp();
  return status;
};

/** Lets a job's processes go on. */
function resume(shell: Shell, job: Job): void {
  for (const pid of job.pids) if (shell.children.status(pid)?.kind === 'stopped') shell.children.continued(pid);
  for (const [pid, status] of [...job.statuses]) if (status.kind === 'stopped') job.statuses.delete(pid);
  job.state = 'running';
  try {
    shell.sys.kill(-job.group, 'SIGCONT');
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  if (job.background) shell.jobs.chooseCurrent();
}

export const fg: Builtin = async (shell, args) => {
  if (!shell.monitor) {
    await shell.complain('no job control', 'fg');
    return 1;
  }
  await shell.children.collect();
  const job = await named(shell, args[0], 'fg');
  if (!job) return 1;
  if (job.state === 'done') {
    await shell.complain('job has terminated', 'fg');
    return 1;
  }
  await shell.print(`${job.text}${directoryOf(shell, job, '\t')}\n`);
  job.background = false;
  shell.jobs.makeCurrent(job);
  // The terminal goes over before the job does, or its first read would stop it again.
  if (shell.terminal !== undefined) shell.sys.tcsetpgrp(shell.terminal, job.group);
  resume(shell, job);
  const result = await waitForeground(shell, { pids: job.pids, group: job.group, text: job.text, known: job });
  return exitStatus(result.last);
};

export const bg: Builtin = async (shell, args) => {
  if (!shell.monitor) {
    await shell.complain('no job control', 'bg');
    return 1;
  }
  let status = 0;
  for (const spec of args.length ? args : [undefined]) {
    const job = await named(shell, spec, 'bg');
    if (!job) {
      status = 1;
      continue;
    }
    if (job.state === 'running') {
      await shell.complain(`job ${job.number} already in background`, 'bg');
      continue;
    }
    job.background = true;
    await shell.print(`[${job.number}]${shell.jobs.mark(job)} ${job.text} &${directoryOf(shell, job, '\t')}\n`);
    resume(shell, job);
  }
  return status;
};

/** `disown [-ahr] [%job …]`. */
export const disown: Builtin = async (shell, args) => {
  const { options, operands, invalid } = parseOptions(args, 'ahr');
  if (invalid) return usageError(shell, 'disown', `${invalid}: invalid option`, 'disown [-h] [-ar] [jobspec ... | pid ...]');
  const has = (letter: string): boolean => options.some((option) => option.letter === letter);
  const chosen: Job[] = [];
  if (operands.length === 0 && (has('a') || has('r')))
    chosen.push(...shell.jobs.all().filter((job) => !has('r') || job.state === 'running'));
  else
    for (const operand of operands.length ? operands : [undefined]) {
      const byPid = operand && /^\d+$/.test(operand) ? shell.jobs.byPid(Number(operand)) : undefined;
      const job = byPid ?? (await named(shell, operand, 'disown'));
      if (!job) return 1;
      chosen.push(job);
    }
  for (const job of chosen) {
    if (has('h')) job.hangUp = false;
    else shell.jobs.remove(job);
  }
  return 0;
};

export const suspend: Builtin = async (shell, args) => {
  const { invalid } = parseOptions(args, 'f');
  if (invalid) return usageError(shell, 'suspend', `${invalid}: invalid option`, 'suspend [-f]');
  if (shell.login && args[0] !== '-f') {
    await shell.complain('cannot suspend a login shell', 'suspend');
    return 1;
  }
  if (!shell.monitor && args[0] !== '-f') {
    await shell.complain('cannot suspend: no job control', 'suspend');
    return 1;
  }
  shell.sys.kill(shell.sys.pid, 'SIGSTOP');
  await shell.sys.sleep(0);
  return 0;
};
