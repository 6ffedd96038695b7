import { expect, it } from 'vitest';
import { text, utf8 } from '../../../base/bytes.ts';
import { testMachine } from '../../../testing/machine.ts';
import { main } from '../../coreutils/python3.ts';

it('talks at a prompt', async () => {
  const machine = await testMachine({ python3: main });
  const { screen, status } = await machine.run(async (sys) => {
    const { master, slave } = sys.openpty();
    sys.tcsetattr(slave, { echo: false, nlToCrNl: false });
    const pid = sys.fork(async (child) => {
      for (const fd of [0, 1, 2]) child.dup2(slave, fd);
      return child.exec('/usr/bin/python3', ['python3']);
    });
    await sys.write(master, utf8('x = 3\nx * 2\nfor i in [7]:\n  print(i)\n\n1/0\nexit\nexit(4)\n'));
    const ended = await sys.waitpid(pid);
    return { screen: text(await sys.read(master)), status: ended?.status };
  });
  expect(status).toEqual({ kind: 'exited', code: 4 });
  expect(screen.split('\n').slice(2).join('\n')).toBe(
    '>>> >>> 6\n>>> ... ... 7\n>>> Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nZeroDivisionError: division by zero\n>>> Use exit() or Ctrl-D (i.e. EOF) to exit\n>>> ',
  );
});
