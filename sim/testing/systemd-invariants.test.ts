import fc from 'fast-check';
import { expect, it } from 'vitest';
import { text } from '../base/bytes.ts';
import { cgroupProcesses } from '../host/systemd/cgroup.ts';
import { main as systemctl } from '../host/systemd/systemctl.ts';
import { main as systemd } from '../host/systemd/systemd.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { makeDirectories, writeText } from '../libc/files.ts';
import { sdNotify } from '../libc/sd-notify.ts';
import { spawn } from '../libc/spawn.ts';
import { readAll } from '../libc/stdio.ts';
import { testMachine } from './machine.ts';

/** Runs for so many seconds, then ends with a status; says that it is ready first. */
const job: Program = async (sys, [, seconds, status]) => {
  await sdNotify(sys, 'READY=1');
  await sys.sleep(Number(seconds) * 1e6);
  return Number(status);
};

const unit = fc.record({
  type: fc.constantFrom('simple', 'exec', 'notify', 'oneshot'),
  restart: fc.constantFrom('no', 'on-failure', 'on-abnormal'),
  seconds: fc.constantFrom(0, 1, 1000),
  status: fc.constantFrom(0, 1),
  kill: fc.constantFrom('control-group', 'mixed', 'process'),
});
const action = fc.oneof(
  fc.constantFrom(
    'start a',
    'stop a',
    'restart a',
    'try-restart a',
    'reload-or-restart b',
    'start b',
    'stop b',
    'kill -s KILL a',
    'kill a',
    'reset-failed',
    'daemon-reload',
    'start a b',
    'stop b a',
  ),
  fc.constantFrom('sleep 1', 'sleep 3', 'sleep 20'),
);

it('whatever is asked of services, what runs is what they say, and a stop leaves nothing', async () => {
  await fc.assert(
    fc.asyncProperty(unit, unit, fc.array(fc.tuple(action, fc.boolean()), { maxLength: 8 }), async (a, b, actions) => {
      const machine = await testMachine({ init: systemd, systemctl, job });
      await machine.run(async (sys) => {
        makeDirectories(sys, '/etc/systemd/system');
        for (const [name, { type, restart, seconds, status, kill }] of Object.entries({ a, b }))
          writeText(
            sys,
            `/etc/systemd/system/${name}.service`,
            `[Unit]\n${name === 'b' ? 'Requires=a.service\nAfter=a.service\n' : ''}[Service]\nType=${type}\nRestart=${restart}\nKillMode=${kill}\nTimeoutStartSec=5\nExecStart=/usr/bin/job ${type === 'oneshot' ? Math.min(seconds, 1) : seconds} ${status}\n`,
          );
        const running: Promise<string>[] = [];
        for (const [line, background] of actions) {
          const [verb = '', ...rest] = line.split(' ');
          if (verb === 'sleep') await sys.sleep(Number(rest[0]) * 1e6);
          else if (background) running.push(run(sys, [verb, ...rest]));
          else await run(sys, [verb, ...rest]);
          for (const name of ['a', 'b']) await consistent(sys, name);
        }
        await Promise.all(running);
        await run(sys, ['stop', 'a', 'b']);
        for (const name of ['a', 'b']) {
          expect((await run(sys, ['is-active', name])).trim()).toMatch(/^(inactive|failed)$/);
          expect(cgroupProcesses(sys, `/system.slice/${name}.service`)).toEqual([]);
        }
        expect(await run(sys, ['list-jobs'])).toBe('No jobs running.\n');
      });
      expect(machine.faults).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** A service that says it runs has exactly its main process; one that is down has none. */
async function consistent(sys: Sys, name: string): Promise<void> {
  // What has just ended is heard of a moment later.
  await sys.sleep(1000);
  const shown = await run(sys, ['show', name, '-p', 'ActiveState,SubState,MainPID']);
  const of = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(shown)?.[1];
  const processes = cgroupProcesses(sys, `/system.slice/${name}.service`);
  if (of('SubState') === 'running') expect(processes).toEqual([Number(of('MainPID'))]);
  if (of('ActiveState') === 'inactive' || of('ActiveState') === 'failed') expect(processes).toEqual([]);
}

async function run(sys: Sys, words: readonly string[]): Promise<string> {
  const [read, write] = sys.pipe();
  const pid = spawn(sys, '/usr/bin/systemctl', ['systemctl', ...words], { fds: { 1: write, 2: write } });
  sys.close(write);
  const out = text(await readAll(sys, read));
  sys.close(read);
  await sys.waitpid(pid);
  return out;
}
