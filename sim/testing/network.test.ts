import { describe, expect, it } from 'vitest';
import { utf8 } from '../base/bytes.ts';
import type { Sys } from '../kernel/sys.ts';
import { lookUp } from '../libc/getaddrinfo.ts';
import { networkLab } from './network-lab.ts';

const THREE = {
  hosts: { workstation: { profile: 'bare' }, remote: { profile: 'bare', address: '192.168.99.100' } },
  registries: { registry: { address: '192.168.100.99' } },
} as const;

async function connectTime(sys: Sys, host: string, port: number): Promise<{ took: number; result: string }> {
  const from = sys.monotonic();
  const result = await sys.connect({ family: 'inet', host, port }).then(
    () => 'open',
    (error: Error & { code?: string }) => error.code ?? 'other',
  );
  return { took: sys.monotonic() - from, result };
}

/** Sends what it gets back, on port 7. */
async function echo(sys: Sys): Promise<number> {
  const listener = sys.listen({ family: 'inet', host: '0.0.0.0', port: 7 });
  for (;;) {
    const { fd } = await sys.accept(listener);
    void (async () => {
      for (let bytes = await sys.read(fd); bytes.length; bytes = await sys.read(fd)) await sys.write(fd, bytes);
      sys.close(fd);
    })();
  }
}

describe('a network of three subnets', () => {
  it('takes a round trip to open a connection, and longer over a router', async () => {
    const world = await networkLab(THREE);
    await world.start('remote', echo);
    await world.run('workstation', async (sys) => {
      expect(await connectTime(sys, '192.168.99.100', 7)).toEqual({ took: 800, result: 'open' });
      expect(await connectTime(sys, '127.0.0.1', 7)).toEqual({ took: 0, result: 'ECONNREFUSED' });
    });
  });

  it('says how each way of failing fails, and how long it takes', async () => {
    const world = await networkLab(THREE);
    await world.run('workstation', async (sys) => {
      expect(await connectTime(sys, '192.168.99.100', 9)).toEqual({ took: 800, result: 'ECONNREFUSED' });
      expect(await connectTime(sys, '192.168.56.99', 9)).toEqual({ took: 3_000_000, result: 'EHOSTUNREACH' });
      expect(await connectTime(sys, '9.9.9.9', 9)).toEqual({ took: 131_000_000, result: 'ETIMEDOUT' });
      sys.netlink.removeRoute({ destination: 'default' });
      expect(await connectTime(sys, '9.9.9.9', 9)).toEqual({ took: 0, result: 'ENETUNREACH' });
    });
    expect(world.refusals()).toEqual([
      ['ECONNREFUSED', 'listener'],
      ['EHOSTUNREACH', 'host'],
      ['ETIMEDOUT', 'firewall'],
      ['ENETUNREACH', 'route'],
    ]);
  });

  it('stops what a firewall drops, and refuses what it rejects', async () => {
    const firewall = ['-A INPUT -p tcp --dport 7 -s 192.168.56.0/24 -j DROP', '-A INPUT -p tcp --dport 8 -j REJECT'];
    const world = await networkLab({ hosts: { ...THREE.hosts, remote: { ...THREE.hosts.remote, firewall } } });
    await world.start('remote', echo);
    await world.run('workstation', async (sys) => {
      expect(await connectTime(sys, '192.168.99.100', 7)).toEqual({ took: 131_000_000, result: 'ETIMEDOUT' });
      expect(await connectTime(sys, '192.168.99.100', 8)).toEqual({ took: 800, result: 'ECONNREFUSED' });
      await expect(sys.connect({ family: 'inet', host: '192.168.99.100', port: 7 }, { timeout: 2_000_000 })).rejects.toMatchObject({
        code: 'EINPROGRESS',
      });
    });
    await world.run('remote', async (sys) => expect(await connectTime(sys, '192.168.99.100', 7)).toEqual({ took: 0, result: 'open' }));
    expect(world.refusals()).toEqual([
      ['ETIMEDOUT', 'firewall'],
      ['ECONNREFUSED', 'firewall'],
      ['ETIMEDOUT', 'firewall'],
    ]);
  });

  it('delivers everything, in order, over a link that loses a third', async () => {
    const world = await networkLab({
      ...THREE,
      links: { lan: { hosts: ['workstation', 'remote', 'registry'], subnet: '192.168.99.0/24', loss: 33 } },
      registries: { registry: {} },
    });
    await world.start('remote', echo);
    await world.run('workstation', async (sys) => {
      const fd = await sys.connect({ family: 'inet', host: '192.168.99.100', port: 7 });
      const sent = Uint8Array.from({ length: 50_000 }, (_, i) => i * 7);
      await sys.write(fd, sent);
      sys.shutdownWrite(fd);
      const got: number[] = [];
      for (let bytes = await sys.read(fd); bytes.length; bytes = await sys.read(fd)) got.push(...bytes);
      expect(Uint8Array.from(got)).toEqual(sent);
    });
  });

  it('needs the time that the bandwidth asks for', async () => {
    const world = await networkLab({
      ...THREE,
      links: { lan: { hosts: ['workstation', 'remote', 'registry'], subnet: '192.168.99.0/24', bandwidth: 8 } },
      registries: { registry: {} },
    });
    await world.start('remote', echo);
    await world.run('workstation', async (sys) => {
      const fd = await sys.connect({ family: 'inet', host: '192.168.99.100', port: 7 });
      const from = sys.monotonic();
      void sys.write(fd, new Uint8Array(1_000_000));
      for (let left = 1_000_000; left > 0; ) left -= (await sys.read(fd)).length;
      // A megabyte there and back at a megabyte a second.
      expect(sys.monotonic() - from).toBeGreaterThan(1_900_000);
      expect(sys.monotonic() - from).toBeLessThan(2_200_000);
    });
  });

  it('lets an open connection hang while the cable is out, and go on when it is back', async () => {
    const world = await networkLab(THREE);
    await world.start('remote', echo);
    const answered: number[] = [];
    await world.start('workstation', async (sys) => {
      const fd = await sys.connect({ family: 'inet', host: '192.168.99.100', port: 7 });
      await sys.sleep(1_000_000);
      await sys.write(fd, utf8('a'));
      await sys.read(fd);
      answered.push(sys.monotonic());
      return 0;
    });
    await world.until(500_000);
    world.set({ link: 'lan2', host: 'remote', up: false });
    await world.until(20_000_000);
    expect(answered).toEqual([]);
    world.set({ link: 'lan2', host: 'remote', up: true });
    await world.until(40_000_000);
    expect(answered).toHaveLength(1);
    expect(answered[0]).toBeGreaterThan(20_000_000);
  });

  it('gives an open connection up after a quarter of an hour without an answer', async () => {
    const world = await networkLab(THREE);
    await world.start('remote', echo);
    const ended: string[] = [];
    await world.start('workstation', async (sys) => {
      const fd = await sys.connect({ family: 'inet', host: '192.168.99.100', port: 7 });
      await sys.sleep(1_000_000);
      await sys.write(fd, utf8('a'));
      await sys.read(fd).catch((error: Error & { code?: string }) => ended.push(`${error.code} ${Math.round(sys.monotonic() / 1e6)}`));
      return 0;
    });
    await world.until(500_000);
    world.set({ link: 'lan2', loss: 100 });
    await world.until(1200_000_000);
    expect(ended).toEqual(['ETIMEDOUT 926']);
  });

  it('refuses changes that cannot be', async () => {
    const world = await networkLab(THREE);
    expect(() => world.set({ link: 'nosuch', up: false })).toThrow('there is no link nosuch');
    expect(() => world.set({ link: 'lan', host: 'remote', up: false })).toThrow('on link lan');
    expect(() => world.set({ link: 'lan', loss: 101 })).toThrow('out of range');
  });
});

describe('names', () => {
  const dns = {
    records: { 'app.example': '192.168.99.100' },
    search: 'lab.example',
    servfail: ['broken.example'],
    silent: ['mute.example'],
  };

  it('come over UDP from the name server of the link, or do not', async () => {
    const world = await networkLab({ ...THREE, dns });
    await world.run('workstation', async (sys) => {
      expect(await lookUp(sys, 'registry')).toMatchObject({
        answers: ['192.168.100.99'],
        server: '192.168.56.1',
        canonical: 'registry.lab.example',
      });
      expect(await lookUp(sys, 'app.example')).toMatchObject({ answers: ['192.168.99.100'] });
      expect(await lookUp(sys, 'nosuch.example')).toMatchObject({ answers: [], failure: 'NXDOMAIN' });
      expect(await lookUp(sys, 'broken.example')).toMatchObject({ answers: [], failure: 'SERVFAIL' });
      const from = sys.monotonic();
      expect(await lookUp(sys, 'mute.example')).toMatchObject({ answers: [], failure: 'TIMEOUT' });
      expect(sys.monotonic() - from).toBe(10_000_000);
      expect(await lookUp(sys, 'workstation')).toEqual({ answers: ['192.168.56.10'] });
    });
  });

  it('are asked of nobody when no name server listens', async () => {
    const world = await networkLab(THREE);
    await world.run('workstation', async (sys) => {
      sys.writeFile('/etc/resolv.conf', utf8('nameserver 127.0.0.53\n'));
      expect(await lookUp(sys, 'registry')).toMatchObject({ answers: [], failure: 'REFUSED' });
    });
  });

  it('cannot be asked for when the port of the name server is closed', async () => {
    const world = await networkLab(THREE);
    await world.run('workstation', async (sys) => {
      sys.netlink.replaceFirewall(
        sys.netlink.firewall().map((chain) =>
          chain.name === 'OUTPUT'
            ? {
                ...chain,
                rules: [
                  {
                    protocol: { name: 'udp', not: false },
                    ports: { list: [[53, 53]], not: false },
                    target: 'DROP',
                    packets: 0,
                    bytes: 0,
                  },
                ],
              }
            : chain,
        ),
      );
      expect(await lookUp(sys, 'registry')).toMatchObject({ failure: 'TIMEOUT' });
    });
  });
});
