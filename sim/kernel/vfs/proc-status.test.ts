import { expect, test } from 'vitest';
import { text } from '../../base/bytes.ts';
import { testMachine } from '../../testing/machine.ts';

test('/proc/PID/status shows which signals are ignored and caught, in the order of Linux', async () => {
  const machine = await testMachine();
  const status = await machine.run((sys) => {
    sys.sigaction('SIGPIPE', 'ignore');
    sys.sigaction('SIGQUIT', 'ignore');
    sys.sigaction('SIGUSR1', () => undefined);
    return text(sys.readFile(`/proc/${sys.pid}/status`));
  });
  const rows = new Map(status.split('\n').map((line) => line.split(':\t') as [string, string]));
  expect(rows.get('SigIgn')).toBe('0000000000001004');
  expect(rows.get('SigCgt')).toBe('0000000000000200');
  expect([...rows.keys()].slice(0, 17).join(' ')).toBe(
    'Name Umask State Tgid Ngid Pid PPid TracerPid Uid Gid FDSize Groups NStgid NSpid NSpgid NSsid Kthread',
  );
  expect([...rows.keys()].slice(-12).join(' ').trim()).toBe(
    'Threads SigQ SigPnd ShdPnd SigBlk SigIgn SigCgt Cpus_allowed Cpus_allowed_list Mems_allowed Mems_allowed_list',
  );
});
