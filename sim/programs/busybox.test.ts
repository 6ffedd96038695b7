import { expect, it } from 'vitest';
import { onTerminal } from '../testing/on-terminal.ts';
import { withShell } from './busybox.ts';

const busybox = withShell(async () => 0);

it('says of an applet that an image links and that is not here that it is not simulated', async () => {
  expect((await onTerminal('vi', busybox, ['x'], [])).shown).toBe('dockwire: vi is not simulated yet\r\n');
  expect((await onTerminal('busybox', busybox, ['nosuch'], [])).shown).toBe('nosuch: applet not found\r\n');
  expect((await onTerminal('basename', busybox, ['/a/b'], [])).shown).toBe('b\r\n');
});
