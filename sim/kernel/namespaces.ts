import type { NetNamespace } from './net/net-namespace.ts';
import type { Process } from './process.ts';
import type { MountNamespace } from './vfs/mount-namespace.ts';

/** pid_namespaces(7): processes have a number in their own namespace and in every one above it. */
export class PidNamespace {
  readonly parent: PidNamespace | undefined;
  readonly #processes = new Map<number, Process>();
  readonly #numbers = new Map<Process, number>();
  #last = 0;

  constructor(parent: PidNamespace | undefined) {
    this.parent = parent;
  }

  /** Gives the process its numbers, here and above. */
  enter(process: Process): void {
    for (let at: PidNamespace | undefined = this; at; at = at.parent) {
      at.#last += 1;
      at.#processes.set(at.#last, process);
      at.#numbers.set(process, at.#last);
    }
  }

  leave(process: Process): void {
    for (let at: PidNamespace | undefined = this; at; at = at.parent) {
      const number = at.#numbers.get(process);
      if (number !== undefined) at.#processes.delete(number);
      at.#numbers.delete(process);
    }
  }

  find(pid: number): Process | undefined {
    return this.#processes.get(pid);
  }

  /** 0 for a process that cannot be seen from here. */
  numberOf(process: Process): number {
    return this.#numbers.get(process) ?? 0;
  }

  get init(): Process | undefined {
    return this.#processes.get(1);
  }

  all(): Process[] {
    return [...this.#processes.values()];
  }
}

export interface UtsNamespace {
  hostname: string;
}

/** cgroup_namespaces(7): the group that its members see as the root. */
export interface CgroupNamespace {
  root: string | undefined;
}

/** A set of namespaces that a process is in. Ipc namespaces are only told apart. */
export interface Namespaces {
  readonly mnt: MountNamespace;
  readonly pid: PidNamespace;
  readonly net: NetNamespace;
  readonly uts: UtsNamespace;
  readonly ipc: object;
  readonly cgroup: CgroupNamespace;
}
