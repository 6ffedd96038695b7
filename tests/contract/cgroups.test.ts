import { expect, it } from 'vitest';
import type { WorldInput } from '../../sim/world/document.ts';
import { openSandbox } from '../support/sandbox.ts';

/** What a terminal of root's shows after `text`. */
async function screenOf(text: string, host: NonNullable<WorldInput['hosts']>[string] = {}): Promise<string> {
  const sandbox = await openSandbox({ hosts: { h: { user: 'root', images: ['busybox'], ...host } } });
  await sandbox.type([{ terminal: 1, text, wait: 10 }]);
  expect(sandbox.faults).toEqual([]);
  return sandbox.screen(1);
}

it('everything has its place in the tree of control groups: init, services, sessions, containers', async () => {
  const screen = await screenOf(
    'docker run -d --name box busybox sleep 99; cat /proc/{1,self,$(pidof dockerd),$(pgrep -x sleep)}/cgroup; loginctl\r',
  );
  const id = /^([0-9a-f]{64})\r$/m.exec(screen)?.[1];
  expect(screen).toContain(
    `0::/init.scope\r\n0::/user.slice/user-0.slice/session-1.scope\r\n0::/system.slice/docker.service\r\n0::/system.slice/docker-${id}.scope\r\n`,
  );
});

it('a container sees only its own group, with its limits, and gets no more processes than it may', async () => {
  const screen = await screenOf(
    'docker run --rm --pids-limit 5 -m 64m busybox sh -c "cat /proc/self/cgroup /sys/fs/cgroup/memory.max; for i in 1 2 3 4 5 6 7 8; do sleep 1 & done; wait"; docker info 2>/dev/null | grep -i cgroup\r',
  );
  expect(screen).toContain('0::/\r\n67108864\r\n');
  expect(screen).toContain("sh: can't fork: Resource temporarily unavailable\r\n");
  expect(screen).toContain(' Cgroup Driver: systemd\r\n Cgroup Version: 2\r\n  cgroupns\r\n');
});

it('on a host of version 1 Docker makes the groups itself, and containers see those of the host', async () => {
  const screen = await screenOf('docker run --rm busybox cat /proc/self/cgroup; docker info 2>/dev/null | grep -i cgroup\r', {
    cgroups: 'v1',
  });
  expect(screen).toMatch(/0::\/docker\/[0-9a-f]{64}\r\n/);
  expect(screen).toContain(' Cgroup Driver: cgroupfs\r\n Cgroup Version: 1\r\n');
});
