import { text } from '../base/bytes.ts';
import type { Sys } from '../kernel/sys.ts';
import { findInPath, spawn } from '../libc/spawn.ts';
import { print, readAll } from '../libc/stdio.ts';
import { mustState, processesOf } from './container.ts';
import { RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';

/** `runc ps ID [ps options]`: the lines of the host's `ps -ef` that are about the container; or its pids as JSON. */
export async function ps(sys: Sys, { root, flags, args }: Invocation): Promise<number> {
  const [id = '', ...options] = args;
  const pids = processesOf(sys, mustState(sys, root, id).cgroup);
  const format = flags.get('format') ?? 'table';
  if (format === 'json') {
    await print(sys, JSON.stringify(pids));
    return 0;
  }
  if (format !== 'table') throw new RuncFailure('invalid format option');
  const [title = '', ...lines] = (await runPs(sys, options.length ? options : ['-ef'])).split('\n');
  const column = title.trim().split(/\s+/).indexOf('PID');
  if (column < 0) throw new RuncFailure("couldn't find PID field in ps output");
  const ours = lines.filter((line) => pids.includes(Number(line.trim().split(/\s+/)[column])));
  await print(sys, [title, ...ours].map((line) => `${line}\n`).join(''));
  return 0;
}

async function runPs(sys: Sys, options: readonly string[]): Promise<string> {
  const [read, write] = sys.pipe();
  const pid = spawn(sys, findInPath(sys, 'ps') ?? '/usr/bin/ps', ['ps', ...options], { fds: { 1: write } });
  sys.close(write);
  const output = text(await readAll(sys, read));
  sys.close(read);
  await sys.waitpid(pid);
  return output;
}
