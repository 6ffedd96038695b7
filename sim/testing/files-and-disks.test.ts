import { expect, test } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { testMachine } from './machine.ts';

const readText = (sys: Sys, path: string): string => text(sys.readFile(path));

test('a tmpfs ends where its size says, and counts what is in it', async () => {
  const machine = await testMachine();
  await machine.run(async (sys) => {
    sys.mkdir('/m');
    sys.mount('tmpfs', '/m', 'tmpfs', { data: 'size=64k' });
    expect(sys.statfs('/m')).toMatchObject({ blockSize: 4096, blocks: 16, free: 16 });
    const fd = sys.open('/m/f', { write: true, create: true });
    await expect(sys.write(fd, new Uint8Array(100_000))).rejects.toThrow('No space left on device');
    expect(sys.fstat(fd)).toMatchObject({ size: 65536, blocks: 128 });
    sys.unlink('/m/f');
    expect(sys.statfs('/m').free).toBe(0);
    sys.close(fd);
    expect(sys.statfs('/m').free).toBe(16);
  });
});

test('a mount in use is not taken away; one that is read-only is not written to', async () => {
  const machine = await testMachine();
  await machine.run((sys) => {
    sys.mkdir('/m');
    sys.mount('tmpfs', '/m', 'tmpfs');
    sys.chdir('/m');
    expect(() => sys.umount('/m')).toThrow('Device or resource busy');
    sys.chdir('/');
    const fd = sys.open('/m/f', { write: true, create: true });
    expect(() => sys.umount('/m')).toThrow('Device or resource busy');
    sys.close(fd);
    sys.mount('none', '/m', 'bind', { remount: true, readOnly: true });
    expect(() => sys.mkdir('/m/d')).toThrow('Read-only file system');
    sys.umount('/m');
    expect(() => sys.umount('/m')).toThrow('Invalid argument');
  });
});

test('namespaces have numbers that tell them apart', async () => {
  const machine = await testMachine();
  await machine.run(async (sys) => {
    const uts = sys.readlink('/proc/self/ns/uts');
    expect(uts).toBe('uts:[4026531838]');
    let inside = '';
    const child = sys.fork(
      (own) => {
        inside = own.readlink('/proc/self/ns/uts');
        return 0;
      },
      { namespaces: ['uts'] },
    );
    await sys.waitpid(child);
    expect(inside).toMatch(/^uts:\[402653\d{4}\]$/);
    expect(inside).not.toBe(uts);
  });
});

test('a cgroup is a directory as long as it has processes, and keeps its limits', async () => {
  const machine = await testMachine();
  await machine.run((sys) => {
    sys.mkdir('/sys/fs/cgroup/a');
    sys.writeFile('/sys/fs/cgroup/a/memory.max', utf8('10000'));
    expect(readText(sys, '/sys/fs/cgroup/a/memory.max')).toBe('8192\n');
    expect(() => sys.writeFile('/sys/fs/cgroup/a/pids.max', utf8('many'))).toThrow('Invalid argument');
    sys.writeFile('/sys/fs/cgroup/a/cgroup.procs', utf8(`${sys.pid}\n`));
    expect(readText(sys, '/proc/self/cgroup')).toBe('0::/a\n');
    expect(readText(sys, '/sys/fs/cgroup/a/cgroup.procs')).toBe(`${sys.pid}\n`);
    expect(() => sys.rmdir('/sys/fs/cgroup/a')).toThrow('Device or resource busy');
    sys.writeFile('/sys/fs/cgroup/cgroup.procs', utf8(`${sys.pid}\n`));
    sys.rmdir('/sys/fs/cgroup/a');
    expect(() => sys.stat('/sys/fs/cgroup/a')).toThrow('No such file or directory');
  });
});

test('what a descriptor of /proc leads to is opened again, though it has no name', async () => {
  const machine = await testMachine();
  await machine.run(async (sys) => {
    const [read, write] = sys.pipe();
    const again = sys.open(`/proc/self/fd/${write}`, { write: true });
    sys.close(write);
    await sys.write(again, utf8('hello'));
    expect(text(await sys.read(read))).toBe('hello');
    sys.close(again);
    expect(await sys.read(read)).toHaveLength(0);
  });
});

test('whoever observes a program hears of its calls, failures too', async () => {
  const calls: string[] = [];
  const program: Program = (sys) => {
    sys.mkdir('/seen');
    try {
      sys.unlink('/nothing');
    } catch {
      return 3;
    }
    return 0;
  };
  const machine = await testMachine({ program });
  await machine.run(async (sys) => {
    const child = sys.fork((own) => {
      own.observe(({ name, error }) => calls.push(error === undefined ? name : `${name} failed`));
      return own.exec('/usr/bin/program', ['program']);
    });
    expect(await sys.waitpid(child)).toMatchObject({ status: { kind: 'exited', code: 3 } });
  });
  expect(calls).toEqual(['exec', 'mkdir', 'unlink failed']);
});
