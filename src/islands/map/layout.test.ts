import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeMap, type Line } from './describe.ts';
import { layout, limitsFor } from './layout.ts';
import { createModel, type MapModel } from './model.ts';
import { buildScene } from './scene.ts';
import type { Box, Drawing, NodeShape } from './shapes.ts';
import { take } from './take.ts';
import { CONTAINERD, DOCKER, Timeline } from './testing/timeline.ts';
import { widthOf } from './text-fit.ts';
import { mapWordsOf } from './words.ts';

const en = mapWordsOf('en');

function world(containers: number, terminals: number, failing: boolean): MapModel {
  const model = createModel();
  const hub = new Timeline('hub', 1000);
  hub.tell({ type: 'host.boot', pid: 0 });
  hub.run(1, 0, ['registry', '--config', 'x'], '/usr/bin/registry');
  hub.tell({ type: 'socket.listen', pid: 1, address: { family: 'inet', host: '0.0.0.0', port: 443 } });
  const line = new Timeline().boot();
  for (let i = 0; i < terminals; i++) {
    line.terminal(10 + i * 4, i + 1);
    line.run(12 + i * 4, 11 + i * 4, ['docker', 'run', '--name', 'a-rather-long-name', 'hello-world'], '/usr/bin/docker');
    line.connect(12 + i * 4, DOCKER, 3);
  }
  for (let i = 0; i < containers; i++) line.container(`c${i}`, 100 + i * 5, ['sleep', String(i)]);
  line.connect(3, { family: 'inet', host: '10.0.0.2', port: 443 }, 1, 'hub');
  if (failing && terminals > 0) {
    line.refuse(12, { family: 'unix', path: '/var/run/nosuch.sock' }, 'file', 'ENOENT');
    line.refuse(12, { family: 'inet', host: '10.9.9.9', port: 2375 }, 'route', 'ENETUNREACH');
    line.refuse(12, DOCKER, 'permission', 'EACCES');
    line.tell({ type: 'dns.query', pid: 12, name: 'nosuch.example', answer: [] });
    const link = { type: 'link.change' as const, pid: 0, hosts: ['dockerhost', 'hub'], up: true };
    line.tell({ ...link, link: 'lan', latency: 300_000, loss: 0.25, bandwidth: 2e6 });
    line.tell({ ...link, link: 'wan', plug: 'hub', up: false, latency: 200, loss: 0, bandwidth: 0 });
  }
  for (const event of [...hub.events, ...line.events]) take(model, event);
  return model;
}

const draw = (model: MapModel, width: number, words = en): Drawing => layout(buildScene(model, words, limitsFor(width)), width, words);

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.w <= outer.x + outer.w + 0.01 &&
  inner.y + inner.h <= outer.y + outer.h + 0.01;
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y + b.h - 0.01 && b.y < a.y + a.h - 0.01;

/** Every node lies in the picture; two nodes lie apart, or one in the other. */
function faults({ nodes, width, height }: Drawing): string[] {
  const page = { x: 0, y: 0, w: width, h: height };
  const outside = nodes.filter((node) => !inside(node, page)).map(({ id }) => `outside: ${id}`);
  const crossing = nodes.flatMap((a, i) =>
    nodes
      .slice(i + 1)
      .filter((b) => overlap(a, b) && !(isFrame(a) && inside(b, a)) && !(isFrame(b) && inside(a, b)))
      .map((b) => `${a.id} over ${b.id}`),
  );
  return [...outside, ...crossing];
}

const isFrame = ({ type }: NodeShape): boolean => type === 'room' || type === 'card' || type === 'container';

describe('the layout', () => {
  it('lets nothing overlap or stick out, from 360 to 2000 wide', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 360, max: 2000 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        fc.constantFrom('en', 'ko'),
        (width, containers, terminals, failing, locale) => {
          expect(faults(draw(world(containers, terminals, failing), width, mapWordsOf(locale)))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps every wire and every text inside the picture', () => {
    for (const width of [360, 599, 600, 860, 1599, 1600, 2000]) {
      const { nodes, wires, width: w, height: h } = draw(world(9, 2, true), width);
      for (const { points } of wires)
        for (const { x, y } of points) expect(x >= 0 && x <= w && y >= 0 && y <= h, `wire at ${x},${y} of ${w}x${h}`).toBe(true);
      for (const { id, texts, x, w: wide } of nodes)
        for (const text of texts) {
          const length = widthOf(text.text, text.style === 'title' ? 15 : text.style === 'label' ? 14 : 13);
          expect(text.end ? text.x - length : text.x, `${id}: ${text.text}`).toBeGreaterThanOrEqual(x - 0.01);
          expect(text.end ? text.x : text.x + length, `${id}: ${text.text}`).toBeLessThanOrEqual(x + wide + 0.01);
        }
    }
  });

  it('draws a wire for each way that a connection takes, and one for each failure', () => {
    const wires = draw(world(1, 1, true), 860).wires.map(({ wire }) => [wire.from, wire.to, wire.failure?.hop]);
    expect(wires).toEqual([
      ['p dockerhost/12', 'd dockerhost /run/nosuch.sock', 'file'],
      ['p dockerhost/12', 'd dockerhost 10.9.9.9:2375', 'route'],
      ['p dockerhost/12', 'd dockerhost /run/docker.sock', 'permission'],
      ['p dockerhost/12', 'd dockerhost nosuch.example', 'name'],
      ['p dockerhost/3', 'd dockerhost /run/containerd/containerd.sock', undefined],
      ['p dockerhost/12', 'd dockerhost /run/docker.sock', undefined],
      ['p dockerhost/2', 'c dockerhost c0', undefined],
      ['p dockerhost/3', 'd hub :443#1', undefined],
    ]);
  });

  it('leads a wire to another machine around what is in its own', () => {
    for (const width of [600, 860, 1200]) {
      const { nodes, wires } = draw(world(9, 1, false), width);
      const points = wires.find(({ wire }) => wire.to === 'd hub :443#1')?.points ?? [];
      const others = nodes.filter((node) => node.type === 'card' && node.id !== 'p hub/1');
      for (const [i, to] of points.slice(1).entries()) {
        const from = points[i] ?? to;
        const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
        const stretch = { x: x + 0.5, y: y + 0.5, w: Math.abs(from.x - to.x) - 1, h: Math.abs(from.y - to.y) - 1 };
        const thick = { ...stretch, w: Math.max(stretch.w, 0.1), h: Math.max(stretch.h, 0.1) };
        expect(others.filter((node) => overlap(node, thick)).map(({ id }) => `${id} at ${width}`)).toEqual([]);
      }
    }
  });

  it('numbers the steps of the latest command', () => {
    const { badges } = draw(world(1, 1, false), 860);
    expect(badges.map(({ step }) => step).sort()).toEqual([1, 2, 3]);
  });

  it('folds two thousand containers, and is quick about it', () => {
    const model = world(2000, 1, false);
    draw(model, 860);
    const times = Array.from({ length: 9 }, () => {
      const from = performance.now();
      expect(draw(model, 860).nodes.length).toBeLessThan(90);
      return performance.now() - from;
    });
    // The rest of a redraw's 8 ms is the browser's.
    expect(times.sort((a, b) => a - b)[4]).toBeLessThan(40);
  });

  it('shows that dockerd is not there', () => {
    const line = new Timeline().boot();
    line.tell({ type: 'socket.unlisten', pid: 3, address: DOCKER });
    line.exit(3);
    const model = createModel();
    for (const event of line.events) take(model, event);
    const { rooms } = buildScene(model, en, limitsFor(860));
    expect(rooms[0]?.dockerd).toMatchObject([{ kind: 'absent', title: 'dockerd', sub: 'not running' }]);
    expect(rooms[0]?.containerd[0]?.doors).toMatchObject([{ full: CONTAINERD.family === 'unix' && CONTAINERD.path }]);
  });
});

describe('the description', () => {
  it('says what the picture shows', () => {
    const flat = (lines: readonly Line[], depth = 0): string[] =>
      lines.flatMap(({ text, below }) => [`${'  '.repeat(depth)}${text}`, ...flat(below, depth + 1)]);
    const model = world(1, 1, false);
    expect(flat(describeMap(buildScene(model, en, limitsFor(860)), en))).toEqual([
      'dockerhost',
      '  systemd, PID 1',
      '  Terminal 1, student',
      '    bash, PID 11',
      '      docker run --name a-rather-long-name hello-world, PID 12',
      '  dockerd, PID 3',
      '    Socket /run/docker.sock, open',
      '  containerd, PID 2',
      '    Socket /run/containerd/containerd.sock, open',
      '  Containers',
      '    Container, name-c0, hello-world, running',
      '      containerd-shim, PID 101',
      '      runc create, PID 102, ended',
      '      sleep 0, PID 103',
      'hub (registry)',
      '  registry, PID 1',
      '    Socket 0.0.0.0:443, open',
      'Connections',
      '  dockerd to /run/containerd/containerd.sock',
      '  docker run --name a-rather-long-name hello-world (12) to /run/docker.sock',
      '  containerd to name-c0',
      '  dockerd to 0.0.0.0:443',
    ]);
  });
});
