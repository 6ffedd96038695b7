import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import type { Errno } from '../base/errno.ts';
import { testMachine } from '../testing/machine.ts';
import type { Sys } from './sys.ts';

function errnoOf(run: () => unknown): Errno | 'none' {
  try {
    run();
    return 'none';
  } catch (error) {
    return (error as { code: Errno }).code;
  }
}

async function errnoOfAsync(run: () => Promise<unknown>): Promise<Errno | 'none'> {
  try {
    await run();
    return 'none';
  } catch (error) {
    return (error as { code: Errno }).code;
  }
}

function asUser(sys: Sys, uid: number, body: (child: Sys) => Promise<number> | number, groups: number[] = []): Promise<number> {
  const pid = sys.fork(async (child) => {
    child.setgroups(groups);
    child.setgid(uid);
    child.setuid(uid);
    return body(child);
  });
  return sys.waitpid(pid).then((ended) => (ended?.status.kind === 'exited' ? ended.status.code : -1));
}

describe('processes', () => {
  it('fork, exec and wait give the status of the program', async () => {
    const machine = await testMachine({ seven: () => 7 });
    const status = await machine.run(async (sys) => {
      const pid = sys.fork((child) => child.exec('/bin/seven', ['seven']));
      return sys.waitpid(pid);
    });
    expect(status?.status).toEqual({ kind: 'exited', code: 7 });
  });

  it('exec says why a file cannot be run', async () => {
    const machine = await testMachine();
    const errors = await machine.run(async (sys) => {
      sys.writeFile('/tmp/plain', utf8('hello'), 0o755);
      sys.writeFile('/tmp/closed', utf8('hello'), 0o644);
      return [
        await errnoOfAsync(() => sys.exec('/nosuch', ['x'])),
        await errnoOfAsync(() => sys.exec('/tmp/plain', ['x'])),
        await errnoOfAsync(() => sys.exec('/tmp/closed', ['x'])),
        await errnoOfAsync(() => sys.exec('/tmp', ['x'])),
      ];
    });
    expect(errors).toEqual(['ENOENT', 'ENOEXEC', 'EACCES', 'EACCES']);
  });

  it('a signal ends a sleeping process at once; a handler catches it instead', async () => {
    const machine = await testMachine();
    const result = await machine.run(async (sys) => {
      const sleeper = sys.fork(async (child) => {
        await child.sleep(1_000_000_000);
        return 0;
      });
      let caught = '';
      const catcher = sys.fork(async (child) => {
        child.sigaction('SIGTERM', (signal) => {
          caught = signal;
          child.exit(3);
        });
        await child.sleep(1_000_000_000);
        return 0;
      });
      await sys.sleep(10);
      sys.kill(sleeper, 'SIGTERM');
      sys.kill(catcher, 'SIGTERM');
      return {
        statuses: [await sys.waitpid(sleeper), await sys.waitpid(catcher)].map((ended) => ended?.status),
        caught,
        at: sys.monotonic(),
      };
    });
    expect(result.statuses).toEqual([
      { kind: 'signaled', signal: 'SIGTERM' },
      { kind: 'exited', code: 3 },
    ]);
    expect(result.caught).toBe('SIGTERM');
    expect(result.at).toBeLessThan(1_000_000);
  });

  it('the init of a pid namespace is number 1, ignores TERM without a handler, and takes the namespace with it', async () => {
    const machine = await testMachine();
    const seen = await machine.run(async (sys) => {
      let inside = 0;
      let grandchild = 0;
      const pid = sys.fork(
        async (child) => {
          inside = child.pid;
          grandchild = child.fork(async (second) => {
            await second.sleep(1_000_000_000);
            return 0;
          });
          await child.sleep(1_000_000_000);
          return 0;
        },
        { namespaces: ['pid'] },
      );
      await sys.sleep(10);
      sys.kill(pid, 'SIGTERM');
      await sys.sleep(10);
      const survived = (await sys.waitpid(pid, { nohang: true })) === undefined;
      const before = sys.readdir('/proc').filter((entry) => /^\d+$/.test(entry.name)).length;
      sys.kill(pid, 'SIGKILL');
      const status = await sys.waitpid(pid);
      const after = sys.readdir('/proc').filter((entry) => /^\d+$/.test(entry.name)).length;
      return { inside, grandchild, survived, status: status?.status, gone: before - after };
    });
    expect(seen).toEqual({ inside: 1, grandchild: 2, survived: true, status: { kind: 'signaled', signal: 'SIGKILL' }, gone: 2 });
  });

  it('orphans go to the nearest subreaper', async () => {
    const machine = await testMachine();
    const parents = await machine.run(async (sys) => {
      sys.setSubreaper(true);
      let orphan: Sys | undefined;
      const middle = sys.fork((child) => {
        child.fork(async (grandchild) => {
          orphan = grandchild;
          await grandchild.sleep(1000);
          return 5;
        });
        return 0;
      });
      await sys.waitpid(middle);
      const parent = orphan?.ppid;
      const ended = await sys.waitpid(-1);
      return { same: parent === sys.pid, status: ended?.status };
    });
    expect(parents).toEqual({ same: true, status: { kind: 'exited', code: 5 } });
  });
});

describe('pipes', () => {
  it('hold a writer back until somebody reads, and end with the last writer', async () => {
    const machine = await testMachine();
    const result = await machine.run(async (sys) => {
      const [read, write] = sys.pipe();
      let written = 0;
      sys.fork(async (child) => {
        child.close(read);
        for (let i = 0; i < 100; i++) {
          await child.write(write, new Uint8Array(4096));
          written += 4096;
        }
        return 0;
      });
      sys.close(write);
      await sys.sleep(10);
      const held = written;
      let total = 0;
      for (let bytes = await sys.read(read); bytes.length; bytes = await sys.read(read)) total += bytes.length;
      return { held, total };
    });
    expect(result).toEqual({ held: 65536, total: 409600 });
  });

  it('SIGPIPE ends who writes to nobody', async () => {
    const machine = await testMachine();
    const status = await machine.run(async (sys) => {
      const [read, write] = sys.pipe();
      sys.close(read);
      const pid = sys.fork(async (child) => {
        await child.write(write, utf8('x'));
        return 0;
      });
      return (await sys.waitpid(pid))?.status;
    });
    expect(status).toEqual({ kind: 'signaled', signal: 'SIGPIPE' });
  });

  it('a FIFO waits in open for its other end', async () => {
    const machine = await testMachine();
    const read = await machine.run(async (sys) => {
      sys.mkfifo('/tmp/fifo');
      sys.fork(async (child) => {
        await child.sleep(500);
        const fd = await child.openWait('/tmp/fifo', { write: true });
        await child.write(fd, utf8('through'));
        return 0;
      });
      const fd = await sys.openWait('/tmp/fifo', { read: true });
      return { text: text(await sys.read(fd)), end: (await sys.read(fd)).length, at: sys.monotonic() >= 500 };
    });
    expect(read).toEqual({ text: 'through', end: 0, at: true });
  });
});

describe('files', () => {
  it('permissions bind users, not root; a sticky directory keeps others off', async () => {
    const machine = await testMachine();
    await machine.run(async (sys) => {
      sys.writeFile('/etc/secret', utf8('s'), 0o600);
      sys.writeFile('/tmp/mine', utf8('m'), 0o666);
      let found: unknown;
      await asUser(sys, 1000, (child) => {
        found = [
          errnoOf(() => child.readFile('/etc/secret')),
          errnoOf(() => child.writeFile('/etc/new', utf8(''))),
          errnoOf(() => child.unlink('/tmp/mine')),
          errnoOf(() => child.chown('/tmp/mine', 1000, 1000)),
          errnoOf(() => child.readFile('/tmp/mine')),
        ];
        return 0;
      });
      expect(found).toEqual(['EACCES', 'EACCES', 'EPERM', 'EPERM', 'none']);
    });
  });

  it('symlinks are followed, loops are noticed, .. stops at the root', async () => {
    const machine = await testMachine();
    await machine.run((sys) => {
      sys.mkdir('/tmp/a');
      sys.writeFile('/tmp/a/f', utf8('f'));
      sys.symlink('a', '/tmp/b');
      sys.symlink('loop', '/tmp/loop');
      expect(text(sys.readFile('/tmp/b/../b/f'))).toBe('f');
      expect(sys.realpath('/tmp/b/f')).toBe('/tmp/a/f');
      expect(errnoOf(() => sys.stat('/tmp/loop'))).toBe('ELOOP');
      expect(sys.realpath('/../../tmp')).toBe('/tmp');
      expect(errnoOf(() => sys.rmdir('/tmp/a'))).toBe('ENOTEMPTY');
      expect(errnoOf(() => sys.stat('/tmp/a/f/x'))).toBe('ENOTDIR');
    });
  });

  it('an overlay leaves its lower layers alone', async () => {
    const machine = await testMachine();
    await machine.run((sys) => {
      for (const path of ['/tmp/l1', '/tmp/l2', '/tmp/up', '/tmp/work', '/tmp/m', '/tmp/l1/d', '/tmp/l2/d']) sys.mkdir(path);
      sys.writeFile('/tmp/l1/d/old', utf8('lower'));
      sys.writeFile('/tmp/l2/d/top', utf8('top'));
      sys.writeFile('/tmp/l1/same', utf8('1'));
      sys.writeFile('/tmp/l2/same', utf8('2'));
      sys.mount('overlay', '/tmp/m', 'overlay', { data: 'lowerdir=/tmp/l2:/tmp/l1,upperdir=/tmp/up,workdir=/tmp/work' });
      expect(text(sys.readFile('/tmp/m/same'))).toBe('2');
      expect(
        sys
          .readdir('/tmp/m/d')
          .map((entry) => entry.name)
          .sort(),
      ).toEqual(['old', 'top']);
      sys.writeFile('/tmp/m/d/old', utf8('changed'));
      sys.unlink('/tmp/m/same');
      expect(errnoOf(() => sys.stat('/tmp/m/same'))).toBe('ENOENT');
      expect(text(sys.readFile('/tmp/l1/d/old'))).toBe('lower');
      expect(text(sys.readFile('/tmp/up/d/old'))).toBe('changed');
      expect(sys.lstat('/tmp/up/same')).toMatchObject({ type: 'char', rdev: 0 });
      sys.mkdir('/tmp/m/same');
      expect(sys.readdir('/tmp/m/same')).toEqual([]);
      sys.umount('/tmp/m');
      expect(sys.readdir('/tmp/m')).toEqual([]);
    });
  });
});

describe('terminals', () => {
  async function withTerminal(run: (sys: Sys, master: number, slave: number) => Promise<void>): Promise<void> {
    const machine = await testMachine();
    await machine.run(async (sys) => {
      const { master, slave } = sys.openpty();
      await run(sys, master, slave);
    });
    expect(machine.faults).toEqual([]);
  }

  it('give lines, with what was erased gone, and echo what was typed', () =>
    withTerminal(async (sys, master, slave) => {
      await sys.write(master, utf8('lx\x7fs -l\r'));
      expect(text(await sys.read(slave))).toBe('ls -l\n');
      expect(text(await sys.read(master))).toBe('lx\b \bs -l\r\n');
    }));

  it('turn Ctrl-C into SIGINT for the foreground group', () =>
    withTerminal(async (sys, master, slave) => {
      const pid = sys.fork(async (child) => {
        child.setsid();
        child.setControllingTerminal(slave);
        await child.sleep(10_000_000);
        return 0;
      });
      await sys.sleep(10);
      await sys.write(master, utf8('\x03'));
      expect((await sys.waitpid(pid))?.status).toEqual({ kind: 'signaled', signal: 'SIGINT' });
      expect(text(await sys.read(master))).toBe('^C');
    }));

  it('write \\r\\n for \\n, and raw mode gives every byte as it comes', () =>
    withTerminal(async (sys, master, slave) => {
      await sys.write(slave, utf8('a\nb\n'));
      expect(text(await sys.read(master))).toBe('a\r\nb\r\n');
      sys.tcsetattr(slave, { canonical: false, echo: false, signals: false, crToNl: false });
      await sys.write(master, utf8('\x03\r'));
      expect(text(await sys.read(slave))).toBe('\x03\r');
    }));
});

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
