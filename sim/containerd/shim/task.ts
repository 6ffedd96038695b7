import type { Sys } from '../../kernel/sys.ts';
import { readText, writeText } from '../../libc/files.ts';
import { thread } from '../../libc/thread.ts';
import { ContainerdError, type OciSpec, type TaskEvent, type TaskIo } from '../api.ts';
import { killProcess } from './kill.ts';
import { markExited, mustAllow, newProcess, type ShimProcess } from './process.ts';
import type { Reaper } from './reaper.ts';
import type { Runc } from './runc.ts';
import { openStdio, type Stdio } from './stdio.ts';

export interface ShimContext {
  readonly sys: Sys;
  readonly id: string;
  readonly bundle: string;
  readonly runc: Runc;
  readonly reaper: Reaper;
  readonly publish: (event: TaskEvent) => void;
  readonly shutdown: () => void;
}

interface Named {
  execId?: string;
}

/** The shim's service: one container, its init and the processes added to it. Source: containerd's cmd/containerd-shim-runc-v2/task. */
export function taskMethods(context: ShimContext) {
  const { sys, id, bundle, runc, reaper, publish } = context;
  let init: ShimProcess | undefined;
  const execs = new Map<string, { process: ShimProcess; spec: OciSpec['process'] }>();

  const mustInit = (): ShimProcess => {
    if (!init) throw new ContainerdError('not found', 'container not created');
    return init;
  };
  const find = ({ execId }: Named): ShimProcess => {
    const process = execId ? execs.get(execId)?.process : mustInit();
    if (!process) throw new ContainerdError('not found', `process ${execId} does not exist`);
    return process;
  };
  const named = ({ execId }: ShimProcess): Named => (execId === undefined ? {} : { execId });

  /** The end of a process is told only after its start has been. */
  const watch = (process: ShimProcess, started: Promise<void>) => {
    thread(async () => {
      const exit = await reaper.exitOf(process.pid);
      await started;
      markExited(process, exit);
      publish({ topic: '/tasks/exit', id, ...named(process), pid: process.pid, exitStatus: exit.status, exitedAt: exit.at });
    });
  };
  const consoleFlags = ({ consoleSocket }: Stdio) => (consoleSocket === undefined ? [] : ['--console-socket', consoleSocket]);
  const pidFrom = (file: string) => Number(readText(sys, file));
  const started = new Map<ShimProcess, () => void>();

  const startInit = async (process: ShimProcess) => {
    mustAllow('start', process);
    await runc.run('OCI runtime start failed', ['start', id]);
    if (process.status === 'created') process.status = 'running';
  };
  const startExec = async (execId: string, process: ShimProcess, wanted: OciSpec['process']) => {
    mustAllow('start', process);
    const file = `${bundle}/${execId}.json`;
    const pidFile = `${bundle}/${execId}.pid`;
    writeText(sys, file, JSON.stringify(wanted));
    try {
      await runc.run(
        'OCI runtime exec failed',
        ['exec', '--process', file, '--detach', ...consoleFlags(process.stdio), '--pid-file', pidFile, id],
        process.stdio.fds,
      );
    } finally {
      process.stdio.handedOver();
      sys.unlink(file);
    }
    await process.stdio.begin();
    process.pid = pidFrom(pidFile);
    sys.unlink(pidFile);
    process.status = 'running';
  };

  return {
    async Create({ io }: { io: TaskIo }) {
      const stdio = openStdio(sys, io, `${bundle}/init.sock`);
      const process = newProcess(stdio);
      const pidFile = `${bundle}/init.pid`;
      try {
        await runc.run(
          'OCI runtime create failed',
          ['create', '--bundle', bundle, ...consoleFlags(stdio), '--pid-file', pidFile, id],
          stdio.fds,
        );
      } catch (error) {
        stdio.handedOver();
        stdio.close();
        throw error;
      }
      stdio.handedOver();
      await stdio.begin();
      process.pid = pidFrom(pidFile);
      init = process;
      publish({ topic: '/tasks/create', id, pid: process.pid });
      watch(process, new Promise((resolve) => started.set(process, resolve)));
      return { pid: process.pid };
    },
    async Start(request: Named) {
      const process = find(request);
      const exec = request.execId ? execs.get(request.execId) : undefined;
      if (exec && request.execId) await startExec(request.execId, process, exec.spec);
      else await startInit(process);
      publish({ topic: '/tasks/start', id, ...named(process), pid: process.pid });
      if (exec) watch(process, Promise.resolve());
      else started.get(process)?.();
      return { pid: process.pid };
    },
    async Exec({ execId, process: wanted, io }: { execId: string; process: OciSpec['process']; io: TaskIo }) {
      mustAllow('exec', mustInit());
      if (execs.has(execId)) throw new ContainerdError('already exists', `id ${execId}`);
      const stdio = openStdio(sys, io, `${bundle}/${execId}.sock`);
      execs.set(execId, { process: newProcess(stdio, execId), spec: wanted });
    },
    async Kill(request: Named & { signal: string; all?: boolean }) {
      const process = find(request);
      // An init that runc created and nobody started is killed too: its end is told at once.
      if (process === init && process.status === 'created') started.get(process)?.();
      await killProcess(context, process, request.signal, request.all === true);
    },
    async ResizePty(request: Named & { width: number; height: number }) {
      find(request).stdio.resize({ rows: request.height, cols: request.width });
    },
    async CloseIO(request: Named) {
      find(request).stdio.closeStdin();
    },
    async Pause() {
      const process = mustInit();
      mustAllow('pause', process);
      await runc.run('OCI runtime pause failed', ['pause', id]);
      process.status = 'paused';
      publish({ topic: '/tasks/paused', id });
    },
    async Resume() {
      const process = mustInit();
      mustAllow('resume', process);
      await runc.run('OCI runtime resume failed', ['resume', id]);
      process.status = 'running';
      publish({ topic: '/tasks/resumed', id });
    },
    async State(request: Named) {
      const { status, pid, exitStatus, exitedAt } = find(request);
      return { status, pid, exitStatus, exitedAt };
    },
    async Delete(request: Named) {
      const process = find(request);
      mustAllow('delete', process);
      if (process === init) await runc.run('OCI runtime delete failed', ['delete', id]);
      if (process.status === 'stopped') await process.stdio.drained();
      process.stdio.close();
      if (request.execId) execs.delete(request.execId);
      const { pid, exitStatus, exitedAt } = process;
      return { pid, exitStatus, exitedAt };
    },
    async Shutdown() {
      context.shutdown();
    },
  };
}
