import { expect, it } from 'vitest';
import type { Program } from '../kernel/sys.ts';
import { print, printError } from '../libc/stdio.ts';
import { type DaemonLab, inDaemonLab } from './daemon-lab.ts';

const app: Program = async (sys, argv) => {
  const [, verb, code] = argv;
  if (verb === 'say') {
    await print(sys, 'out\n');
    await printError(sys, 'err\n');
    return 0;
  }
  if (verb === 'exit') return Number(code);
  if (verb === 'term') {
    await new Promise<void>((resolve) => sys.sigaction('SIGTERM', () => resolve()));
    return 7;
  }
  for (;;) await sys.sleep(1_000_000);
};

const create = async (lab: DaemonLab, name: string, Cmd: string[], HostConfig = {}) => {
  const made = await lab.request('POST', `/v1.50/containers/create?name=${name}`, { Image: 'box', Cmd, HostConfig });
  expect(made.status, made.body).toBe(201);
  return (JSON.parse(made.body) as { Id: string }).Id;
};

it('starts, serves and stops', () =>
  inDaemonLab(app, async (lab) => {
    const pid = await lab.startDaemon();
    const ping = await lab.request('GET', '/_ping');
    expect(ping.body).toBe('OK');
    expect(lab.sys.stat('/run/docker.sock').mode).toBe(0o660);
    const version = await lab.request('GET', '/v1.50/version');
    expect(version.status, version.body).toBe(200);
    lab.sys.kill(pid, 'SIGTERM');
    const ended = await lab.sys.waitpid(pid);
    expect(ended?.status).toEqual({ kind: 'exited', code: 0 });
    expect(lab.log()).toContain('msg="Daemon shutdown complete"');
    expect(() => lab.sys.stat('/run/docker.sock')).toThrow();
    expect(() => lab.sys.stat('/run/docker.pid')).toThrow();
  }));

it('runs a container to its end and keeps its output', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    await create(lab, 'talk', ['app', 'say']);
    const started = await lab.request('POST', '/containers/talk/start');
    expect(started.status, started.body).toBe(204);
    const waited = await lab.request('POST', '/containers/talk/wait');
    expect(waited.body).toBe('{"StatusCode":0}\n');
    const logs = await lab.request('GET', '/containers/talk/logs?stdout=1&stderr=1');
    expect(logs.body).toContain('out\n');
    expect(logs.body).toContain('err\n');
    const inspect = JSON.parse((await lab.request('GET', '/containers/talk/json')).body);
    expect(inspect.State).toMatchObject({ Status: 'exited', ExitCode: 0, Pid: 0 });
    const removed = await lab.request('DELETE', '/containers/talk');
    expect(removed.status).toBe(204);
  }));

it('says why a command cannot be run', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    await create(lab, 'bad', ['nosuch']);
    const started = await lab.request('POST', '/containers/bad/start');
    expect([started.status, started.body]).toEqual([
      400,
      '{"message":"failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \\"nosuch\\": executable file not found in $PATH"}\n',
    ]);
    const { State } = JSON.parse((await lab.request('GET', '/containers/bad/json')).body);
    expect(State).toMatchObject({ Status: 'created', ExitCode: 127 });
  }));

it('stops with the signal, and with SIGKILL when time is up', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    for (const [name, verb, code] of [
      ['kind', 'term', 7],
      ['deaf', 'forever', 137],
    ] as const) {
      await create(lab, name, ['app', verb]);
      await lab.request('POST', `/containers/${name}/start`);
      const begun = lab.sys.monotonic();
      expect((await lab.request('POST', `/containers/${name}/stop?t=3`)).status).toBe(204);
      expect(Math.round((lab.sys.monotonic() - begun) / 1e6)).toBe(name === 'kind' ? 0 : 3);
      const { State } = JSON.parse((await lab.request('GET', `/containers/${name}/json`)).body);
      expect(State).toMatchObject({ Status: 'exited', ExitCode: code });
    }
    expect((await lab.request('POST', '/containers/deaf/stop')).status).toBe(304);
  }));

it('restarts as the policy says', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    await create(lab, 'again', ['app', 'exit', '1'], { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 2 } });
    await lab.request('POST', '/containers/again/start');
    await lab.sys.sleep(5_000_000);
    const inspect = JSON.parse((await lab.request('GET', '/containers/again/json')).body);
    expect([inspect.State.Status, inspect.RestartCount]).toEqual(['exited', 2]);
  }));

it('finds its containers again after it was killed', () =>
  inDaemonLab(app, async (lab) => {
    const pid = await lab.startDaemon();
    await create(lab, 'keeper', ['app', 'forever'], { RestartPolicy: { Name: 'always' } });
    await create(lab, 'plain', ['app', 'forever']);
    for (const name of ['keeper', 'plain']) await lab.request('POST', `/containers/${name}/start`);
    lab.sys.kill(pid, 'SIGKILL');
    await lab.sys.waitpid(pid);
    lab.sys.unlink('/tmp/dockerd.log');
    await lab.startDaemon();
    const list = JSON.parse((await lab.request('GET', '/containers/json?all=1')).body) as { Names: string[]; State: string }[];
    expect(list.map(({ Names, State }) => [Names[0], State])).toEqual([
      ['/plain', 'exited'],
      ['/keeper', 'running'],
    ]);
  }));
