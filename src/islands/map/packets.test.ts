import { describe, expect, it } from 'vitest';
import { along, BurstQueue } from './packets.ts';
import { Timeline } from './testing/timeline.ts';

function queueOf(...data: readonly [number, 'client' | 'server'][]): BurstQueue {
  const line = new Timeline();
  for (const [connection, from] of data) line.data(connection, from);
  const queue = new BurstQueue();
  for (const event of line.events) queue.take(event);
  return queue;
}

function drain(queue: BurstQueue): string[] {
  const all: string[] = [];
  for (let burst = queue.next(); burst; burst = queue.next()) all.push(`${burst.connection} ${burst.from} ${burst.pieces}`);
  return all;
}

describe('bursts', () => {
  it('are pieces of one direction in a row, whatever other connections do', () => {
    expect(drain(queueOf([1, 'client'], [2, 'client'], [1, 'client'], [1, 'server'], [1, 'client']))).toEqual([
      '1 client 2',
      '2 client 1',
      '1 server 1',
      '1 client 1',
    ]);
  });

  it('are few, however much crosses', () => {
    const queue = queueOf(
      ...Array.from({ length: 2000 }, (_, i): [number, 'client' | 'server'] => [i % 3, i % 2 === 0 ? 'client' : 'server']),
    );
    expect(queue.length).toBeLessThanOrEqual(14);
    expect(drain(queue).reduce((sum, burst) => sum + Number(burst.split(' ')[2]), 0)).toBe(2000);
  });
});

describe('a packet', () => {
  const way = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 30 },
  ];
  it('goes along its way', () => {
    expect([0, 0.25, 0.5, 1, 2].map((part) => along(way, part))).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 10, y: 30 },
      { x: 10, y: 30 },
    ]);
  });
});
