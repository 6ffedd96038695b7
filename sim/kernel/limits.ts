import { SysError } from '../base/errno.ts';
import type { Process } from './process.ts';
import type { Limit, Resource } from './sys.ts';

export type Limits = Readonly<Record<Resource, Limit>>;

const NONE = Number.POSITIVE_INFINITY;
const KIB = 1024;

/** What every process may use when the machine starts (setrlimit(2)); the number of processes is what a small machine carries. */
export function initialLimits(memory: number): Limits {
  const processes = Math.min(MOST_PROCESSES, Math.max(64, Math.floor(memory / (3 * KIB * KIB))));
  const free = { soft: NONE, hard: NONE };
  return {
    core: { soft: 0, hard: NONE },
    cpu: free,
    data: free,
    fsize: free,
    locks: free,
    memlock: { soft: 8192 * KIB, hard: 8192 * KIB },
    msgqueue: { soft: 819_200, hard: 819_200 },
    nice: { soft: 0, hard: 0 },
    nofile: { soft: 1024, hard: 1_048_576 },
    nproc: { soft: processes, hard: processes },
    rss: free,
    rtprio: { soft: 0, hard: 0 },
    rttime: free,
    sigpending: { soft: processes, hard: processes },
    stack: { soft: 8192 * KIB, hard: NONE },
    as: free,
  };
}

/** kernel.threads-max: not even root gets more. */
const MOST_PROCESSES = 1400;

/** @throws EAGAIN where this user has as many processes as it may have (root counts only against the whole machine), or the machine is full. */
export function demandRoomForProcess(process: Process, all: readonly Process[]): void {
  const { uid, euid } = process.credentials;
  const living = all.filter((other) => other.state !== 'reaped');
  if (living.length >= 2 * MOST_PROCESSES) throw new SysError('EAGAIN');
  if (uid === 0 || euid === 0) return;
  const own = living.filter((other) => other.credentials.uid === uid).length;
  if (own >= process.limits.nproc.soft) throw new SysError('EAGAIN');
}

/** @throws EINVAL, EPERM where somebody but root asks for more than the hard limit. */
export function changeLimit(process: Process, resource: Resource, limit: Limit): void {
  if (limit.soft > limit.hard) throw new SysError('EINVAL');
  if (limit.hard > process.limits[resource].hard && process.credentials.euid !== 0) throw new SysError('EPERM');
  process.limits = { ...process.limits, [resource]: limit };
}
