import { text, utf8 } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import type { NamespaceKind, Sys } from '../kernel/sys.ts';
import { readAll } from '../libc/stdio.ts';
import { RuncFailure } from './failure.ts';
import type { InitConfig } from './init.ts';

/** The descriptors of `runc init`: what it is to do, what it says back, and the FIFO that it waits on. */
export const CONFIG = 3;
export const REPORT = 4;
export const FIFO_READ = 5;
export const FIFO_WRITE = 6;
/** A connection over which the master side of the container's terminal is sent. */
export const CONSOLE = 7;

export interface Launch {
  readonly config: InitConfig;
  /** Namespaces that the container gets new. */
  readonly fresh: readonly NamespaceKind[];
  readonly cgroup: string;
  /** Both ends of exec.fifo; only for a container's first process. */
  readonly fifo?: readonly [read: number, write: number];
  /** A connection to whoever is to have the terminal; see {@link connectConsole}. */
  readonly console?: number;
}

/**
 * Forks a child into its namespaces and cgroup, has it run `runc init`, and waits until that has everything ready or has failed. The child
 * keeps our standard streams. Returns its pid, or that of its own child where it had to fork once more to join a pid namespace.
 * @throws RuncFailure with what went wrong in the child
 */
export async function launchInit(sys: Sys, { config, fresh, cgroup, fifo, console }: Launch): Promise<number> {
  const [configRead, configWrite] = sys.pipe();
  const [reportRead, reportWrite] = sys.pipe();
  sys.setSubreaper(true);
  const child = sys.fork(
    (child) => {
      child.cgroup(cgroup);
      const wanted: [number, number][] = [
        [configRead, CONFIG],
        [reportWrite, REPORT],
      ];
      if (fifo) wanted.push([fifo[0], FIFO_READ], [fifo[1], FIFO_WRITE]);
      if (console !== undefined) wanted.push([console, CONSOLE]);
      handOn(child, wanted);
      return child.exec('/proc/self/exe', ['runc', 'init'], {});
    },
    { namespaces: config.joined.length ? [] : fresh },
  );
  sys.close(configRead);
  sys.close(reportWrite);
  for (const fd of fifo ?? []) sys.close(fd);
  if (console !== undefined) sys.close(console);
  try {
    await sys.write(configWrite, utf8(JSON.stringify(config)));
  } catch (error) {
    if (!isErrno(error, 'EPIPE')) throw error;
  }
  sys.close(configWrite);
  const report = text(await readAll(sys, reportRead));
  sys.close(reportRead);
  const [, joinedPid, outcome = ''] = /^(?:pid=(\d+)\n)?(.*)$/s.exec(report) ?? [];
  if (joinedPid) await sys.waitpid(child);
  const pid = joinedPid ? Number(joinedPid) : child;
  if (outcome === 'ready') return pid;
  await sys.waitpid(pid);
  throw new RuncFailure(`unable to start container process: ${outcome || 'waiting for init preliminary setup: EOF'}`);
}

/** Moves descriptors to fixed numbers, and closes all others but the standard streams. */
function handOn(child: Sys, wanted: readonly [from: number, to: number][]): void {
  const above = 1 + Math.max(CONSOLE, ...child.descriptors());
  wanted.forEach(([from], i) => {
    child.dup2(from, above + i);
  });
  for (const fd of child.descriptors()) if (fd > 2 && fd < above) child.close(fd);
  wanted.forEach(([, to], i) => {
    child.dup2(above + i, to);
    child.close(above + i);
  });
}
