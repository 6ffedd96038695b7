import { expect, it } from 'vitest';
import { utf8 } from '../base/bytes.ts';
import { readText } from '../libc/files.ts';
import { app } from './container-app.ts';
import { inDaemonLab } from './daemon-lab.ts';
import { hijack } from './hijack.ts';

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
