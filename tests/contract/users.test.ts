import { expect, it } from 'vitest';
import { openSandbox } from '../support/sandbox.ts';

const WORLD = {
  hosts: {
    h: {
      user: 'stu',
      users: { stu: { groups: ['sudo'], password: 'pw' }, eve: { groups: [], password: 'pw2' }, free: { groups: ['sudo'] } },
    },
  },
} as const;

it('sudo asks for the password once, stays as the parent of the command and ends as it does', async () => {
  const sandbox = await openSandbox(WORLD);
  await sandbox.type([
    { terminal: 1, text: 'sudo id -un\r', wait: 1 },
    { terminal: 1, text: 'wrong\r', wait: 4 },
    { terminal: 1, text: 'pw\r', wait: 1 },
    { terminal: 1, text: 'sudo sh -c \'ps -o user,args -p "$PPID" | tail -1; exit 7\'; echo "<$?>"\r', wait: 1 },
    { terminal: 1, text: 'sudo sleep 100\r', wait: 1 },
    { terminal: 1, text: '\x1a', wait: 1 },
    { terminal: 1, text: 'fg\r', wait: 1 },
    { terminal: 1, text: '\x03', wait: 1 },
    { terminal: 1, text: 'echo "<$?>"; ps -e | grep -c sleep\r', wait: 1 },
  ]);
  const screen = sandbox.screen(1);
  expect(screen).toContain('[sudo] password for stu: \r\nSorry, try again.\r\n[sudo] password for stu: \r\nroot\r\n');
  expect(screen).toMatch(/root +sudo sh -c .*\r\n<7>\r\n/);
  expect(screen).toMatch(/\^Z\r\n\[1\]\+ {2}Stopped {17}sudo sleep 100\r\n/);
  expect(screen).toMatch(/<130>\r\n0\r\n/);
  expect(sandbox.faults).toEqual([]);
});

it('who is not in the sudoers file is told so, and su lets in who knows the password', async () => {
  const sandbox = await openSandbox(WORLD);
  await sandbox.type([
    { terminal: 1, text: 'su eve\r', wait: 1 },
    { terminal: 1, text: 'pw2\r', wait: 1 },
    { terminal: 1, text: 'sudo id\r', wait: 1 },
    { terminal: 1, text: 'pw2\r', wait: 1 },
    { terminal: 1, text: 'exit 3\r', wait: 1 },
    { terminal: 1, text: 'echo "<$?>"; su\r', wait: 1 },
    { terminal: 1, text: 'pw\r', wait: 4 },
  ]);
  const screen = sandbox.screen(1);
  expect(screen).toContain('[sudo] password for eve: \r\neve is not in the sudoers file.\r\n');
  expect(screen).toContain('<3>\r\nPassword: \r\nsu: Authentication failure\r\n');
});
