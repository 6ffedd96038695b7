import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import { testMachine } from '../testing/machine.ts';
import type { Sys } from './sys.ts';

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
