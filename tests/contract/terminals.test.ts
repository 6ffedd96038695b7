import { expect, it } from 'vitest';
import { openSandbox } from '../support/sandbox.ts';

it('a terminal that is closed takes its programs with it, and leaves the others alone', async () => {
  const sandbox = await openSandbox({});
  await sandbox.type([
    { terminal: 1, text: 'echo one\r' },
    { terminal: 2, text: 'sleep 1000\r' },
  ]);
  await sandbox.world.input({ kind: 'terminal.close', terminal: 2 }, sandbox.world.scheduler.now());
  await sandbox.type([{ terminal: 1, text: 'ps -e | grep -c sleep; echo two\r' }]);
  expect(sandbox.screen(1)).toMatch(/0\r\ntwo\r\n/);
  expect(sandbox.faults).toEqual([]);
});

it('Ctrl-C ends a program that prints without end', async () => {
  const sandbox = await openSandbox({});
  await sandbox.type([
    { terminal: 1, text: 'yes\r', wait: 0.05 },
    { terminal: 1, text: '\x03', wait: 0.2 },
    { terminal: 1, text: 'echo over\r' },
  ]);
  expect(sandbox.screen(1)).toMatch(/over\r\n.*\$ $/);
});
