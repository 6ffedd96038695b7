import { text } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { duplexOf } from '../../libc/duplex.ts';
import { spawn } from '../../libc/spawn.ts';
import { readAll } from '../../libc/stdio.ts';
import { ContainerdError } from '../api.ts';
import { bundleOf, NAMESPACE } from '../services.ts';
import { type TtrpcClient, ttrpcClient } from '../ttrpc-client.ts';
import type { TaskContext } from './task.ts';

const SHIM_BINARY = '/usr/bin/containerd-shim-runc-v2';

/** Runs `containerd-shim-runc-v2 … start` and returns the address that it prints. */
export async function startShim({ sys, address }: TaskContext, id: string): Promise<string> {
  const [read, write] = sys.pipe();
  sys.setCloseOnExec(read, true);
  const argv = [SHIM_BINARY, '-namespace', NAMESPACE, '-address', address, '-publish-binary', '/usr/bin/containerd', '-id', id, 'start'];
  const pid = spawn(sys, SHIM_BINARY, argv, { cwd: bundleOf(id), fds: { 1: write, 2: write } });
  sys.close(write);
  const said = text(await readAll(sys, read));
  sys.close(read);
  const ended = await sys.waitpid(pid);
  if (ended?.status.kind === 'exited' && ended.status.code === 0) return said.trim();
  throw new ContainerdError('unknown', `failed to start shim: start failed: ${said.trim()}`);
}

/** A connection to a shim's socket. `onLost` runs when it ends, for whatever reason. */
export async function connectShim({ sys }: TaskContext, address: string, onLost: () => void): Promise<TtrpcClient> {
  try {
    const fd = await sys.connect({ family: 'unix', path: address.replace('unix://', '') });
    sys.setCloseOnExec(fd, true);
    return ttrpcClient(duplexOf(sys, fd), onLost);
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new ContainerdError('unavailable', `failed to connect to ${address}: ${error.message.toLowerCase()}`);
  }
}
