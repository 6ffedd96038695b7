import { isErrno } from '../base/errno.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { duplexOf } from '../libc/duplex.ts';
import { makeDirectories } from '../libc/files.ts';
import { sdNotify } from '../libc/sd-notify.ts';
import { print } from '../libc/stdio.ts';
import { thread } from '../libc/thread.ts';
import type { TaskEvent } from './api.ts';
import { EventExchange } from './events.ts';
import { type Flags, HELP, parseFlags } from './flags.ts';
import { createLog, type Log } from './log.ts';
import { BUNDLES, CONTAINERD_REVISION, CONTAINERD_VERSION, EVENTS, SHIM_SOCKETS, TASKS, VERSION } from './services.ts';
import { createTask } from './task/create.ts';
import { deleteTask } from './task/delete.ts';
import { forward } from './task/forward.ts';
import { listPids } from './task/pids.ts';
import { publishEvent } from './task/publish.ts';
import { restoreTasks } from './task/restore.ts';
import type { TaskContext } from './task/task.ts';
import { type Emit, type Services, serveTtrpc } from './ttrpc-server.ts';

/** The container daemon between dockerd and the shims. Its containers do not need it to keep running: it can be restarted under them. */
export const main: Program = async (sys, argv) => {
  const flags = parseFlags(argv.slice(1));
  if ('wrong' in flags) {
    await print(sys, `Incorrect Usage: ${flags.wrong}\n\n${HELP}`);
    await sys.write(2, new TextEncoder().encode(`containerd: ${flags.wrong}\n`));
    return 1;
  }
  if (flags.show !== undefined) {
    await print(sys, flags.show);
    return 0;
  }
  const log = createLog(sys, flags.logLevel);
  try {
    return await run(sys, flags, log);
  } catch (error) {
    if (!isErrno(error)) throw error;
    await sys.write(2, new TextEncoder().encode(`containerd: ${error.path ? `${error.path}: ` : ''}${error.message.toLowerCase()}\n`));
    return 1;
  }
};

async function run(sys: Sys, flags: Flags, log: Log): Promise<number> {
  const begun = sys.monotonic();
  await log('info', 'starting containerd', { revision: CONTAINERD_REVISION, version: CONTAINERD_VERSION });
  for (const [directory, mode] of [
    ['/var/lib/containerd', 0o700],
    ['/run/containerd', 0o711],
    [BUNDLES, 0o711],
    [SHIM_SOCKETS, 0o711],
  ] as const) {
    makeDirectories(sys, directory, mode);
  }
  // Writing to a client that has gone is an error, not an end.
  // A handler, not "ignore": what is ignored would stay so in the containers.
  sys.sigaction('SIGPIPE', () => undefined);
  const context: TaskContext = { sys, tasks: new Map(), events: new EventExchange(), log, address: flags.address };
  for (const plugin of [
    'content.v1.content',
    'snapshotter.v1.overlayfs',
    'metadata.v1.bolt',
    'runtime.v2.task',
    'service.v1.tasks-service',
    'grpc.v1.tasks',
    'grpc.v1.events',
    'grpc.v1.version',
  ]) {
    const type = `io.containerd.${plugin.split('.').slice(0, 2).join('.')}`;
    await log('info', 'loading plugin', { id: `io.containerd.${plugin}`, type });
  }
  await restoreTasks(context);
  const listening = listen(sys, flags.address);
  await log('info', 'serving...', { address: flags.address });
  await log('info', `containerd successfully booted in ${((sys.monotonic() - begun) / 1e6).toFixed(6)}s`);
  await sdNotify(sys, 'READY=1');
  return serve(context, listening);
}

function listen(sys: Sys, path: string): number {
  makeDirectories(sys, path.slice(0, path.lastIndexOf('/')), 0o711);
  try {
    sys.unlink(path);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
  const fd = sys.listen({ family: 'unix', path }, { mode: 0o660 });
  sys.setCloseOnExec(fd, true);
  return fd;
}

function serve(context: TaskContext, listening: number): Promise<number> {
  const { sys, log } = context;
  const services = servicesOf(context);
  return new Promise((resolve, reject) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      sys.sigaction(signal, () => {
        thread(async () => {
          await log('info', 'Stop CRI service');
          resolve(0);
        });
      });
    }
    const loop = async () => {
      for (;;) {
        const { fd } = await sys.accept(listening);
        sys.setCloseOnExec(fd, true);
        thread(() => serveTtrpc(duplexOf(sys, fd), services));
      }
    };
    loop().catch(reject);
  });
}

function servicesOf(context: TaskContext): Services {
  const { events } = context;
  return {
    [VERSION]: { Version: async () => ({ version: CONTAINERD_VERSION, revision: CONTAINERD_REVISION }) },
    [EVENTS]: {
      Subscribe: async (_request: unknown, emit: Emit) => events.subscribe(emit),
      Publish: async (event: TaskEvent) => publishEvent(context, event),
    },
    [TASKS]: {
      Create: (request: Parameters<typeof createTask>[1]) => createTask(context, request),
      Delete: (request: Parameters<typeof deleteTask>[1]) => deleteTask(context, request),
      ListPids: (request: { id: string }) => listPids(context, request),
      Start: forward(context, 'Start'),
      Exec: forward(context, 'Exec'),
      Kill: forward(context, 'Kill'),
      ResizePty: forward(context, 'ResizePty'),
      CloseIO: forward(context, 'CloseIO'),
      Pause: forward(context, 'Pause'),
      Resume: forward(context, 'Resume'),
      Get: forward(context, 'State'),
    },
  };
}
