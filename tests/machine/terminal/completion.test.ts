import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createWorld } from '../../../sim/world.ts';

it('Tab asks the client, the services and the account files', async () => {
  let shown = '';
  const world = createWorld(
    { hosts: { dockerhost: { images: ['nginx'] } } },
    {
      turn: () => turn(),
      onOutput: (output) => {
        if (output.kind === 'terminal') shown += new TextDecoder().decode(output.bytes);
      },
    },
  );
  await world.boot();
  const type = async (text: string, micros = 500_000): Promise<string> => {
    shown = '';
    await world.input({ kind: 'terminal.type', terminal: 1, text }, world.scheduler.now());
    await world.input({ kind: 'mark' }, world.scheduler.now() + micros);
    return shown;
  };
  /** What Tab makes of the line; then the line is given up. */
  const completed = async (text: string): Promise<string> => {
    const line = await type(`${text}\t`);
    await type('\x15');
    return line;
  };
  await world.input({ kind: 'terminal.open', terminal: 1, host: 'dockerhost', size: { rows: 24, cols: 80 } }, world.scheduler.now());
  await type('docker create --name web nginx; docker create --name worker nginx\r', 2e6);
  await type('docker network create inner; docker volume create papers; docker start worker\r', 5e6);
  expect(await completed('docker rest')).toBe('docker restart ');
  expect(await completed('docker stop ')).toBe('docker stop worker ');
  expect(await completed('docker start ')).toBe('docker start web ');
  expect(await completed('sudo docker rm -f we')).toBe('sudo docker rm -f web ');
  expect(await completed('docker run --hostn')).toBe('docker run --hostname ');
  expect(await completed('docker run --network in')).toBe('docker run --network inner ');
  expect(await completed('docker volume inspect pa')).toBe('docker volume inspect papers ');
  expect(await completed('docker run ngi')).toBe('docker run nginx:latest ');
  expect(await completed('systemctl restart docker.s')).toBe('systemctl restart docker.service ');
  expect(await completed('service dock')).toBe('service docker ');
  expect(await completed('kill -TE')).toBe('kill -TERM ');
  expect(await completed('su ro')).toBe('su root ');
  expect(await completed('ssh localh')).toBe('ssh localhost ');
  expect(await completed('cd /us')).toBe('cd /usr/');
  expect(await completed('sudo systemctl --no-pager restart docker.s')).toBe('sudo systemctl --no-pager restart docker.service ');
  expect(await completed('echo y | sudo -n docker rm we')).toBe('echo y | sudo -n docker rm web ');
  expect(await completed('watch docker inspect wo')).toBe('watch docker inspect worker ');
  expect(await completed('sudo cat /etc/hostn')).toBe('sudo cat /etc/hostname ');
  expect(await completed('docker run nginx:la')).toBe('docker run nginx:latest ');
  expect(await completed('docker run --network=inn')).toBe('docker run --network=inner ');
  expect(await completed('journalctl -u docker.s')).toBe('journalctl -u docker.service ');
  expect(await completed('docker ps --form')).toBe('docker ps --format ');
  expect(await type('docker ps --f\t\t')).toContain('\r\n--filter  --format  \r\n');
  await type('\x15');
  expect(await type('docker w\t')).toBe('docker wait ');
});

it('shows each line of a log in a pipe as it comes', async () => {
  const seen: { at: number; text: string }[] = [];
  const world = createWorld(
    { hosts: { dockerhost: { images: ['alpine'] } } },
    {
      turn: () => turn(),
      onOutput: (output) => {
        if (output.kind === 'terminal') seen.push({ at: world.scheduler.now(), text: new TextDecoder().decode(output.bytes) });
      },
    },
  );
  await world.boot();
  await world.input({ kind: 'terminal.open', terminal: 1, host: 'dockerhost', size: { rows: 24, cols: 80 } }, world.scheduler.now());
  const type = async (text: string, micros: number): Promise<void> => {
    await world.input({ kind: 'terminal.type', terminal: 1, text }, world.scheduler.now());
    await world.input({ kind: 'mark' }, world.scheduler.now() + micros);
  };
  await type("docker run -d --name speaker alpine sh -c 'for i in 1 2 3 4 5 6; do echo yes $i; echo no $i; sleep 1; done'\r", 1e6);
  seen.length = 0;
  await type('docker logs -f speaker | grep yes\r', 9e6);
  const lines = seen.filter(({ text }) => /yes \d\r/.test(text));
  const times = [4, 5, 6].map((n) => lines.find(({ text }) => text.includes(`yes ${n}`))?.at ?? 0);
  expect(lines.some(({ text }) => text.includes('no '))).toBe(false);
  expect(Math.round(((times[1] ?? 0) - (times[0] ?? 0)) / 1e5)).toBe(10);
  expect(Math.round(((times[2] ?? 0) - (times[1] ?? 0)) / 1e5)).toBe(10);
});
