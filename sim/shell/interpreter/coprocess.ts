import type { Coproc } from 'unbash';
import { closeQuietly } from '../../libc/close-quietly.ts';
import { addJob } from '../jobs/add-job.ts';
import { jobText } from '../jobs/job-text.ts';
import type { Shell } from '../shell.ts';
import { runList, runNode } from './run.ts';
import { forkShell } from './subshell.ts';

/** Where bash keeps its ends, from here down, as with process substitution. */
const HIGHEST = 63;

/** `coproc [NAME] command`: a background job with a pipe to its input and one from its output, in `${NAME[1]}` and `${NAME[0]}`. */
export async function startCoprocess(shell: Shell, node: Coproc): Promise<number> {
  const { sys } = shell;
  const name = node.name?.text ?? 'COPROC';
  await shell.children.collect();
  const older = shell.coprocess;
  if (older) await shell.complain(`warning: execute_coproc: coproc [${older.pid}:${older.name}] still exists`);
  // bash knows of one only: what the older one had stays as it is, even after its end.
  shell.coprocess = undefined;
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    await shell.complain(`\`${name}': not a valid identifier`);
    return 1;
  }
  const { body } = node;
  const [reading, itsOutput] = sys.pipe().map((fd) => high(shell, fd)) as [number, number];
  const [itsInput, writing] = sys.pipe().map((fd) => high(shell, fd)) as [number, number];
  const pid = await forkShell(
    shell,
    (child) => {
      closeQuietly(child.sys, reading);
      closeQuietly(child.sys, writing);
      child.sys.dup2(itsInput, 0);
      child.sys.dup2(itsOutput, 1);
      for (const fd of [itsInput, itsOutput]) child.sys.close(fd);
      return body.type === 'CompoundList' ? runList(child, body, { last: true }) : runNode(child, body, { last: true });
    },
    { group: 0, foreground: false },
  );
  for (const fd of [itsInput, itsOutput]) sys.close(fd);
  for (const fd of [reading, writing]) sys.setCloseOnExec(fd, true);
  const variable = shell.variables.set(name, '');
  delete variable.value;
  variable.list = new Map([
    [0, String(reading)],
    [1, String(writing)],
  ]);
  shell.variables.set(`${name}_PID`, String(pid));
  shell.lastBackground = pid;
  const job = addJob(shell, { group: pid, pids: [pid], text: jobText(shell, node), background: true });
  if (shell.interactive) await shell.printError(`[${job.number}] ${pid}\n`);
  shell.coprocess = { pid, name };
  // What is known of it goes with it.
  shell.children.onChange((changed, status) => {
    if (shell.coprocess?.pid !== pid || changed !== pid || status.kind === 'stopped' || status.kind === 'continued') return;
    shell.coprocess = undefined;
    for (const fd of [reading, writing]) closeQuietly(sys, fd);
    shell.variables.unset(name);
    shell.variables.unset(`${name}_PID`);
  });
  return 0;
}

function high(shell: Shell, fd: number): number {
  const used = new Set(shell.sys.descriptors());
  let free = HIGHEST;
  while (used.has(free)) free -= 1;
  shell.sys.dup2(fd, free);
  shell.sys.close(fd);
  return free;
}
