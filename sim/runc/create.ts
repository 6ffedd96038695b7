import type { Sys } from '../kernel/sys.ts';
import { exists, makeDirectories, removeTree, writeText } from '../libc/files.ts';
import { cgroupOf, limit } from './cgroup.ts';
import { connectConsole } from './console.ts';
import { directoryOf, fifoOf, processStat, readSpec, saveState } from './container.ts';
import { goError, RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';
import { launchInit } from './init-process.ts';
import { namespacesOf } from './namespaces.ts';

/** `runc create`: everything but the start. The init process stays behind, waiting on exec.fifo. */
export async function create(sys: Sys, invocation: Invocation): Promise<number> {
  try {
    await createContainer(sys, invocation, true);
    return 0;
  } catch (error) {
    if (error instanceof RuncFailure) throw new RuncFailure(`runc create failed: ${error.message}`, error.status);
    throw error;
  }
}

/** Makes the container and returns the pid of its init process. `detached`: runc will not wait for its end. */
export async function createContainer(sys: Sys, invocation: Invocation, detached: boolean): Promise<number> {
  const { root, flags, args } = invocation;
  const id = args[0] ?? '';
  if (!/^[\w+.-]+$/.test(id)) throw new RuncFailure('invalid container ID format');
  const bundle = enter(sys, flags.get('bundle') ?? '.');
  const spec = readSpec(sys, bundle);
  if (spec.process.args.length === 0) throw new RuncFailure('args must not be empty');
  if (exists(sys, directoryOf(root, id))) throw new RuncFailure('container with given ID already exists');
  makeDirectories(sys, root, 0o700);
  makeDirectories(sys, directoryOf(root, id), 0o711);
  const rootfs = spec.root.path.startsWith('/') ? spec.root.path : `${bundle}/${spec.root.path}`;
  const cgroup = cgroupOf(spec.linux.cgroupsPath, id);
  const { fresh, joined } = namespacesOf(spec.linux.namespaces);
  const hostname = fresh.includes('uts') ? (spec.hostname ?? '') : '';
  try {
    if (!exists(sys, rootfs)) throw new RuncFailure(`invalid rootfs: stat ${rootfs}: no such file or directory`);
    const console = await connectConsole(sys, invocation, spec.process, detached);
    const config = {
      kind: 'create',
      process: spec.process,
      console: console !== undefined,
      rootfs,
      readonly: spec.root.readonly === true,
      mounts: spec.mounts,
      hostname,
      joined,
      fresh,
    } as const;
    const pid = await launchInit(sys, { config, fresh, cgroup, fifo: openFifo(sys, fifoOf(root, id)), console });
    limit(sys, cgroup, spec.linux.resources);
    const started = processStat(sys, pid)?.started ?? 0;
    const namespaces = spec.linux.namespaces.map(({ type }) => type);
    saveState(sys, root, {
      id,
      init_process_pid: pid,
      init_process_start: started,
      created: sys.now(),
      bundle,
      rootfs,
      cgroup,
      namespaces,
      frozen: false,
    });
    const pidFile = flags.get('pid-file');
    if (pidFile) writeText(sys, pidFile, String(pid));
    sys.trace({ type: 'container.state', id, by: 'runc', state: 'created', init: pid });
    return pid;
  } catch (error) {
    removeTree(sys, directoryOf(root, id));
    throw error;
  }
}

/** Both ends, held by whoever waits: so reading waits for `runc start`, and not for somebody to open the other end. */
function openFifo(sys: Sys, path: string): [read: number, write: number] {
  sys.mkfifo(path, 0o622);
  return [sys.open(path, { read: true, nonBlock: true }), sys.open(path, { write: true })];
}

function enter(sys: Sys, bundle: string): string {
  try {
    sys.chdir(bundle);
    return sys.cwd();
  } catch (error) {
    throw new RuncFailure(goError(error, 'chdir', bundle));
  }
}
