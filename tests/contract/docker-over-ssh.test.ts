import { expect, it } from 'vitest';
import { openSandbox } from '../support/sandbox.ts';

const student = { student: { groups: ['docker'], password: 'pw' } };
const WORLD = { hosts: { one: { user: 'student', users: student }, two: { user: 'student', users: student, images: ['hello-world'] } } };

it('docker -H ssh:// speaks with the daemon of another machine, and says what ssh said when it cannot', async () => {
  const sandbox = await openSandbox(WORLD);
  const line = (text: string, wait = 2) => ({ terminal: 1, text: `${text}\r`, wait });
  await sandbox.type([
    line('ssh two true'),
    line('yes'),
    line('pw'),
    line('ssh-keygen -q -N "" -f .ssh/id_ed25519; ssh-copy-id two'),
    line('pw'),
    line('docker -H ssh://two images; docker -H ssh://student@two run --name far hello-world | head -2', 4),
    line('ssh two docker ps -a --format {{.Names}}; DOCKER_HOST=ssh://nosuch docker ps; docker -H ssh://a:b@two ps'),
  ]);
  const screen = sandbox
    .screen(1)
    .replaceAll(/\x1b\[\?2004(?:h|l\r)/g, '')
    .replaceAll(/\r+\n/g, '\n');
  expect(screen).toMatch(/hello-world +latest/);
  expect(screen).toContain('Hello from Docker!\n');
  expect(screen).toContain('\nfar\n');
  expect(screen.replaceAll('\n', '')).toContain(
    'error during connect: Get "http://docker.example.com/v1.50/containers/json": command [ssh -o ConnectTimeout=30 -T -- nosuch docker system dial-stdio] has exited with exit status 255, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=ssh: Could not resolve hostname nosuch: Name or service not known',
  );
  expect(screen).toContain(
    'Failed to initialize: ssh host connection is not valid: invalid SSH URL: plain-text password is not supported\n',
  );
  expect(sandbox.faults).toEqual([]);
});
