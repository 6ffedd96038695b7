import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../session/session.ts';
import { createModel, hostOf, type MapModel } from './model.ts';
import { take } from './take.ts';
import { DOCKER, Timeline } from './testing/timeline.ts';

function modelOf(events: readonly TraceEvent[]): MapModel {
  const model = createModel();
  for (const event of events) take(model, event);
  return model;
}

/** `docker run hello-world`, to the end. */
function hello(): Timeline {
  const line = new Timeline().boot().terminal(4);
  line.run(6, 5, ['docker', 'run', 'hello-world'], '/usr/bin/docker');
  const connection = line.connect(6, DOCKER, 3);
  line.data(connection, 'client');
  line.container('abc', 7);
  line.exit(10);
  line.tell({ type: 'container.state', pid: 3, id: 'abc', by: 'dockerd', state: 'exited', name: 'name-abc', image: 'hello-world' });
  line.data(connection, 'server');
  line.close(connection);
  line.exit(6);
  line.exit(8);
  return line;
}

describe('the model', () => {
  it('knows processes, parents, doors and connections', () => {
    const host = hostOf(modelOf(new Timeline().boot().terminal(4).events), 'dockerhost');
    expect([...host.processes.keys()]).toEqual([1, 2, 3, 4, 5]);
    expect(host.processes.get(5)).toMatchObject({ ppid: 4, argv: ['-bash'] });
    expect([...host.doors.keys()]).toEqual(['/run/containerd/containerd.sock', '/run/docker.sock']);
    expect(host.processes.get(4)?.terminal).toEqual({ number: 1, user: 'student' });
  });

  it('hands a shim to systemd, and its socket from the errand to the shim', () => {
    const host = hostOf(modelOf(hello().events.slice(0, -6)), 'dockerhost');
    expect(host.processes.get(8)?.ppid).toBe(1);
    expect(host.doors.get('/run/containerd/s/abc')?.pid).toBe(8);
  });

  it('gives a container process that runc leaves behind to its shim', () => {
    const line = new Timeline().boot();
    line.container('abc', 7, ['sleep', '9']);
    expect(hostOf(modelOf(line.events), 'dockerhost').processes.get(10)).toMatchObject({ ppid: 8, argv: ['sleep', '9'] });
  });

  it('follows a command to the container and back, and keeps what has ended until the next', () => {
    const line = hello();
    const model = modelOf(line.events);
    const { command } = model;
    expect([...(command?.reached ?? [])]).toEqual(['client', 'socket', 'dockerd', 'containerd', 'shim', 'runc', 'container']);
    expect(command).toMatchObject({ answered: true, ended: { status: 0 } });
    const host = hostOf(model, 'dockerhost');
    expect([6, 8, 9, 10].map((pid) => host.processes.get(pid)?.ended !== undefined)).toEqual([true, true, true, true]);
    expect(host.containers.get('abc')).toMatchObject({ state: 'exited', name: 'name-abc', image: 'hello-world' });

    line.run(20, 5, ['docker', 'ps'], '/usr/bin/docker');
    for (const event of line.events.slice(-2)) take(model, event);
    expect([6, 8, 9, 10].filter((pid) => host.processes.has(pid))).toEqual([]);
    expect(model.command?.argv).toEqual(['docker', 'ps']);
  });

  it('takes whoever speaks to dockerd for a client, and dockerd and systemd for none', () => {
    const line = new Timeline().boot().terminal(4);
    line.run(6, 5, ['curl', '--unix-socket', '/run/docker.sock', 'http://x/_ping'], '/usr/bin/curl');
    expect(modelOf(line.events).command).toBeUndefined();
    line.connect(6, DOCKER, 3);
    expect(modelOf(line.events).command?.argv[0]).toBe('curl');
  });

  it('remembers where a connection failed, until somebody listens there', () => {
    const line = new Timeline().boot().terminal(4);
    line.tell({ type: 'socket.unlisten', pid: 3, address: DOCKER });
    line.exit(3);
    line.run(6, 5, ['docker', 'ps'], '/usr/bin/docker');
    line.refuse(6, DOCKER, 'file', 'ENOENT');
    line.exit(6, 1);
    const model = modelOf(line.events);
    expect(model.command?.failure).toMatchObject({ hop: 'file', errno: 'ENOENT' });
    expect(model.failures).toHaveLength(1);
    line.run(30, 1, ['/usr/bin/dockerd']);
    line.tell({ type: 'socket.listen', pid: 30, address: { family: 'unix', path: '/run/docker.sock' } });
    for (const event of line.events.slice(-3)) take(model, event);
    expect(model.failures).toEqual([]);
  });

  it('forgets a removed container, and everything when the power goes', () => {
    const line = new Timeline().boot();
    line.tell({ type: 'container.state', pid: 3, id: 'abc', by: 'dockerd', state: 'created', name: 'x' });
    line.tell({ type: 'container.state', pid: 3, id: 'abc', by: 'dockerd', state: 'removed', name: 'x' });
    expect(hostOf(modelOf(line.events), 'dockerhost').containers.size).toBe(0);
    line.tell({ type: 'host.halt', pid: 0 });
    const model = modelOf(line.events);
    expect(hostOf(model, 'dockerhost')).toMatchObject({ up: false, processes: new Map(), doors: new Map() });
    expect(model.connections.size).toBe(0);
  });

  it('does not grow when much happens and ends', () => {
    const line = new Timeline().boot().terminal(4);
    for (let i = 0; i < 500; i++) {
      const pid = 100 + i * 10;
      line.run(pid, 5, ['docker', 'run', '--rm', 'hello-world'], '/usr/bin/docker');
      const connection = line.connect(pid, DOCKER, 3);
      line.container(`c${i}`, pid + 1);
      line.exit(pid + 4);
      line.tell({ type: 'socket.unlisten', pid: pid + 1, address: { family: 'unix', path: `/run/containerd/s/c${i}` } });
      line.exit(pid + 2);
      line.tell({ type: 'container.state', pid: 3, id: `c${i}`, by: 'dockerd', state: 'removed', name: 'x' });
      line.close(connection);
      line.close(connection + 1);
      line.exit(pid);
    }
    const model = modelOf(line.events);
    const host = hostOf(model, 'dockerhost');
    expect(host.processes.size).toBeLessThan(12);
    expect(host.containers.size).toBeLessThan(3);
    expect(model.connections.size).toBeLessThan(6);
    expect([...host.processes.values()].reduce((sum, { children }) => sum + children.size, 0)).toBeLessThan(12);
  });

  it('survives events in any order', () => {
    const { events } = hello();
    fc.assert(
      fc.property(fc.shuffledSubarray([...events]), (some) => {
        const model = modelOf(some);
        for (const { processes } of model.hosts.values()) for (const { ppid, pid } of processes.values()) expect(ppid).not.toBe(pid);
        expect(model.connections.size).toBeLessThanOrEqual(3);
      }),
    );
  });
});
