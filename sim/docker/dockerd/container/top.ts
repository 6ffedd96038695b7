import { concat, text } from '../../../base/bytes.ts';
import { exitStatus } from '../../../libc/signal-numbers.ts';
import { spawn } from '../../../libc/spawn.ts';
import { conflict, invalidParameter, systemError } from '../../api/error.ts';
import type { TopResponse } from '../../api/types/container.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';
import { notRunning } from './kill.ts';

/** GET /containers/{id}/top: the host's ps, kept to the container's processes. Source: moby daemon/top_unix.go. @throws DockerError */
export async function topContainer(daemon: Daemon, container: Container, psArgs: string): Promise<TopResponse> {
  if (container.state.status === 'restarting')
    throw conflict(`Container ${container.id} is restarting, wait until the container is running`);
  if (container.state.status !== 'running' && container.state.status !== 'paused') throw notRunning(container);
  const { pids } = await daemon.containerd().pids({ id: container.id });
  const args = (psArgs || '-ef').trim().split(/\s+/);
  const output = await runPs(daemon, args);
  const lines = output.split('\n').filter(Boolean);
  const titles = (lines[0] ?? '').trim().split(/\s+/);
  const column = titles.indexOf('PID');
  if (column < 0) throw systemError("Couldn't find PID field in ps output");
  const wanted = new Set(pids.map(String));
  const rows = lines.slice(1).map((line) => fields(line, titles.length));
  return { Processes: rows.filter((row) => wanted.has(row[column] ?? '')), Titles: titles };
}

/** The last column is the command, with its spaces. */
function fields(line: string, count: number): string[] {
  const words = line.trim().split(/\s+/);
  return [...words.slice(0, count - 1), words.slice(count - 1).join(' ')];
}

async function runPs(daemon: Daemon, args: readonly string[]): Promise<string> {
  const { sys } = daemon;
  const [output, input] = sys.pipe();
  const pid = spawn(sys, '/usr/bin/ps', ['ps', ...args], { fds: { 1: input, 2: input } });
  sys.close(input);
  const parts: Uint8Array[] = [];
  for (let part = await sys.read(output); part.length > 0; part = await sys.read(output)) parts.push(part);
  sys.close(output);
  const ended = await sys.waitpid(pid);
  const printed = text(concat(parts));
  const code = ended ? exitStatus(ended.status) : 0;
  if (code !== 0) throw invalidParameter(`ps: exit status ${code}: ${printed.trim()}`);
  return printed;
}
