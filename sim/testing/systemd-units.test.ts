import { afterEach, describe, expect, it } from 'vitest';
import { text } from '../base/bytes.ts';
import { main as journalctl } from '../host/systemd/journalctl.ts';
import { main as systemctl } from '../host/systemd/systemctl.ts';
import { main as systemd } from '../host/systemd/systemd.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { exists, makeDirectories, readTextIfAny, writeText } from '../libc/files.ts';
import { sdNotify } from '../libc/sd-notify.ts';
import { spawn } from '../libc/spawn.ts';
import { print, readAll } from '../libc/stdio.ts';
import { type TestMachine, testMachine } from './machine.ts';

/** Does what its words say, one after the other. */
const act: Program = async (sys, argv) => {
  for (const word of argv.slice(1)) {
    const [verb, value = ''] = word.split('=');
    if (verb === 'say') await print(sys, `${value}\n`);
    else if (verb === 'env') await print(sys, `${value}=${sys.env[value] ?? ''}\n`);
    else if (verb === 'sleep') await sys.sleep(Number(value) * 1e6);
    else if (verb === 'exit') return Number(value);
    else if (verb === 'ready') await sdNotify(sys, 'READY=1');
    else if (verb === 'status') await sdNotify(sys, `STATUS=${value}`);
    else if (verb === 'touch') writeText(sys, value, '');
    else if (verb === 'deaf') sys.sigaction('SIGTERM', 'ignore');
    else if (verb === 'fork') sys.fork((child) => child.sleep(Number(value) * 1e6).then(() => 0));
    else if (verb === 'who') await print(sys, `${sys.credentials().uid} ${sys.cwd()} ${sys.umask().toString(8)}\n`);
  }
  return 0;
};

let machine: TestMachine;
afterEach(() => expect(machine.faults).toEqual([]));

interface Lab {
  readonly sys: Sys;
  /** Both streams and the status. */
  run(line: string): Promise<string>;
  unit(name: string, text: string): void;
  /** The unit's messages. */
  log(name: string): Promise<string[]>;
}

async function lab(body: (lab: Lab) => Promise<void>): Promise<void> {
  machine = await testMachine({ init: systemd, systemctl, journalctl, act });
  await machine.run(async (sys) => {
    const run = async (line: string): Promise<string> => {
      const argv = line.split(' ');
      const [read, write] = sys.pipe();
      const pid = spawn(sys, `/usr/bin/${argv[0]}`, argv, { fds: { 1: write, 2: write } });
      sys.close(write);
      const out = text(await readAll(sys, read));
      sys.close(read);
      const ended = await sys.waitpid(pid);
      return `${out}[${ended?.status.kind === 'exited' ? ended.status.code : '?'}]`;
    };
    makeDirectories(sys, '/etc/systemd/system');
    await body({
      sys,
      run,
      unit: (name, contents) => {
        makeDirectories(sys, `/etc/systemd/system/${name}`.replace(/\/[^/]*$/, ''));
        writeText(sys, `/etc/systemd/system/${name}`, contents);
      },
      log: async (name) =>
        (await run(`journalctl -u ${name} -o cat -q`))
          .replace(/\[0\]$/, '')
          .split('\n')
          .filter(Boolean),
    });
  });
}

describe('unit files', () => {
  it('are read once: a change counts after daemon-reload, and systemctl says so', async () => {
    await lab(async ({ run, unit, log }) => {
      unit('a.service', '[Service]\nExecStart=/usr/bin/act say=one sleep=1000\n');
      expect(await run('systemctl start a')).toBe('[0]');
      unit('a.service.d/x.conf', '[Service]\nExecStart=\nExecStart=/usr/bin/act say=two sleep=1000\n');
      expect(await run('systemctl restart a')).toBe(
        "Warning: The unit file, source configuration file or drop-ins of a.service changed on disk. Run 'systemctl daemon-reload' to reload units.\n[0]",
      );
      expect(await run('systemctl daemon-reload')).toBe('[0]');
      expect(await run('systemctl restart a')).toBe('[0]');
      expect((await log('a')).filter((line) => /^(one|two)$/.test(line))).toEqual(['one', 'one', 'two']);
      expect(await run('systemctl cat a')).toBe(
        '# /etc/systemd/system/a.service\n[Service]\nExecStart=/usr/bin/act say=one sleep=1000\n\n# /etc/systemd/system/a.service.d/x.conf\n[Service]\nExecStart=\nExecStart=/usr/bin/act say=two sleep=1000\n[0]',
      );
      expect(await run('systemctl revert a')).toContain('Removed "/etc/systemd/system/a.service.d/x.conf".\n');
    });
  });

  it('hide one another by directory, and drop-ins by name', async () => {
    await lab(async ({ sys, run, unit, log }) => {
      makeDirectories(sys, '/usr/lib/systemd/system/p.service.d');
      writeText(sys, '/usr/lib/systemd/system/p.service', '[Service]\nExecStart=/usr/bin/act say=lib\n');
      writeText(sys, '/usr/lib/systemd/system/p.service.d/a.conf', '[Service]\nEnvironment=A=lib\n');
      unit('p.service.d/a.conf', '[Service]\nEnvironment=A=etc\nEnvironment=N=%n\n');
      unit('p.service', '[Service]\nType=oneshot\nExecStart=/usr/bin/act env=A env=N\n');
      await run('systemctl start p');
      expect(await log('p')).toEqual([
        'Starting p.service...',
        'A=etc',
        'N=p.service',
        'p.service: Deactivated successfully.',
        'Finished p.service.',
      ]);
    });
  });

  it('can be templates, and masked', async () => {
    await lab(async ({ run, unit, log }) => {
      unit('t@.service', '[Service]\nExecStart=/usr/bin/act say=%i-%p sleep=1000\n');
      expect(await run('systemctl start t@x.service')).toBe('[0]');
      expect(await log('t@x.service')).toEqual(['Started t@x.service.', 'x-t']);
      unit('m.socket', '[Socket]\nListenStream=/run/m\n');
      expect(await run('systemctl mask n')).toBe(
        'Unit n.service does not exist, proceeding anyway.\nCreated symlink /etc/systemd/system/n.service → /dev/null.\n[0]',
      );
      expect(await run('systemctl start n')).toBe('Failed to start n.service: Unit n.service is masked.\n[1]');
      expect(await run('systemctl is-enabled n')).toBe('masked\n[1]');
      expect(await run('systemctl unmask n')).toBe('Removed "/etc/systemd/system/n.service".\n[0]');
    });
  });

  it('with mistakes are told of in the journal', async () => {
    await lab(async ({ run, unit, log }) => {
      unit('b.service', 'A=1\n[Service]\nFoo=1\nnonsense\n[Nope]\nX=1\n');
      expect(await run('systemctl start b')).toBe(
        "Failed to start b.service: Unit b.service has a bad unit file setting.\nSee system logs and 'systemctl status b.service' for details.\n[1]",
      );
      expect(await log('b')).toEqual([
        '/etc/systemd/system/b.service:1: Assignment outside of section. Ignoring.',
        "/etc/systemd/system/b.service:3: Unknown key name 'Foo' in section 'Service', ignoring.",
        "/etc/systemd/system/b.service:4: Missing '=', ignoring line.",
        "/etc/systemd/system/b.service:5: Unknown section 'Nope'. Ignoring.",
        'b.service: Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.',
      ]);
    });
  });
});

describe('dependencies', () => {
  it('start what is needed in order, and fail with it', async () => {
    await lab(async ({ run, unit, log }) => {
      unit('db.service', '[Unit]\nDescription=DB\n[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/usr/bin/act sleep=1 exit=0\n');
      unit('web.service', '[Unit]\nDescription=Web\nRequires=db.service\nAfter=db.service\n[Service]\nExecStart=/usr/bin/act sleep=1000\n');
      expect(await run('systemctl start web')).toBe('[0]');
      expect(await run('systemctl is-active db web')).toBe('active\nactive\n[0]');
      // What requires a unit goes down with it.
      expect(await run('systemctl stop db')).toBe('[0]');
      expect(await run('systemctl is-active db web')).toBe('inactive\ninactive\n[3]');
      unit('db.service', '[Service]\nType=oneshot\nExecStart=/usr/bin/act exit=1\n');
      await run('systemctl daemon-reload');
      expect(await run('systemctl start web')).toBe("A dependency job for web.service failed. See 'journalctl -xe' for details.\n[1]");
      expect((await log('web')).slice(-2)).toEqual([
        'Dependency failed for web.service - Web.',
        "web.service: Job web.service/start failed with result 'dependency'.",
      ]);
      unit('gone.service', '[Unit]\nRequires=nosuch.service\n[Service]\nExecStart=/usr/bin/act\n');
      expect(await run('systemctl start gone')).toBe('Failed to start gone.service: Unit nosuch.service not found.\n[5]');
    });
  });

  it('stop what conflicts, and skip what a condition forbids', async () => {
    await lab(async ({ run, unit, log }) => {
      unit('x.service', '[Service]\nExecStart=/usr/bin/act sleep=1000\n');
      unit('y.service', '[Unit]\nConflicts=x.service\nConditionPathExists=!/etc/no\n[Service]\nExecStart=/usr/bin/act sleep=1000\n');
      await run('systemctl start x');
      expect(await run('systemctl start y')).toBe('[0]');
      expect(await run('systemctl is-active x y')).toBe('inactive\nactive\n[0]');
      unit('z.service', '[Unit]\nDescription=Z\nConditionPathExists=/etc/no\n[Service]\nExecStart=/usr/bin/act\n');
      expect(await run('systemctl start z')).toBe('[0]');
      expect(await log('z')).toEqual(['z.service - Z was skipped because of an unmet condition check (ConditionPathExists=/etc/no).']);
      expect(await run('systemctl status z')).toMatch(
        /Active: inactive \(dead\)\n\n.* z\.service - Z was skipped because of an unmet condition check \(ConditionPathExists=\/etc\/no\)\./,
      );
      unit('w.service', '[Unit]\nAssertPathExists=/etc/no\n[Service]\nExecStart=/usr/bin/act\n');
      expect(await run('systemctl start w')).toBe('Assertion failed on job for w.service.\n[1]');
    });
  });
});

describe('services', () => {
  it('run their commands in order', async () => {
    await lab(async ({ run, unit, log }) => {
      unit(
        's.service',
        '[Unit]\nDescription=S\n[Service]\nType=notify\nExecStartPre=-/usr/bin/act say=pre exit=1\nExecStart=/usr/bin/act say=main status=busy ready sleep=1000\nExecStartPost=/usr/bin/act say=post\nExecReload=/usr/bin/act say=reload\nExecStop=/usr/bin/act say=stop\nExecStopPost=/usr/bin/act say=after\n',
      );
      await run('systemctl start s');
      expect(await run('systemctl status s')).toContain('     Status: "busy"\n');
      expect(await run('systemctl reload s')).toBe('[0]');
      await run('systemctl stop s');
      expect(await log('s')).toEqual([
        'Starting s.service - S...',
        ...['pre', 'main', 'post', 'Started s.service - S.', 'Reloading s.service - S...', 'reload', 'Reloaded s.service - S.'],
        ...['Stopping s.service - S...', 'stop', 'after', 's.service: Deactivated successfully.', 'Stopped s.service - S.'],
      ]);
      expect(await run('systemctl reload s')).toBe('s.service is not active, cannot reload.\n[1]');
    });
  });

  it('fail in the words of their kind', async () => {
    await lab(async ({ run, unit, log }) => {
      unit('e.service', '[Service]\nType=notify\nExecStart=/nosuch/bin\n');
      expect(await run('systemctl start e')).toContain('failed because the control process exited with error code.');
      expect(await log('e')).toEqual([
        'Starting e.service...',
        "e.service: Unable to locate executable '/nosuch/bin': No such file or directory",
        'e.service: Failed at step EXEC spawning /nosuch/bin: No such file or directory',
        'e.service: Main process exited, code=exited, status=203/EXEC',
        "e.service: Failed with result 'exit-code'.",
        'Failed to start e.service.',
      ]);
      unit('f.service', '[Service]\nEnvironmentFile=/nosuch\nExecStart=/usr/bin/act\n');
      expect(await run('systemctl start f')).toBe(
        'Job for f.service failed because of unavailable resources or another system error.\nSee "systemctl status f.service" and "journalctl -xeu f.service" for details.\n[1]',
      );
      unit('g.service', '[Service]\nUser=nobody-here\nExecStart=/usr/bin/act\n');
      await run('systemctl start g');
      expect(await log('g')).toContain('g.service: Main process exited, code=exited, status=217/USER');
      unit('h.service', '[Service]\nType=notify\nTimeoutStartSec=5\nExecStart=/usr/bin/act sleep=1000\n');
      expect(await run('systemctl start h')).toContain('failed because a timeout was exceeded.');
      expect(await log('h')).toContain('h.service: start operation timed out. Terminating.');
    });
  });

  it('are killed when they do not end, and leave behind what KillMode=process spares', async () => {
    await lab(async ({ sys, run, unit, log }) => {
      unit('k.service', '[Service]\nTimeoutStopSec=3\nExecStart=/usr/bin/act deaf sleep=1000\n');
      await run('systemctl start k');
      const before = sys.now();
      await run('systemctl stop k');
      expect(sys.now() - before).toBeGreaterThan(3_000_000);
      expect((await log('k')).slice(2)).toEqual([
        "k.service: State 'stop-sigterm' timed out. Killing.",
        expect.stringMatching(/^k\.service: Killing process \d+ \(act\) with signal SIGKILL\.$/),
        'k.service: Main process exited, code=killed, status=9/KILL',
        "k.service: Failed with result 'timeout'.",
        'Stopped k.service.',
      ]);
      unit('l.service', '[Service]\nKillMode=process\nExecStart=/usr/bin/act fork=1000 sleep=1000\n');
      await run('systemctl start l');
      await sys.sleep(10);
      await run('systemctl restart l');
      const messages = await log('l');
      expect(messages).toContainEqual(expect.stringMatching(/^l\.service: Unit process \d+ \(act\) remains running after unit stopped\.$/));
      expect(messages).toContainEqual(
        expect.stringMatching(/^l\.service: Found left-over process \d+ \(act\) in control group while starting unit\. Ignoring\.$/),
      );
    });
  });

  it.each([
    ['on-failure', 'exit=1', 'activating'],
    ['on-failure', 'exit=0', 'inactive'],
    ['on-success', 'exit=0', 'activating'],
    ['on-abnormal', 'exit=1', 'failed'],
    ['no', 'exit=1', 'failed'],
    ['always', 'exit=0', 'activating'],
  ])('with Restart=%s that end by %s are then %s', async (rule, how, state) => {
    await lab(async ({ sys, run, unit }) => {
      unit('r.service', `[Service]\nRestart=${rule}\nRestartSec=5\nExecStart=/usr/bin/act sleep=1 ${how}\n`);
      await run('systemctl start r');
      await sys.sleep(2_000_000);
      expect(await run('systemctl is-active r')).toContain(`${state}\n`);
    });
  });

  it('run as their user, in their directory, with their mask', async () => {
    await lab(async ({ sys, run, unit, log }) => {
      writeText(sys, '/etc/passwd', 'root:x:0:0::/root:/bin/sh\nweb:x:33:33::/tmp:/bin/sh\n');
      writeText(sys, '/etc/group', 'root:x:0:\nweb:x:33:\n');
      unit('u.service', '[Service]\nType=oneshot\nUser=web\nWorkingDirectory=~\nUMask=077\nExecStart=/usr/bin/act who\n');
      await run('systemctl start u');
      expect(await log('u')).toContain('33 /tmp 77');
    });
  });

  it('start when a timer says so', async () => {
    await lab(async ({ sys, run, unit }) => {
      unit('job.service', '[Service]\nType=oneshot\nExecStart=/usr/bin/act touch=/tmp/ran\n');
      unit('job.timer', '[Timer]\nOnActiveSec=1min\nAccuracySec=1us\nOnCalendar=*-*-* 12:00:00\n[Install]\nWantedBy=timers.target\n');
      expect(await run('systemctl enable --now job.timer')).toBe(
        'Created symlink /etc/systemd/system/timers.target.wants/job.timer → /etc/systemd/system/job.timer.\n[0]',
      );
      expect(exists(sys, '/tmp/ran')).toBe(false);
      await sys.sleep(61_000_000);
      expect(readTextIfAny(sys, '/tmp/ran')).toBe('');
      expect(await run('systemctl list-timers')).toMatch(
        /Mon 2026-03-02 12:00:00 UTC +2h 5\dmin +Mon 2026-03-02 09:01:\d\d UTC +\d+\S+ ago +job\.timer +job\.service\n/,
      );
    });
  });
});
