import { expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import { FrameReader } from '../docker/api/stdcopy.ts';
import type { Program } from '../kernel/sys.ts';
import { readText } from '../libc/files.ts';
import { print, printError, readAll } from '../libc/stdio.ts';
import { type DaemonLab, inDaemonLab } from './daemon-lab.ts';

const app: Program = async (sys, argv) => {
  const [, verb, code] = argv;
  if (verb === 'say') {
    await print(sys, 'out\n');
    await printError(sys, 'err\n');
    return 0;
  }
  if (verb === 'groups') {
    await print(sys, `${sys.credentials().groups.join(' ')}\n`);
    return 0;
  }
  if (verb === 'cat') {
    await sys.write(1, await readAll(sys, 0));
    return 0;
  }
  if (verb === 'tty') {
    for (;;) {
      await sys.read(0);
      await print(sys, `${sys.isatty(0)} ${sys.winsize(0).cols}\n`);
    }
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

const UPGRADE = [
  ['Connection', 'Upgrade'],
  ['Upgrade', 'tcp'],
] as const;

/** A hijacked connection: what came before the streams, and everything after. */
async function hijack(lab: DaemonLab, target: string, body?: unknown) {
  const fd = await lab.sys.connect({ family: 'unix', path: '/run/docker.sock' });
  const payload = body === undefined ? '' : JSON.stringify(body);
  const type = payload ? 'Content-Type: application/json\r\n' : '';
  const upgrade = UPGRADE.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  await lab.sys.write(
    fd,
    utf8(`POST ${target} HTTP/1.1\r\nHost: docker\r\n${type}Content-Length: ${payload.length}\r\n${upgrade}\r\n${payload}`),
  );
  const reader = new FrameReader();
  let head = '';
  while (!head.includes('\r\n\r\n')) head += text(await lab.sys.read(fd, 1));
  return {
    head,
    fd,
    async rest(raw = false) {
      let out = '';
      for (let part = await lab.sys.read(fd); part.length > 0; part = await lab.sys.read(fd)) {
        if (raw) out += text(part);
        else for (const frame of reader.push(part)) out += `${frame.stream}:${text(frame.bytes)}`;
      }
      return out;
    },
  };
}

it('attaches before the start, passes stdin on, and ends with the container', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    await lab.request('POST', '/containers/create?name=cat', { Image: 'box', Cmd: ['app', 'cat'], OpenStdin: true, StdinOnce: true });
    const client = await hijack(lab, '/containers/cat/attach?stream=1&stdin=1&stdout=1&stderr=1');
    expect(client.head).toBe(
      'HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.multiplexed-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n',
    );
    await lab.sys.write(client.fd, utf8('hello\n'));
    lab.sys.shutdownWrite(client.fd);
    await lab.request('POST', '/containers/cat/start');
    expect(await client.rest()).toBe('stdout:hello\n');
    expect((await lab.request('POST', '/containers/cat/wait')).body).toBe('{"StatusCode":0}\n');
  }));

it('gives a terminal raw, and lets go on Ctrl-P Ctrl-Q', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    await lab.request('POST', '/containers/create?name=tty', { Image: 'box', Cmd: ['app', 'tty'], OpenStdin: true, Tty: true });
    const client = await hijack(lab, '/containers/tty/attach?stream=1&stdin=1&stdout=1&stderr=1');
    expect(client.head).toContain('application/vnd.docker.raw-stream');
    await lab.request('POST', '/containers/tty/start');
    expect((await lab.request('POST', '/containers/tty/resize?h=30&w=90')).status).toBe(200);
    await lab.sys.write(client.fd, utf8('x\r'));
    await lab.sys.sleep(100_000);
    await lab.sys.write(client.fd, new Uint8Array([16, 17]));
    expect(await client.rest(true)).toContain('true 90\r\n');
    const { State } = JSON.parse((await lab.request('GET', '/containers/tty/json')).body);
    expect(State.Status).toBe('running');
  }));

it('writes nothing more for a client that let go, so that the log stays whole', () =>
  inDaemonLab(app, async (lab) => {
    await lab.startDaemon();
    await lab.request('POST', '/containers/create?name=tty', { Image: 'box', Cmd: ['app', 'tty'], OpenStdin: true, Tty: true });
    const attach = () => hijack(lab, '/containers/tty/attach?stream=1&stdin=1&stdout=1&stderr=1');
    const first = await attach();
    await lab.request('POST', '/containers/tty/start');
    await lab.sys.write(first.fd, new Uint8Array([16, 17]));
    await first.rest(true);
    lab.sys.close(first.fd);
    const second = await attach();
    for (let turn = 0; turn < 5; turn += 1) {
      await lab.sys.write(second.fd, utf8('x\r'));
      await lab.sys.sleep(100_000);
    }
    const logs = await lab.request('GET', '/containers/tty/logs?stdout=1&stderr=1');
    expect(logs.body).toBe('x\r\ntrue 80\r\n'.repeat(5));
    const { LogPath } = JSON.parse((await lab.request('GET', '/containers/tty/json')).body);
    const lines = readText(lab.sys, LogPath).trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('{"log":'))).toEqual([]);
    await lab.sys.write(lab.sys.open(LogPath, { write: true, append: true }), utf8('tr{"log":\nnull\n'));
    expect((await lab.request('GET', '/containers/tty/logs?stdout=1')).body).toBe(logs.body);
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
