import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TraceEvent } from '../../session/session.ts';
import { withoutWhatIsOver } from '../../session/what-is-over.ts';
import { createModel, type MapModel } from './model.ts';
import { take } from './take.ts';
import { Timeline } from './testing/timeline.ts';

/** What may happen next, with numbers that choose among what there is. */
const act = fc.tuple(
  fc.constantFrom('fork', 'exec', 'exit', 'listen', 'unlisten', 'connect', 'close', 'container', 'reboot'),
  fc.nat(),
  fc.nat(),
);
const ADDRESSES = ['/a', '/b'].map((path) => ({ family: 'unix' as const, path }));

/** A timeline as a kernel would tell it: only what lives acts, sockets close before their process ends, orphans go to process 1. */
function timelineOf(acts: readonly [string, number, number][]): TraceEvent[] {
  const line = new Timeline();
  let living = new Map<number, { doors: Set<number>; connections: Set<number> }>();
  const begin = (): void => {
    line.tell({ type: 'host.boot', pid: 0 });
    line.run(1, 0, ['init'], '/sbin/init');
    living = new Map([[1, { doors: new Set(), connections: new Set() }]]);
  };
  begin();
  let next = 2;
  const containers: string[] = [];
  for (const [what, a, b] of acts) {
    const pids = [...living.keys()];
    const pid = pids[a % pids.length] ?? 1;
    const own = living.get(pid);
    if (!own) continue;
    if (what === 'fork') {
      line.tell({ type: 'process.start', pid: next, ppid: pid, uid: 0 });
      living.set(next++, { doors: new Set(), connections: new Set() });
      if (next > 40) next = 2;
      while (living.has(next)) next++;
    } else if (what === 'exec') line.tell({ type: 'process.exec', pid, exe: `/bin/p${b % 5}`, argv: [`p${b % 5}`] });
    else if (what === 'exit' && pid !== 1) {
      for (const door of own.doors) line.tell({ type: 'socket.unlisten', pid, address: ADDRESSES[door]! });
      for (const connection of own.connections) line.close(connection);
      line.exit(pid);
      living.delete(pid);
    } else if (what === 'listen' && ![...living.values()].some(({ doors }) => doors.has(b % 2))) {
      own.doors.add(b % 2);
      line.tell({ type: 'socket.listen', pid, address: ADDRESSES[b % 2]! });
    } else if (what === 'unlisten' && own.doors.delete(b % 2)) line.tell({ type: 'socket.unlisten', pid, address: ADDRESSES[b % 2]! });
    else if (what === 'connect') own.connections.add(line.connect(pid, { family: 'inet', host: '127.0.0.1', port: 80 }, 1));
    else if (what === 'close') {
      const [connection] = own.connections;
      if (connection === undefined) continue;
      own.connections.delete(connection);
      line.close(connection);
    } else if (what === 'container') {
      if (b % 3 === 0) containers.push(`c${containers.length}`);
      const id = containers[a % Math.max(1, containers.length)];
      if (id === undefined) continue;
      const state = ['created', 'running', 'exited', 'removed'][b % 4] ?? 'created';
      line.tell({ type: 'container.state', pid: 1, id, by: b % 5 === 0 ? 'runc' : 'dockerd', state, name: id, image: 'i' });
      if (state === 'removed') containers.splice(containers.indexOf(id), 1, `${id}+`);
    } else if (what === 'reboot' && b % 9 === 0) {
      line.tell({ type: 'host.halt', pid: 0 });
      begin();
    }
  }
  return line.events;
}

function modelOf(events: readonly TraceEvent[]): MapModel {
  const model = createModel();
  for (const event of events) take(model, event);
  return model;
}

/** What is on the machine, as far as it does not depend on the order in which one heard of it. */
function stateOf({ hosts, connections }: MapModel): unknown {
  const host = hosts.get('dockerhost');
  const processes = [...(host?.processes.values() ?? [])].map(({ pid, ppid, program, forked, children }) => ({
    ...{ pid, ppid, program, forked },
    children: [...children].sort((a, b) => a - b),
  }));
  return {
    processes: processes.sort((a, b) => a.pid - b.pid),
    doors: [...(host?.doors.keys() ?? [])].sort(),
    connections: [...connections.keys()].sort((a, b) => a - b),
    containers: [...(host?.containers.values() ?? [])].map(({ id, state, name }) => `${id} ${state} ${name}`).sort(),
  };
}

it('who hears only of what is not over sees the same machine, then and later', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 120 }), fc.nat(), (acts, at) => {
      const events = timelineOf(acts);
      const cut = at % (events.length + 1);
      const [older, newer] = [events.slice(0, cut), events.slice(cut)];
      const heard = [...withoutWhatIsOver(older, newer, () => false), ...newer];
      expect(stateOf(modelOf(heard))).toEqual(stateOf(modelOf(events)));
    }),
    { numRuns: 500 },
  );
});
