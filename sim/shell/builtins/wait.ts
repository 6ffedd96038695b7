import { exitStatus } from '../../libc/signal-numbers.ts';
import type { Job } from '../jobs/job-table.ts';
import { notifyJobs } from '../jobs/notify.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

/** `wait [-n] [pid|%job …]`: a trapped signal ends it with a status above 128. */
export const wait: Builtin = async (shell, args) => {
  const { options, operands, invalid } = parseOptions(args, 'fnp:');
  if (invalid) return usageError(shell, 'wait', `${invalid}: invalid option`, 'wait [-fn] [-p var] [id ...]');
  if (options.some(({ letter }) => letter === 'n')) return waitForNext(shell, options.find(({ letter }) => letter === 'p')?.value);
  if (operands.length === 0) {
    const all = await until(shell, () => (shell.jobs.all().every((job) => job.state !== 'running') ? true : undefined));
    if (!all) return interrupted(shell);
    await tell(shell);
    return 0;
  }
  let status = 0;
  for (const operand of operands) status = await waitForOne(shell, operand);
  return status;
};

/** A shell with a prompt says at once what has ended; a script just forgets it. */
async function tell(shell: Shell, only?: Job): Promise<void> {
  if (shell.interactive && shell.monitor) return notifyJobs(shell);
  for (const job of [...shell.jobs.all()]) if (job.state === 'done' && (only === undefined || job === only)) shell.jobs.remove(job);
}

async function until<T>(shell: Shell, done: () => T | undefined): Promise<T | undefined> {
  return shell.children.until(done, true);
}

async function waitForOne(shell: Shell, operand: string): Promise<number> {
  let pid = Number(operand);
  if (operand.startsWith('%')) {
    const job = shell.jobs.find(operand);
    if (!job || job === 'ambiguous') {
      await shell.complain(`${operand}: no such job`, 'wait');
      return 127;
    }
    pid = job.pids.at(-1) ?? -1;
  } else if (!/^\d+$/.test(operand)) {
    await shell.complain(`\`${operand}': not a pid or valid job spec`, 'wait');
    return 1;
  }
  if (!shell.children.has(pid)) {
    await shell.complain(`pid ${operand} is not a child of this shell`, 'wait');
    return 127;
  }
  const status = await until(shell, () => shell.children.status(pid));
  if (!status) return interrupted(shell);
  await tell(shell, shell.jobs.byPid(pid));
  return exitStatus(status);
}

/** `variable` (`-p`) gets the process id. */
async function waitForNext(shell: Shell, variable: string | undefined): Promise<number> {
  if (variable !== undefined) shell.variables.unset(variable);
  if (shell.jobs.all().length === 0) return 127;
  const job = await until(shell, () => shell.jobs.all().find((each) => each.state === 'done'));
  if (!job) return interrupted(shell);
  shell.jobs.remove(job);
  if (variable !== undefined) shell.variables.set(variable, String(job.pids.at(-1) ?? 0));
  const status = job.statuses.get(job.pids.at(-1) ?? -1);
  return status ? exitStatus(status) : 0;
}

/** Traps run now; the status tells of the signal. */
async function interrupted(shell: Shell): Promise<number> {
  const status = 128 + (shell.signals.nextNumber ?? 2);
  await shell.handleSignals();
  return status;
}
