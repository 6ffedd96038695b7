import type { HostNode, ProcessNode } from './model.ts';

/** Says in whose card a process is: the nearest above it that has a card of its own, else process 1. */
export class Roots {
  readonly #host: HostNode;
  readonly #speaking: ReadonlySet<number>;
  /** Processes that can be reached over a network. */
  readonly #reachable = new Set<number>();
  readonly #known = new Map<number, number>();

  /** @param speaking processes that hold a client's end of a connection */
  constructor(host: HostNode, speaking: ReadonlySet<number>) {
    this.#host = host;
    this.#speaking = speaking;
    for (const { address, pid } of host.doors.values()) if (address.family === 'inet') this.#reachable.add(pid);
  }

  of(pid: number): number {
    const way: number[] = [];
    let at = pid;
    let root = this.#known.get(at);
    while (root === undefined) {
      way.push(at);
      const process = this.#host.processes.get(at);
      const above = process && !this.#isHead(process) && this.#host.processes.has(process.ppid) && !way.includes(process.ppid);
      if (!above) root = at;
      else {
        at = process.ppid;
        root = this.#known.get(at);
      }
    }
    for (const passed of way) this.#known.set(passed, root);
    return root;
  }

  #isHead({ pid, ppid, program, forked, terminal, shimOf, children }: ProcessNode): boolean {
    if (ppid === 0 || terminal || shimOf !== undefined) return true;
    // From outside comes what systemd never made a program of, once it does something.
    if (forked) return ppid === 1 && (children.size > 0 || this.#speaking.has(pid));
    // Another service is worth a card when others can reach it.
    return program === 'dockerd' || program === 'containerd' || (ppid === 1 && this.#reachable.has(pid));
  }
}
