import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { exists, readText, readTextIfAny, writeText } from '../libc/files.ts';
import { RuncFailure } from './failure.ts';
import type { Spec } from './spec.ts';

export type Status = 'created' | 'running' | 'stopped' | 'paused';

/** state.json below `--root`/<id>. Field names as runc's libcontainer has them. */
export interface State {
  readonly id: string;
  readonly init_process_pid: number;
  /** Clock ticks since boot, to tell the process from a later one with the same pid. */
  readonly init_process_start: number;
  /** Microseconds since 1970. */
  readonly created: number;
  readonly bundle: string;
  readonly rootfs: string;
  readonly cgroup: string;
  readonly namespaces: readonly string[];
  readonly frozen: boolean;
}

export const directoryOf = (root: string, id: string): string => `${root}/${id}`;
export const fifoOf = (root: string, id: string): string => `${directoryOf(root, id)}/exec.fifo`;
const fileOf = (root: string, id: string): string => `${directoryOf(root, id)}/state.json`;

export function saveState(sys: Sys, root: string, state: State): void {
  writeText(sys, fileOf(root, state.id), JSON.stringify(state), 0o600);
}

export function mustState(sys: Sys, root: string, id: string): State {
  const text = readTextIfAny(sys, fileOf(root, id));
  if (text === undefined) throw new RuncFailure('container does not exist');
  return JSON.parse(text) as State;
}

export function statusOf(sys: Sys, root: string, state: State): Status {
  const process = processStat(sys, state.init_process_pid);
  if (!process || process.zombie || process.started !== state.init_process_start) return 'stopped';
  if (state.frozen) return 'paused';
  return exists(sys, fifoOf(root, state.id)) ? 'created' : 'running';
}

/** What runc reads of /proc/<pid>/stat (proc(5): field 3 is the state, field 22 the start time). */
export function processStat(sys: Sys, pid: number): { zombie: boolean; started: number } | undefined {
  const stat = readTextIfAny(sys, `/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { zombie: fields[0] === 'Z' || fields[0] === 'X', started: Number(fields[19]) };
}

/** Every process in the container: those of its cgroup, lowest pid first. */
export function processesOf(sys: Sys, cgroup: string): number[] {
  const pids: number[] = [];
  for (const { name } of sys.readdir('/proc')) {
    if (!/^\d+$/.test(name) || processStat(sys, Number(name))?.zombie) continue;
    const path = (readTextIfAny(sys, `/proc/${name}/cgroup`) ?? '').trim().replace(/^0::/, '');
    if (path === cgroup || path.startsWith(`${cgroup}/`)) pids.push(Number(name));
  }
  return pids.sort((a, b) => a - b);
}

export function containerIds(sys: Sys, root: string): string[] {
  try {
    return sys
      .readdir(root)
      .filter((entry) => entry.type === 'directory')
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}

/** A bundle's config.json. */
export function readSpec(sys: Sys, bundle: string): Spec {
  try {
    return JSON.parse(readText(sys, `${bundle}/config.json`)) as Spec;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) throw new RuncFailure('JSON specification file config.json not found');
    if (error instanceof SyntaxError) throw new RuncFailure(error.message);
    throw error;
  }
}
