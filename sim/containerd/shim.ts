import { isErrno } from '../base/errno.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { duplexOf } from '../libc/duplex.ts';
import { makeDirectories } from '../libc/files.ts';
import { print, printError } from '../libc/stdio.ts';
import { thread } from '../libc/thread.ts';
import { bundleOf, CONTAINERD_SOCKET, CONTAINERD_VERSION, NAMESPACE, SHIM, SHIM_SOCKETS, shimSocketOf } from './services.ts';
import { publisher } from './shim/publisher.ts';
import { startReaper } from './shim/reaper.ts';
import { runcFor } from './shim/runc.ts';
import { taskMethods } from './shim/task.ts';
import { serveTtrpc } from './ttrpc-server.ts';

/** Where `start` leaves the listening socket for the shim that stays. */
const LISTENING = 3;

/**
 * containerd-shim-runc-v2: one process per container that outlives both containerd and dockerd. `… start` makes the socket, leaves a
 * daemon behind that serves it, prints its address and ends; without an action it is that daemon.
 * Source: containerd's core/runtime/v2/README.md.
 */
export const main: Program = async (sys, argv) => {
  const flags = parseFlags(argv.slice(1));
  if (flags.version) {
    await print(sys, `${argv[0]}:\n  Version:  ${CONTAINERD_VERSION}\n  Revision: \n  Go version: go1.24.3\n\n`);
    return 0;
  }
  if (!flags.id) {
    await printError(sys, `${argv[0]}: io.containerd.runc.v2: no task id\n`);
    return 1;
  }
  return flags.action === 'start' ? start(sys, argv, flags) : serve(sys, flags);
};

interface Flags {
  namespace: string;
  id: string;
  address: string;
  action: string;
  version: boolean;
}

function parseFlags(args: readonly string[]): Flags {
  const flags: Flags = { namespace: NAMESPACE, id: '', address: CONTAINERD_SOCKET, action: '', version: false };
  for (let i = 0; i < args.length; i++) {
    const name = (args[i] ?? '').replace(/^--?/, '');
    if (!(args[i] ?? '').startsWith('-')) flags.action = args[i] ?? '';
    else if (name === 'v') flags.version = true;
    else if (name === 'namespace') flags.namespace = args[++i] ?? '';
    else if (name === 'id') flags.id = args[++i] ?? '';
    else if (name === 'address') flags.address = args[++i] ?? '';
    else if (name !== 'debug') i++;
  }
  return flags;
}

async function start(sys: Sys, argv: readonly string[], { namespace, id, address }: Flags): Promise<number> {
  makeDirectories(sys, SHIM_SOCKETS, 0o711);
  const path = shimSocketOf(id);
  try {
    sys.unlink(path);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
  const listening = sys.listen({ family: 'unix', path }, { mode: 0o600 });
  sys.fork(async (child) => {
    child.setsid();
    child.dup2(listening, LISTENING);
    const nothing = child.open('/dev/null', { read: true, write: true });
    for (const fd of [0, 1, 2]) child.dup2(nothing, fd);
    for (const fd of child.descriptors()) if (fd > LISTENING) child.close(fd);
    return child.exec(
      `/usr/bin/${argv[0]?.split('/').pop()}`,
      [`/usr/bin/${argv[0]?.split('/').pop()}`, '-namespace', namespace, '-id', id, '-address', address],
      child.env,
    );
  });
  await print(sys, `unix://${path}`);
  return 0;
}

async function serve(sys: Sys, { id, address }: Flags): Promise<number> {
  sys.setCloseOnExec(LISTENING, true);
  // A shim is not ended by what ends others: only when containerd says so, or by SIGKILL.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGPIPE'] as const) sys.sigaction(signal, () => undefined);
  const reaper = startReaper(sys);
  const bundle = bundleOf(id);
  return new Promise((resolve, reject) => {
    const shutdown = () =>
      thread(async () => {
        // The answer to the call that asked for this goes out first.
        await sys.sleep(0);
        sys.unlink(shimSocketOf(id));
        resolve(0);
      });
    const methods = taskMethods({
      sys,
      id,
      bundle,
      reaper,
      runc: runcFor(sys, reaper, bundle),
      publish: publisher(sys, address),
      shutdown,
    });
    const loop = async () => {
      for (;;) {
        const { fd } = await sys.accept(LISTENING);
        sys.setCloseOnExec(fd, true);
        thread(() => serveTtrpc(duplexOf(sys, fd), { [SHIM]: methods }));
      }
    };
    loop().catch(reject);
  });
}
