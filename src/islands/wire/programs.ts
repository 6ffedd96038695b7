import type { TraceEvent } from '../../session/session.ts';

/** So many ended processes are remembered. */
const MOST_ENDED = 5_000;

interface Stage {
  readonly from: number;
  readonly name: string;
}

/** Which program a process was at a time, learnt from the events in the order they happened. A process that has run nothing yet is its parent. */
export class Programs {
  readonly #stages = new Map<string, Stage[]>();
  /** Processes that have ended, in that order. */
  readonly #ended = new Set<string>();

  learn(event: TraceEvent): void {
    if (event.type === 'process.start') {
      const parent = this.at(event.host, event.ppid, event.t);
      if (parent) this.#note(event, parent);
    } else if (event.type === 'process.exec') this.#note(event, event.exe.split('/').at(-1) || event.exe);
    else if (event.type === 'process.exit') this.#end(`${event.host} ${event.pid}`);
  }

  /** The program's file name; undefined for a process nobody has heard of. */
  at(host: string, pid: number, time: number): string | undefined {
    return this.#stages.get(`${host} ${pid}`)?.findLast((stage) => stage.from <= time)?.name;
  }

  #note(event: TraceEvent, name: string): void {
    const key = `${event.host} ${event.pid}`;
    this.#ended.delete(key);
    const stages = this.#stages.get(key);
    if (stages) stages.push({ from: event.t, name });
    else this.#stages.set(key, [{ from: event.t, name }]);
  }

  /** What ended longest ago is forgotten; what it said on the wire has had its name by then. */
  #end(key: string): void {
    this.#ended.add(key);
    const [oldest] = this.#ended;
    if (this.#ended.size <= MOST_ENDED || oldest === undefined) return;
    this.#ended.delete(oldest);
    this.#stages.delete(oldest);
  }
}
