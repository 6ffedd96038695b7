import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../sim/ports/api.ts';
import { EventLog } from './event-log.ts';

/** Writes a timeline of one machine. */
class Writer {
  readonly events: TraceEvent[] = [];
  tell(pid: number, happening: object): void {
    this.events.push({ seq: this.events.length, t: this.events.length, host: 'a', pid, ...happening } as TraceEvent);
  }
  start(pid: number, ppid: number): void {
    this.tell(pid, { type: 'process.start', ppid, uid: 0 });
    this.tell(pid, { type: 'process.exec', exe: `/bin/p${pid}`, argv: [`p${pid}`] });
  }
  exit(pid: number): void {
    this.tell(pid, { type: 'process.exit', status: 0 });
  }
}

const programsIn = (events: readonly TraceEvent[]): number[] => events.flatMap(({ type, pid }) => (type === 'process.exec' ? [pid] : []));

describe('the log of a session', () => {
  it('tells a follower everything in order, from the beginning on', () => {
    const log = new EventLog();
    const { events } = booted();
    log.append(events.slice(0, 2));
    const heard: TraceEvent[] = [];
    const stop = log.follow((event) => heard.push(event));
    log.append(events.slice(2, 4));
    stop();
    log.append(events.slice(4));
    expect(heard).toEqual(events.slice(0, 4));
    expect(log.count.value).toBe(events.length);
  });

  it('stays short under a flood of processes, and knows all that still run', () => {
    const log = new EventLog();
    const writer = booted();
    for (let pid = 100; pid < 30_000; pid++) {
      writer.start(pid, 2);
      writer.tell(pid, { type: 'socket.connect', connection: pid, address: { family: 'unix', path: '/s' }, server: { host: 'a', pid: 1 } });
      writer.tell(pid, { type: 'socket.data', connection: pid, from: 'client', bytes: new Uint8Array(0) });
      for (const from of ['client', 'server']) writer.tell(pid, { type: 'socket.close', connection: pid, from });
      writer.exit(pid);
    }
    for (const event of writer.events) log.append([event]);
    expect(log.kept.length).toBeLessThanOrEqual(20_000);
    expect(programsIn(log.kept)).toEqual(expect.arrayContaining([1, 2, 3, 29_999]));
    expect(log.kept.filter(({ type }) => type === 'socket.listen')).toHaveLength(1);
  });

  it('keeps the name of a process that is spoken of elsewhere', () => {
    const log = new EventLog((_, pid) => pid === 150);
    const writer = booted();
    for (let pid = 100; pid < 10_000; pid++) {
      writer.start(pid, 2);
      writer.exit(pid);
    }
    log.append(writer.events);
    expect(programsIn(log.kept)).toContain(150);
    expect(programsIn(log.kept)).not.toContain(151);
  });

  it('forgets the oldest where nothing ever ends', () => {
    const log = new EventLog();
    const writer = booted();
    for (let pid = 100; pid < 60_000; pid++) writer.start(pid, 2);
    for (const event of writer.events) log.append([event]);
    expect(log.kept.length).toBeLessThanOrEqual(20_000);
  });
});

function booted(): Writer {
  const writer = new Writer();
  for (const [pid, ppid] of [
    [1, 0],
    [2, 1],
    [3, 1],
  ] as const)
    writer.start(pid, ppid);
  writer.tell(3, { type: 'socket.listen', address: { family: 'unix', path: '/run/docker.sock' } });
  return writer;
}
