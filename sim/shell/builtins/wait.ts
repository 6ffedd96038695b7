import { exitStatus } from '../../libc/signal-numbers.ts';
import { type Job, lastStatus } from '../jobs/job-table.ts';
import { notifyJobs } from '../jobs/notify.ts';
import { notifyInScript } from '../jobs/notify-script.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

const UNKNOWN = 127;

/** The process whose end was reported, and its status. */
interface Ended {
  readonly pid?: number;
  readonly status: number;
}

/** `wait [-fn] [-p variable] [pid|%job …]`: a trapped signal ends it with a status above 128. */
export const wait: Builtin = async (shell, args) => {
  const { options, operands, invalid, lacking } = parseOptions(args, 'fnp:');
  const usage = 'wait [-fn] [-p var] [id ...]';
  if (invalid) return usageError(shell, 'wait', `${invalid}: invalid option`, usage);
  if (lacking) return usageError(shell, 'wait', `${lacking}: option requires an argument`, usage);
  const variable = options.findLast(({ letter }) => letter === 'p')?.value;
  if (variable !== undefined) {
    if (!/^[A-Za-z_]\w*(?:\[.+\])?$/.test(variable)) {
      await shell.complain(`\`${variable}': not a valid identifier`, 'wait');
      return 1;
    }
    shell.variables.unset(variable);
  }
  const next = options.some(({ letter }) => letter === 'n');
  let ended: Ended = { status: 0 };
  if (next) ended = await waitForNext(shell, operands);
  else if (operands.length === 0) ended = await waitForAll(shell);
  else for (const operand of operands) ended = await waitForOne(shell, operand);
  if (variable !== undefined && ended.pid !== undefined) shell.variables.set(variable, String(ended.pid));
  return ended.status;
};

/** One running job after the other, in the order of their numbers. What ended before its turn came, the last one, is kept for `jobs`. */
async function waitForAll(shell: Shell): Promise<Ended> {
  // What has been killed just now still runs, as far as the shell knows.
  for (let first = true; ; first = false) {
    if (!first) await shell.children.collect();
    for (const job of shell.jobs.all())
      if (job.state === 'stopped') await shell.complain(`warning: job ${job.number}[${job.pids.at(-1)}] stopped`, 'wait');
    const job = shell.jobs.all().find((each) => each.state === 'running');
    if (!job) break;
    if (!(await until(shell, () => (job.state === 'running' ? undefined : true)))) return interrupted(shell);
    await tell(shell, job);
  }
  for (const job of shell.jobs.all())
    if (job.state === 'done' && (shell.interactive || job.pids.at(-1) !== shell.lastBackground)) job.notified = true;
  shell.jobs.cleanUp();
  shell.children.forgetEnded((pid) => shell.jobs.byPid(pid) !== undefined);
  return { status: 0 };
}

/** Says what has ended, and that this job has. */
async function tell(shell: Shell, job: Job): Promise<void> {
  if (!shell.interactive) await notifyInScript(shell, job);
  else if (shell.monitor) await notifyJobs(shell);
  if (job.state === 'done') job.notified = true;
}

async function until<T>(shell: Shell, done: () => T | undefined): Promise<T | undefined> {
  return shell.children.until(done, true);
}

async function waitForOne(shell: Shell, operand: string): Promise<Ended> {
  const found = operand.startsWith('%') ? shell.jobs.find(operand) : shell.jobs.byPid(Number(operand));
  if (operand.startsWith('%') ? !found || found === 'ambiguous' : !/^\d+$/.test(operand)) {
    await shell.complain(
      operand.startsWith('%')
        ? `${operand}: ${found ? 'ambiguous job spec' : 'no such job'}`
        : `\`${operand}': not a pid or valid job spec`,
      'wait',
    );
    return { status: operand.startsWith('%') ? UNKNOWN : 1 };
  }
  if (found && found !== 'ambiguous') {
    if (!(await until(shell, () => (found.state === 'running' ? undefined : true)))) return interrupted(shell);
    await tell(shell, found);
    return { pid: found.pids.at(-1) ?? 0, status: exitStatus(lastStatus(found)) };
  }
  const pid = Number(operand);
  if (!shell.children.has(pid)) {
    await shell.complain(`pid ${operand} is not a child of this shell`, 'wait');
    return { status: UNKNOWN };
  }
  const status = await until(shell, () => shell.children.status(pid));
  return status ? { pid, status: exitStatus(status) } : interrupted(shell);
}

/** `-n`: the next job to end, of those named or of all. */
async function waitForNext(shell: Shell, operands: readonly string[]): Promise<Ended> {
  const wanted: Job[] = [];
  for (const operand of operands) {
    const found = /^\d+$/.test(operand) ? shell.jobs.byPid(Number(operand)) : shell.jobs.find(operand);
    if (found && found !== 'ambiguous') wanted.push(found);
    else await shell.complain(`${operand}: no such job`, 'wait');
  }
  if (operands.length > 0 && wanted.length === 0) return { status: UNKNOWN };
  const among = (): readonly Job[] => (operands.length > 0 ? shell.jobs.all().filter((job) => wanted.includes(job)) : shell.jobs.all());
  await shell.children.collect();
  const before = among().find((job) => job.state === 'done' && !job.notified);
  if (!before && !shell.jobs.all().some((job) => job.state === 'running')) return { status: UNKNOWN };
  const job = before ?? (await until(shell, () => among().find((each) => each.state === 'done')));
  if (!job) return interrupted(shell);
  await tell(shell, job);
  shell.jobs.remove(job);
  return { pid: job.pids.at(-1) ?? 0, status: exitStatus(lastStatus(job)) };
}

/** Traps run now; the status tells of the signal. */
async function interrupted(shell: Shell): Promise<Ended> {
  const status = 128 + (shell.signals.nextNumber ?? 2);
  await shell.handleSignals();
  return { status };
}
