import type { TraceEvent } from '../../session/session.ts';

interface Stage {
  readonly from: number;
  readonly name: string;
}

/** Which program a process was at a time, learnt from the events in the order they happened. A process that has run nothing yet is its parent. */
export class Programs {
  readonly #stages = new Map<string, Stage[]>();
  #read = 0;

  /** Reads what is new in a list that only grows. */
  learn(events: readonly TraceEvent[]): void {
    for (; this.#read < events.length; this.#read++) {
      const event = events[this.#read];
      if (event?.type === 'process.start') {
        const parent = this.at(event.host, event.ppid, event.t);
        if (parent) this.#note(event, parent);
      } else if (event?.type === 'process.exec') this.#note(event, event.exe.split('/').at(-1) || event.exe);
    }
  }

  /** The program's file name; undefined for a process nobody has heard of. */
  at(host: string, pid: number, time: number): string | undefined {
    return this.#stages.get(`${host} ${pid}`)?.findLast((stage) => stage.from <= time)?.name;
  }

  #note(event: TraceEvent, name: string): void {
    const key = `${event.host} ${event.pid}`;
    const stages = this.#stages.get(key);
    if (stages) stages.push({ from: event.t, name });
    else this.#stages.set(key, [{ from: event.t, name }]);
  }
}
