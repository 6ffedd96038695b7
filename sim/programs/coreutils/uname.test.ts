import { expect, it } from 'vitest';
import { onTerminal } from '../../testing/on-terminal.ts';
import { main } from './uname.ts';

it("takes the machine's word for processor and platform where Ubuntu's coreutils do", async () => {
  const ubuntu = { '/etc/os-release': 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n' };
  const shown = async (argv: readonly string[], files = {}): Promise<string> => (await onTerminal('uname', main, argv, [], files)).shown;
  expect(await shown(['-a'], ubuntu)).toBe('Linux dockerhost 6.8.0 #1 SMP x86_64 x86_64 x86_64 GNU/Linux\r\n');
  expect(await shown(['-a'])).toBe('Linux dockerhost 6.8.0 #1 SMP x86_64 GNU/Linux\r\n');
  expect(await shown(['-pi'], ubuntu)).toBe('x86_64 x86_64\r\n');
  expect(await shown(['-p'])).toBe('unknown\r\n');
});
