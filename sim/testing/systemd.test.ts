import { afterEach, describe, expect, it } from 'vitest';
import { text } from '../base/bytes.ts';
import { main as journalctl } from '../host/systemd/journalctl.ts';
import { main as service } from '../host/systemd/service-command.ts';
import { main as systemctl } from '../host/systemd/systemctl.ts';
import { main as systemd } from '../host/systemd/systemd.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { makeDirectories, writeText } from '../libc/files.ts';
import { listenFds, sdNotify } from '../libc/sd-notify.ts';
import { spawn } from '../libc/spawn.ts';
import { print, readAll } from '../libc/stdio.ts';
import { type TestMachine, testMachine } from './machine.ts';

/** A daemon that says it is ready, stops when told, and fails when its file says so. */
const daemon: Program = async (sys, argv) => {
  await print(sys, `up with ${listenFds(sys)} sockets ${sys.env.COLOR ?? ''}\n`);
  if (argv.includes('--fail')) return 3;
  await sdNotify(sys, 'READY=1');
  if (listenFds(sys)) await sys.accept(3).then(({ fd }) => sys.close(fd));
  return new Promise((resolve) => {
    sys.sigaction('SIGTERM', () => resolve(0));
  });
};

const UNIT = `[Unit]
Description=A Daemon
StartLimitBurst=3
StartLimitIntervalSec=60
[Service]
Type=notify
Environment="COLOR=light blue"
ExecStart=/usr/bin/daemon
Restart=always
RestartSec=2
[Install]
WantedBy=multi-user.target
`;

let machine: TestMachine;
afterEach(() => expect(machine.faults).toEqual([]));

type Run = (...argv: string[]) => Promise<{ out: string; code: number }>;

async function lab(body: (sys: Sys, run: Run, as: (uid: number) => Run) => Promise<void>): Promise<void> {
  machine = await testMachine({ init: systemd, systemctl, service, journalctl, daemon });
  await machine.run(async (sys) => {
    makeDirectories(sys, '/usr/lib/systemd/system');
    writeText(sys, '/usr/lib/systemd/system/d.service', UNIT);
    const as =
      (uid: number): Run =>
      async (...argv) => {
        const [read, write] = sys.pipe();
        const setup = (child: Sys) => {
          if (uid) child.setuid(uid);
        };
        const pid = spawn(sys, `/usr/bin/${argv[0]}`, argv, { fds: { 1: write, 2: write }, setup });
        sys.close(write);
        const out = text(await readAll(sys, read));
        const ended = await sys.waitpid(pid);
        return { out, code: ended?.status.kind === 'exited' ? ended.status.code : -1 };
      };
    while (!(await as(0)('systemctl', 'is-active', 'd')).out.startsWith('inactive')) await sys.sleep(10_000);
    await body(sys, as(0), as);
  });
}

describe('systemd', () => {
  it('starts, shows and stops a service', async () => {
    await lab(async (_sys, run) => {
      expect(await run('systemctl', 'start', 'd')).toEqual({ out: '', code: 0 });
      expect(await run('systemctl', 'is-active', 'd')).toEqual({ out: 'active\n', code: 0 });
      const { out, code } = await run('systemctl', 'status', 'd');
      expect(code).toBe(0);
      expect(out).toMatch(
        /^● d\.service - A Daemon\n {5}Loaded: loaded \(\/usr\/lib\/systemd\/system\/d\.service; disabled; preset: enabled\)\n {5}Active: active \(running\) since Mon 2026-03-02 09:00:0\d UTC; \S+ ago\n {3}Main PID: \d+ \(daemon\)\n/,
      );
      expect(out).toContain(': up with 0 sockets light blue\n');
      expect(await run('service', 'd', 'stop')).toEqual({ out: '', code: 0 });
      expect(await run('systemctl', 'is-active', 'd')).toEqual({ out: 'inactive\n', code: 3 });
      expect((await run('systemctl', 'status', 'd')).code).toBe(3);
      const messages = (await run('journalctl', '-u', 'd', '-o', 'cat')).out;
      expect(messages).toBe(
        'Starting d.service - A Daemon...\nup with 0 sockets light blue\nStarted d.service - A Daemon.\nStopping d.service - A Daemon...\nd.service: Deactivated successfully.\nStopped d.service - A Daemon.\n',
      );
    });
  });

  it('starts a killed service again', async () => {
    await lab(async (sys, run) => {
      await run('systemctl', 'start', 'd');
      const pid = async () => Number((await run('systemctl', 'show', '-p', 'MainPID', '--value', 'd')).out);
      const before = await pid();
      sys.kill(before, 'SIGKILL');
      await sys.sleep(1_000_000);
      expect((await run('systemctl', 'is-active', 'd')).out).toBe('activating\n');
      await sys.sleep(2_000_000);
      expect((await run('systemctl', 'is-active', 'd')).out).toBe('active\n');
      expect(await pid()).not.toBe(before);
    });
  });

  it('gives up on a service that keeps failing', async () => {
    await lab(async (sys, run) => {
      writeText(sys, '/usr/lib/systemd/system/d.service', UNIT.replace('/usr/bin/daemon', '/usr/bin/daemon --fail'));
      const { out, code } = await run('systemctl', 'start', 'd');
      expect(code).toBe(1);
      expect(out).toBe(
        'Job for d.service failed because the control process exited with error code.\nSee "systemctl status d.service" and "journalctl -xeu d.service" for details.\n',
      );
      await sys.sleep(20_000_000);
      expect((await run('systemctl', 'is-active', 'd')).out).toBe('failed\n');
      const journal = (await run('journalctl', '-u', 'd')).out;
      expect(journal).toContain('systemd[1]: d.service: Main process exited, code=exited, status=3');
      expect(journal).toContain('systemd[1]: d.service: Start request repeated too quickly.');
      expect((await run('systemctl', 'status', 'd')).out).toContain('Active: failed (Result: exit-code)');
    });
  });

  it('lets only root change anything', async () => {
    await lab(async (_sys, run, as) => {
      expect(await as(1000)('systemctl', 'start', 'd')).toEqual({
        out: "Failed to start d.service: Interactive authentication required.\nSee system logs and 'systemctl status d.service' for details.\n",
        code: 1,
      });
      expect((await run('systemctl', 'is-active', 'd')).out).toBe('inactive\n');
      expect(await run('systemctl', 'start', 'nosuch')).toEqual({
        out: 'Failed to start nosuch.service: Unit nosuch.service not found.\n',
        code: 5,
      });
      expect(await run('systemctl', 'status', 'nosuch')).toEqual({ out: 'Unit nosuch.service could not be found.\n', code: 4 });
    });
  });

  it('enables by a link, and hands sockets over to the service they start', async () => {
    await lab(async (sys, run) => {
      expect(await run('systemctl', 'enable', 'd')).toEqual({
        out: 'Created symlink /etc/systemd/system/multi-user.target.wants/d.service → /usr/lib/systemd/system/d.service.\n',
        code: 0,
      });
      expect(await run('systemctl', 'is-enabled', 'd')).toEqual({ out: 'enabled\n', code: 0 });
      writeText(sys, '/usr/lib/systemd/system/d.socket', '[Socket]\nListenStream=/run/d.sock\nSocketMode=0660\n');
      await run('systemctl', 'start', 'd.socket');
      expect(sys.stat('/run/d.sock').mode).toBe(0o660);
      const client = await sys.connect({ family: 'unix', path: '/run/d.sock' });
      expect((await sys.read(client)).length).toBe(0);
      expect((await run('systemctl', 'is-active', 'd')).out).toBe('active\n');
      expect((await run('journalctl', '-u', 'd')).out).toContain('up with 1 sockets');
      expect(await run('systemctl', 'stop', 'd')).toEqual({
        out: "Stopping 'd.service', but its triggering units are still active:\nd.socket\n",
        code: 0,
      });
    });
  });
});
