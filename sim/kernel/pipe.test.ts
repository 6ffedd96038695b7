import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import { testMachine } from '../testing/machine.ts';

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

  it('a FIFO waits for its reader also when it is opened as the shell opens it for output', async () => {
    const machine = await testMachine();
    const read = await machine.run(async (sys) => {
      sys.mkfifo('/tmp/fifo');
      sys.fork(async (child) => {
        const fd = await child.openWait('/tmp/fifo', { write: true, create: true, truncate: true });
        await child.write(fd, utf8('through'));
        return 0;
      });
      await sys.sleep(500);
      const fd = await sys.openWait('/tmp/fifo', { read: true });
      return { text: text(await sys.read(fd)), end: (await sys.read(fd)).length };
    });
    expect(read).toEqual({ text: 'through', end: 0 });
  });
});
