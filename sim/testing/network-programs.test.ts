import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { text } from '../base/bytes.ts';
import type { WorldInput } from '../world/document.ts';
import type { JournalEntry } from '../world/input.ts';
import { createWorld, type World } from '../world.ts';

/** What the real programs (iptables 1.8, ufw 0.36, BIND 9.18, glibc 2.36) printed and returned, in one session each, against a name server like ours. */
const recorded = JSON.parse(readFileSync(new URL('./network.recorded.json', import.meta.url), 'utf8')) as Record<
  string,
  { run: string; output: string; status: number }[]
>;

const LAB: WorldInput = {
  hosts: {
    dockerhost: { user: 'root', services: { docker: 'stopped' } },
    remote: { profile: 'bare', address: '192.168.99.100', firewall: ['-A INPUT -p tcp --dport 2376 -j DROP'] },
  },
  dns: {
    records: { 'db.lab': '192.168.99.100', 'two.lab': ['192.168.99.100', '192.168.99.101'] },
    servfail: ['servfail.x'],
    silent: ['mute.x'],
  },
};

interface Lab {
  readonly world: World;
  run(script: string, host?: string, limit?: number): Promise<string>;
}

async function lab(declaration: WorldInput): Promise<Lab> {
  const outputs = new Map<number, string>();
  const ended = new Set<number>();
  const faults: unknown[] = [];
  let id = 0;
  const world = createWorld(declaration, {
    onOutput: (output) => {
      if (output.kind === 'exec') outputs.set(output.id, (outputs.get(output.id) ?? '') + text(output.bytes));
      if (output.kind === 'exec.ended') ended.add(output.id);
    },
    onFault: ({ error }) => faults.push(error),
    turn: () => new Promise((resolve) => void setImmediate(resolve)),
  });
  await world.boot();
  return {
    world,
    async run(script, host = 'dockerhost', limit = Number.POSITIVE_INFINITY) {
      const me = ++id;
      await world.input({ kind: 'exec', id: me, host, argv: ['bash', '-c', `{ ${script}\n} 2>&1`] }, world.scheduler.now());
      await world.run(limit, () => ended.has(me));
      if (faults.length > 0) throw faults[0];
      return outputs.get(me) ?? '';
    },
  };
}

describe.each(Object.entries(recorded))('%s', (area, steps) => {
  it('prints and returns what the real programs do', async () => {
    const { run } = await lab(LAB);
    const mark = '=== next ===';
    // No name server knew the addresses of the recorded rules.
    const before = area === 'iptables' ? ': > /etc/resolv.conf\n' : '';
    const output = await run(before + steps.map((step) => `${step.run}\necho "=== $?"\necho '${mark}'`).join('\n'));
    const ours = output.split(`${mark}\n`).slice(0, -1);
    expect(ours).toHaveLength(steps.length);
    for (const [i, step] of steps.entries()) {
      const expected = `$ ${step.run}\n${step.output}${step.output ? '\n' : ''}=== ${step.status}\n`;
      expect(`$ ${step.run}\n${ours[i]}`).toBe(expected);
    }
  });
});

describe('a remote Docker host', () => {
  const REMOTE: WorldInput = {
    ...LAB,
    hosts: {
      ...LAB.hosts,
      remote: {
        address: '192.168.99.100',
        firewall: ['-A INPUT -p tcp --dport 2377 -j DROP'],
        files: {
          '/etc/systemd/system/docker.service':
            '[Service]\nType=notify\nExecStart=/usr/bin/dockerd --tls=false -H unix:///var/run/docker.sock -H tcp://0.0.0.0:2375\n[Install]\nWantedBy=multi-user.target\n',
        },
      },
    },
  };

  it('answers, or fails in the words of the real client', async () => {
    const { run } = await lab(REMOTE);
    const docker = (host: string) => run(`docker -H tcp://${host} ps -q`);
    expect(await run('curl -s 192.168.99.100:2375/version')).toContain('"ApiVersion":"1.51"');
    expect(await docker('192.168.99.100:2375')).toBe('');
    expect(await docker('192.168.99.100:2376')).toBe(
      'Cannot connect to the Docker daemon at tcp://192.168.99.100:2376. Is the docker daemon running?\n',
    );
    expect(await docker('192.168.99.100:2377')).toBe(
      'Get "http://192.168.99.100:2377/v1.50/containers/json": dial tcp 192.168.99.100:2377: i/o timeout\n',
    );
    expect(await docker('192.168.99.77:2375')).toBe(
      'error during connect: Get "http://192.168.99.77:2375/v1.50/containers/json": dial tcp 192.168.99.77:2375: connect: no route to host\n',
    );
    expect(await docker('nosuch:2375')).toBe(
      'error during connect: Get "http://nosuch:2375/v1.50/containers/json": dial tcp: lookup nosuch on 192.168.56.1:53: no such host\n',
    );
    expect(await docker('servfail.x:2375')).toBe(
      'error during connect: Get "http://servfail.x:2375/v1.50/containers/json": dial tcp: lookup servfail.x on 192.168.56.1:53: server misbehaving\n',
    );
    expect(await run('ss -tln', 'remote')).toMatch(/^LISTEN 0 {6}4096 +\*:2375 +\*:\* +$/m);
  });
});

describe('a cable that is pulled', () => {
  it('is an input, and a replay tells the same story', async () => {
    const first = await lab(LAB);
    await first.run('ping -c 1 db.lab');
    await first.world.input({ kind: 'link.set', link: 'lan2', host: 'remote', up: false }, first.world.scheduler.now());
    expect(await first.run('ping -c 1 -W 9 192.168.99.100; nc -zv -w 20 192.168.99.100 22')).toContain('100% packet loss');
    await first.world.input({ kind: 'link.set', link: 'lan2', host: 'remote', up: true }, first.world.scheduler.now());
    expect(await first.run('ping -c 1 192.168.99.100')).toContain(' 0% packet loss');
    await expect(first.world.input({ kind: 'link.set', link: 'nosuch', up: false }, 0)).rejects.toThrow('there is no link nosuch');
    expect(first.world.events.filter(({ type }) => type === 'link.change')).toHaveLength(2);

    const journal = JSON.parse(JSON.stringify(first.world.journal)) as JournalEntry[];
    const second = await lab(LAB);
    for (const { t, input } of journal) await second.world.input(input, t);
    await second.world.run(first.world.scheduler.now());
    expect(JSON.stringify(second.world.events.slice(0, first.world.events.length))).toBe(JSON.stringify(first.world.events));
  });
});

describe('programs', () => {
  it('measure the way in time', async () => {
    const { run } = await lab(LAB);
    const replies = [...(await run('ping -c 3 192.168.99.100')).matchAll(/icmp_seq=(\d) ttl=63 time=([\d.]+) ms/g)];
    expect(replies.map(([, sequence]) => sequence)).toEqual(['1', '2', '3']);
    for (const [, , time] of replies) {
      expect(Number(time)).toBeGreaterThanOrEqual(0.8);
      expect(Number(time)).toBeLessThan(1.1);
    }
    expect(await run('traceroute -n -q 1 192.168.99.100')).toMatch(/^ 1 {2}192\.168\.56\.1 .* ms\n 2 {2}192\.168\.99\.100 .* ms\n$/m);
    expect(await run('curl -sS --connect-timeout 2 http://192.168.99.100:2376; echo $?')).toBe(
      'curl: (28) Failed to connect to 192.168.99.100 port 2376 after 2000 ms: Timeout was reached\n28\n',
    );
    expect(await run('curl -sS http://192.168.99.100:2376; echo $?')).toContain("after 131000 ms: Couldn't connect to server\n28\n");
    expect(await run('nc -zv -w 1 192.168.99.100 2376; echo $?')).toBe(
      'nc: connect to 192.168.99.100 port 2376 (tcp) timed out: Operation now in progress\n1\n',
    );
    expect(await run('wget -T 1 -t 1 http://192.168.99.100:2376/ | cat')).toContain('failed: Connection timed out.\nGiving up.\n');
  });

  it('carry bytes from one end to the other', async () => {
    const { run } = await lab(LAB);
    expect(await run('nc -l -p 9000 > /tmp/got & sleep 0.1; echo hello | nc -N 127.0.0.1 9000; wait; cat /tmp/got')).toBe('hello\n');
    expect(await run('nc -lu -p 9000 > /tmp/got & sleep 0.1; echo hi | nc -u -w 1 127.0.0.1 9000; kill %1; cat /tmp/got')).toContain(
      'hi\n',
    );
    expect(await run('socat TCP-LISTEN:9001,fork EXEC:cat & sleep 0.1; echo a | socat - TCP:localhost:9001; kill %1')).toContain('a\n');
    expect(await run('socat UNIX-LISTEN:/tmp/s EXEC:"tr a-z A-Z" & sleep 0.1; echo abc | nc -NU /tmp/s')).toContain('ABC\n');
  });

  it('reach the network from a container, under the name and the address of its host', async () => {
    const { run } = await lab({ ...LAB, hosts: { ...LAB.hosts, dockerhost: { user: 'root', images: ['busybox'] } } });
    expect(await run('docker run --rm busybox nslookup db.lab')).toContain('Name:\tdb.lab\nAddress: 192.168.99.100\n');
    expect(await run('docker run --rm busybox ping -c 1 db.lab')).toMatch(
      /^64 bytes from 192\.168\.99\.100: seq=0 ttl=62 time=[\d.]+ ms$/m,
    );
    expect(await run('docker run --rm busybox wget -qO- http://192.168.99.100:1/')).toBe(
      "wget: can't connect to remote host (192.168.99.100): Connection refused\n",
    );
  });
});
