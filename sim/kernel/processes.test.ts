import { describe, expect, it } from 'vitest';
import { utf8 } from '../base/bytes.ts';
import { errnoOfAsync } from '../testing/errno-of.ts';
import { testMachine } from '../testing/machine.ts';
import type { Sys } from './sys.ts';

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
