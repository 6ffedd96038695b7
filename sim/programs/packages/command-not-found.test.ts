import { expect, it } from 'vitest';
import { onTerminal } from '../../testing/on-terminal.ts';
import { main } from './command-not-found.ts';

const shown = async (name: string): Promise<string> =>
  (await onTerminal('command-not-found', main, ['--', name], [], {}, { journalctl: main, cat: main })).shown;

it('names the package of a command that is spelled much like it', async () => {
  expect(await shown('qjournalctl')).toContain("  command 'journalctl' from deb systemd\r\n");
  expect(await shown('catt')).toContain("  command 'cat' from deb coreutils\r\n");
});

it('names the package that has the command rather than a neighbour', async () => {
  expect(await shown('cal')).toBe("Command 'cal' not found, but can be installed with:\r\napt install ncal\r\n");
  expect(await shown('frobnicate')).toBe('frobnicate: command not found\r\n');
});
