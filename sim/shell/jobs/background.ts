import type { AndOr, PipelineNode } from 'unbash';
import { startPipes } from '../interpreter/pipeline.ts';
import { runNode } from '../interpreter/run.ts';
import { forkShell } from '../interpreter/subshell.ts';
import type { Shell } from '../shell.ts';
import { addJob } from './add-job.ts';
import { jobText } from './job-text.ts';

/** `command &`. Status 0; a shell with a prompt says the job's number and its process. */
export async function startBackground(shell: Shell, node: PipelineNode | AndOr): Promise<number> {
  const plainPipeline = node.type === 'Pipeline' && node.prefixes.length === 0;
  const { pids, group } = await (plainPipeline ? startPipes(shell, node, { background: true }) : startOne(shell, node));
  const job = addJob(shell, { group, pids, text: jobText(shell, node), background: true });
  const last = pids.at(-1) ?? 0;
  shell.lastBackground = last;
  if (shell.interactive) await shell.printError(`[${job.number}] ${last}\n`);
  return 0;
}

async function startOne(shell: Shell, node: PipelineNode | AndOr): Promise<{ pids: number[]; group: number }> {
  const pid = await forkShell(shell, (child) => runNode(child, node, { last: true }), {
    group: 0,
    foreground: false,
    detachInput: !shell.monitor,
  });
  return { pids: [pid], group: pid };
}
