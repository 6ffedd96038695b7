import { expect, it } from 'vitest';
import { testMachine } from '../../testing/machine.ts';
import { onTerminal } from '../../testing/on-terminal.ts';
import { helpText } from '../man/help.ts';
import { load, PAGES } from '../man/index.ts';
import { render } from '../man/render.ts';
import { main } from './man.ts';

const said = async (...argv: readonly string[]): Promise<string> => (await onTerminal('man', main, argv, [])).shown.replaceAll('\r', '');

it('finds no page in the words of man', async () => {
  expect(await said()).toBe("What manual page do you want?\nFor example, try 'man man'.\n");
  expect(await said('8', 'nosuch')).toBe('No manual entry for nosuch in section 8\n');
  expect(await said('-k', 'zzz')).toBe('zzz: nothing appropriate.\n');
  expect(await said('-f', 'ls')).toBe('ls (1)               - list directory contents\n');
  expect(await said('-w', 'docker', 'run')).toBe('/usr/share/man/man1/docker-run.1.gz\n');
});

it.each(PAGES.map(({ name, section }) => [name, section]))(
  '%s(%s) has a synopsis, fits its width and is plain in a pipe',
  async (name, section) => {
    const machine = await testMachine();
    const entry = PAGES.find((page) => page.name === name && page.section === section);
    if (!entry) throw new Error('no page');
    const text = render(entry, await machine.run((sys) => load(sys, entry)), 80, false);
    expect(text).toMatch(/\nSYNOPSIS\n {7}\S/);
    expect(text).not.toMatch(/\x08|\*\*|undefined/);
    const printed = text.split('\n').filter((line) => !line.startsWith('           '));
    for (const line of printed) expect(line.length).toBeLessThanOrEqual(80);
  },
);

it('prints bold for a pager by overstriking', () => {
  expect(render({ name: 'x', section: '1', about: 'a' }, '## SYNOPSIS\n**x** *y*', 80, true)).toContain('x\bx _\by');
});

it('makes --help of the same page', async () => {
  const machine = await testMachine();
  expect(await machine.run((sys) => helpText(sys, 'wc'))).toMatch(
    /^Usage: wc \[OPTION\]... \[FILE\]...\nCount lines, words and bytes.\n\n {2}-c, --bytes {15}Bytes\n/,
  );
  expect(await machine.run((sys) => helpText(sys, 'nosuch'))).toBeUndefined();
});
