import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onTerminal } from '../../testing/on-terminal.ts';
import { main } from './nano.ts';
import { play } from './testing/play-nano.ts';

it('writes a file on a terminal and gives the screen back', async () => {
  const { shown, status, file } = await onTerminal('nano', main, ['x'], ['hello', '\x0f\r', '\x18']);
  expect(status).toEqual({ kind: 'exited', code: 0 });
  expect(file('/tmp/x')).toBe('hello\n');
  expect(shown).toContain('[ Wrote 1 line ]');
});

it('needs a terminal', async () => {
  const { shown } = await onTerminal('nano', main, ['--nonsense'], []);
  expect(shown).toContain("nano: unrecognized option '--nonsense'");
});

it('stands whatever is typed, and undo leads back', () => {
  const key = fc.constantFrom(
    ...'abyn 한',
    ...['<CR>', '<BS>', '<Del>', '<Up>', '<Down>', '<Left>', '<Right>', '<Home>', '<End>', '<PageUp>', '<PageDown>'],
    ...[...'AEKUWVYCGRLD\\_'].map((one) => `<C-${one}>`),
    '<C-C>',
    '<M-u>',
    '<M-e>',
    '<M-6>',
    '<M-w>',
  );
  const text = 'one two\n\n\tthree 다섯\nsix\n';
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (typed) => {
      const { screen, cursor } = play({ files: { f: text }, keys: typed.join(''), size: [9, 40] });
      expect(screen).toHaveLength(9);
      expect(cursor?.[1]).toBeLessThan(40);
      const back = play({ files: { f: text }, keys: `${typed.join('')}<C-C>n<C-C><C-X><C-C>${'<M-u>'.repeat(61)}<C-S>`, size: [9, 40] });
      if (back.screen?.[0]?.includes('f')) expect(back.files.f).toBe(text);
    }),
    { numRuns: 100 },
  );
});
