import { expect, test } from 'vitest';
import { makeDirectories } from '../libc/files.ts';
import { testMachine } from './machine.ts';

test('a link in /proc/self/fd shows what the file was opened for, and where it is', async () => {
  const machine = await testMachine();
  await machine.run(async (sys) => {
    makeDirectories(sys, '/proc');
    sys.mount('proc', '/proc', 'proc');
    const [read, write] = sys.pipe();
    const both = sys.open('/tmp/both', { read: true, write: true, create: true });
    const only = sys.open('/tmp/both', { write: true });
    const directory = sys.open('/tmp', { read: true });
    const shown = [read, write, both, only, directory].map((fd) => {
      const { mode, size } = sys.lstat(`/proc/self/fd/${fd}`);
      return `${mode.toString(8)} ${size} ${sys.readlink(`/proc/self/fd/${fd}`).replace(/\d+/, 'N')}`;
    });
    expect(shown).toEqual(['500 64 pipe:[N]', '300 64 pipe:[N]', '700 64 /tmp/both', '300 64 /tmp/both', '500 64 /tmp']);
  });
});
