import { expect, it } from 'vitest';
import { app, create } from './container-app.ts';
import { inDaemonLab } from './daemon-lab.ts';
import { hijack } from './hijack.ts';

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

it('counts the primary group among the groups, also of an exec', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    const of = { Image: 'box', User: '1000:1000', HostConfig: { GroupAdd: ['5'] } };
    await lab.request('POST', '/containers/create?name=first', { ...of, Cmd: ['app', 'groups'] });
    await lab.request('POST', '/containers/first/start');
    await lab.request('POST', '/containers/first/wait');
    expect((await lab.request('GET', '/containers/first/logs?stdout=1')).body).toContain('5 1000\n');
    await lab.request('POST', '/containers/create?name=host', { ...of, Cmd: ['app', 'forever'] });
    await lab.request('POST', '/containers/host/start');
    for (const [User, groups] of [
      ['', '5 1000'],
      ['7', '0 5'],
    ]) {
      const { body } = await lab.request('POST', '/containers/host/exec', { Cmd: ['app', 'groups'], AttachStdout: true, User });
      const client = await hijack(lab, `/exec/${JSON.parse(body).Id}/start`, { Detach: false, Tty: false });
      expect(await client.rest()).toBe(`stdout:${groups}\n`);
    }
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

it('executes further processes', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    await create(lab, 'host', ['app', 'forever']);
    await lab.request('POST', '/containers/host/start');
    const exec = async (Cmd: string[]) => {
      const made = await lab.request('POST', '/containers/host/exec', { Cmd, AttachStdout: true, AttachStderr: true });
      expect(made.status, made.body).toBe(201);
      const id = (JSON.parse(made.body) as { Id: string }).Id;
      const client = await hijack(lab, `/exec/${id}/start`, { Detach: false, Tty: false });
      const output = await client.rest();
      return { output, inspect: JSON.parse((await lab.request('GET', `/exec/${id}/json`)).body) };
    };
    const said = await exec(['app', 'say']);
    expect(said.output).toContain('stdout:out\n');
    expect(said.output).toContain('stderr:err\n');
    expect(said.inspect).toMatchObject({ Running: false, ExitCode: 0 });
    expect((await exec(['app', 'exit', '9'])).inspect.ExitCode).toBe(9);
    const missing = await exec(['nosuch']);
    expect(missing.output).toContain(
      'OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH',
    );
    expect(missing.inspect.ExitCode).toBe(127);
  }));

it('tells events, past and to come', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    await create(lab, 'short', ['app', 'exit', '3'], { AutoRemove: true });
    const removed = lab.request('POST', '/containers/short/wait?condition=removed');
    await lab.request('POST', '/containers/short/start');
    expect((await removed).body).toBe('{"StatusCode":3}\n');
    const until = Math.ceil(lab.sys.now() / 1e6) + 1;
    const events = (await lab.request('GET', `/events?since=1&until=${until}`)).body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ Type, Action }) => `${Type} ${Action}`)).toEqual([
      'container create',
      'network connect',
      'container start',
      'network disconnect',
      'container die',
      'container destroy',
    ]);
    expect(events.find(({ Action }) => Action === 'die').Actor.Attributes).toMatchObject({ exitCode: '3', image: 'box', name: 'short' });
  }));

it('pauses and resumes', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    const id = await create(lab, 'zz', ['app', 'forever']);
    await lab.request('POST', '/containers/zz/start');
    expect((await lab.request('POST', '/containers/zz/pause')).status).toBe(204);
    expect(JSON.parse((await lab.request('GET', '/containers/json')).body)[0].Status).toContain('(Paused)');
    const again = await lab.request('POST', '/containers/zz/pause');
    expect([again.status, again.body]).toEqual([409, `{"message":"Container ${id} is already paused"}\n`]);
    const exec = await lab.request('POST', '/containers/zz/exec', { Cmd: ['app'] });
    expect([exec.status, exec.body]).toEqual([409, '{"message":"Container zz is paused, unpause the container before exec"}\n']);
    expect((await lab.request('POST', '/containers/zz/unpause')).status).toBe(204);
    expect((await lab.request('DELETE', '/containers/zz?force=1')).status).toBe(204);
    expect((await lab.request('GET', '/containers/json?all=1')).body).toBe('[]\n');
  }));

it('watches over the health of a container', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    const second = 1e9;
    for (const [name, Test] of [
      ['well', ['CMD', 'app', 'exit', '0']],
      ['ill', ['CMD', 'app', 'exit', '1']],
    ] as const) {
      const made = await lab.request('POST', `/containers/create?name=${name}`, {
        Image: 'box',
        Cmd: ['app', 'forever'],
        Healthcheck: { Test, Interval: second, Retries: 2 },
      });
      expect(made.status, made.body).toBe(201);
      await lab.request('POST', `/containers/${name}/start`);
    }
    const statuses = async () =>
      JSON.parse((await lab.request('GET', '/containers/json')).body).map(({ Status }: { Status: string }) => Status.replace(/^.*\(/, '('));
    expect(await statuses()).toEqual(['(health: starting)', '(health: starting)']);
    await lab.sys.sleep(2_500_000);
    expect(await statuses()).toEqual(['(unhealthy)', '(healthy)']);
  }));

it('takes containers in and out of networks', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    expect((await lab.request('POST', '/networks/create', { Name: 'n1' })).status).toBe(201);
    await create(lab, 'member', ['app', 'forever']);
    await lab.request('POST', '/containers/member/start');
    expect((await lab.request('POST', '/networks/n1/connect', { Container: 'member' })).status).toBe(200);
    const { Networks } = JSON.parse((await lab.request('GET', '/containers/member/json')).body).NetworkSettings;
    expect([Networks.bridge.IPAddress, Networks.n1.IPAddress]).toEqual(['172.17.0.2', '172.18.0.2']);
    const refused = await lab.request('DELETE', '/networks/n1');
    expect([refused.status, refused.body]).toEqual([
      403,
      expect.stringContaining('network n1 has active endpoints (name:\\"member\\" id:'),
    ]);
    expect((await lab.request('POST', '/networks/n1/disconnect', { Container: 'member' })).status).toBe(200);
    expect((await lab.request('DELETE', '/networks/n1')).status).toBe(204);
  }));

it('lets go of clients that attached to what cannot start', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    await create(lab, 'bad', ['nosuch']);
    const client = await hijack(lab, '/containers/bad/attach?stream=1&stdout=1&stderr=1');
    expect((await lab.request('POST', '/containers/bad/start')).status).toBe(400);
    expect(await client.rest()).toBe('');
  }));
