import { text } from '../../base/bytes.ts';
import { spawn } from '../../libc/spawn.ts';
import { readAll } from '../../libc/stdio.ts';
import { ContainerdError } from '../api.ts';
import { mustTask, type TaskContext } from './task.ts';

/** Every process in the container, by `runc ps --format json`. */
export async function listPids(context: TaskContext, { id }: { id: string }): Promise<{ pids: number[] }> {
  const { sys } = context;
  mustTask(context, id);
  const [read, write] = sys.pipe();
  sys.setCloseOnExec(read, true);
  const argv = ['runc', '--root', '/run/docker/runtime-runc/moby', 'ps', '--format', 'json', id];
  const pid = spawn(sys, '/usr/bin/runc', argv, { fds: { 1: write, 2: write } });
  sys.close(write);
  const said = text(await readAll(sys, read)).trim();
  sys.close(read);
  const ended = await sys.waitpid(pid);
  if (ended?.status.kind !== 'exited' || ended.status.code !== 0)
    throw new ContainerdError('unknown', `runc did not terminate successfully: ${said}`);
  return { pids: (JSON.parse(said) as number[] | null) ?? [] };
}
