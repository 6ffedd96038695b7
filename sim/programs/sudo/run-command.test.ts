import { expect, it } from 'vitest';
import type { Program } from '../../kernel/sys.ts';
import { testMachine } from '../../testing/machine.ts';
import { runSudoCommand } from './run-command.ts';

it('hands on no more than the three standard descriptors', async () => {
  const counter: Program = async (sys) => sys.descriptors().length;
  const machine = await testMachine({ counter });
  const status = await machine.run(async (sys) => {
    for (let opened = 0; opened < 5; opened++) sys.open('/etc', { read: true });
    const target = { name: 'root', password: 'x', uid: 0, gid: 0, gecos: '', home: '/root', shell: '/bin/sh' };
    const command = { file: '/usr/bin/counter', argv: ['counter'], env: {}, target, gid: 0, groups: [0] };
    return runSudoCommand(sys, { ...command, directory: undefined, home: undefined, background: false });
  });
  expect(status).toBe(3);
});
