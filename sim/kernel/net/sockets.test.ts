import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../../base/bytes.ts';
import { asUser } from '../../testing/as-user.ts';
import { errnoOf, errnoOfAsync } from '../../testing/errno-of.ts';
import { testMachine } from '../../testing/machine.ts';

describe('sockets', () => {
  it('carry descriptors: what was sent stays open without its sender, and what nobody took is closed', async () => {
    const machine = await testMachine();
    await machine.run(async (sys) => {
      const address = { family: 'unix', path: '/run/rights.sock' } as const;
      const listener = sys.listen(address);
      const sender = sys.fork(async (child) => {
        const socket = await child.connect(address);
        const { master, slave } = child.openpty({ rows: 3, cols: 4 });
        child.sendDescriptor(socket, master);
        await child.write(slave, utf8('sent'));
        return 0;
      });
      const { fd } = await sys.accept(listener);
      const master = (await sys.receiveDescriptor(fd)) ?? -1;
      await sys.waitpid(sender);
      expect(sys.winsize(master)).toEqual({ rows: 3, cols: 4 });
      expect(text(await sys.read(master))).toBe('sent');
      expect(await sys.receiveDescriptor(fd)).toBeUndefined();
      expect(errnoOf(() => sys.sendDescriptor(master, fd))).toBe('ENOTSOCK');

      const socket = await sys.connect(address);
      const [read, write] = sys.pipe();
      sys.sendDescriptor(socket, write);
      sys.close(write);
      expect(await sys.poll([read], 10)).toEqual([]);
      sys.close(listener);
      expect(await sys.read(read)).toEqual(new Uint8Array(0));
      expect(errnoOf(() => sys.sendDescriptor(socket, read))).toBe('EPIPE');
    });
    expect(machine.faults).toEqual([]);
  });

  it('a unix socket is a file with permissions; each way to fail has its own error', async () => {
    const machine = await testMachine();
    await machine.run(async (sys) => {
      const address = { family: 'unix', path: '/run/test.sock' } as const;
      expect(await errnoOfAsync(() => sys.connect(address))).toBe('ENOENT');
      const listener = sys.listen(address, { mode: 0o660 });
      sys.chown('/run/test.sock', 0, 998);
      let errors: unknown;
      await asUser(sys, 1000, async (child) => {
        errors = await errnoOfAsync(() => child.connect(address));
        return 0;
      });
      expect(errors).toBe('EACCES');
      expect(await asUser(sys, 1000, async (child) => ((await child.connect(address)) >= 0 ? 0 : 1), [998])).toBe(0);
      const { credentials } = await sys.accept(listener);
      expect(credentials?.uid).toBe(1000);
      expect(errnoOf(() => sys.listen(address))).toBe('EADDRINUSE');
      sys.close(listener);
      expect(await errnoOfAsync(() => sys.connect(address))).toBe('ECONNREFUSED');
    });
    expect(machine.trace.events.filter((event) => event.type === 'socket.refused').map((event) => [event.errno, event.hop])).toEqual([
      ['ENOENT', 'file'],
      ['EACCES', 'permission'],
      ['ECONNREFUSED', 'listener'],
    ]);
  });

  it('a network namespace goes with its last process, and the cable to it too', async () => {
    const machine = await testMachine();
    await machine.run(async (sys) => {
      sys.netlink.addBridge('docker0', '172.17.0.1/16');
      const pid = sys.fork((child) => child.sleep(1_000_000).then(() => 0), { namespaces: ['net'] });
      const cable = { name: 'veth1', master: 'docker0', pid, peerName: 'eth0', mac: '02:42:ac:11:00:02', addresses: ['172.17.0.2/16'] };
      sys.netlink.addVeth(cable);
      expect(sys.netlink.interfaces().map(({ name }) => name)).toContain('veth1');
      expect(await errnoOfAsync(() => sys.connect({ family: 'inet', host: '172.17.0.2', port: 80 }))).toBe('ECONNREFUSED');
      sys.kill(pid, 'SIGKILL');
      expect(sys.netlink.interfaces().map(({ name }) => name)).not.toContain('veth1');
      expect(await errnoOfAsync(() => sys.connect({ family: 'inet', host: '172.17.0.2', port: 80 }))).toBe('EHOSTUNREACH');
    });
  });

  it('TCP carries bytes both ways and each half ends by itself', async () => {
    const machine = await testMachine();
    const heard = await machine.run(async (sys) => {
      const listener = sys.listen({ family: 'inet', host: '0.0.0.0', port: 2375 });
      sys.fork(async (child) => {
        const { fd } = await child.accept(listener);
        const question = await child.read(fd);
        await child.write(fd, utf8(`heard ${text(question)}`));
        return 0;
      });
      const fd = await sys.connect({ family: 'inet', host: '127.0.0.1', port: 2375 });
      await sys.write(fd, utf8('you'));
      sys.shutdownWrite(fd);
      return [
        text(await sys.read(fd)),
        (await sys.read(fd)).length,
        await errnoOfAsync(() => sys.connect({ family: 'inet', host: '127.0.0.1', port: 1 })),
        await errnoOfAsync(() => sys.connect({ family: 'inet', host: '10.9.8.7', port: 1 })),
      ];
    });
    expect(heard).toEqual(['heard you', 0, 'ECONNREFUSED', 'ENETUNREACH']);
  });
});
