import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bash, onTerminal } from '../../testing/on-terminal.ts';
import { play } from './testing/play-vi.ts';
import { main } from './vi.ts';

it('edits a file on a terminal, on a screen of its own that it gives back', async () => {
  const { shown, status, file } = await onTerminal('vi', main, ['x'], ['ihello\x1b', 'yyp', ':wq\r']);
  expect(status).toEqual({ kind: 'exited', code: 0 });
  expect(file('/tmp/x')).toBe('hello\nhello\n');
  expect(shown).toMatch(/^\x1b\[\?1049h/);
  expect(shown).toContain('\x1b[?1049l');
});

it('draws anew when the window changes', async () => {
  const { shown } = await onTerminal('vi', main, ['x'], ['resize', ':q\r']);
  expect(shown.split('\x1b[2J')).toHaveLength(3);
  expect(shown).toContain('\x1b[5;1H\x1b[0;94m~');
});

it('takes an Esc that nothing follows for the key, and a sequence for an arrow', async () => {
  const { file } = await onTerminal('vi', main, ['x'], ['iab', '\x1b[D', 'c\x1b', '\x1bOC', 'x:wq\r']);
  expect(file('/tmp/x')).toBe('ac\n');
});

it('takes an Esc and the keys right behind it for what they are', async () => {
  const { file } = await onTerminal('vi', main, ['x'], ['ihello\x1bx:wq\r']);
  expect(file('/tmp/x')).toBe('hell\n');
});

it('runs a command on the terminal it had, and shows the text again after a key', async () => {
  const { shown } = await onTerminal('vi', main, ['x'], [':!nothing\r', '\r', ':q\r']);
  expect(shown).toContain(':!nothing');
  expect(shown).toContain('Press ENTER or type command to continue');
});

it('goes out of the way at Ctrl-Z and comes back whole', async () => {
  const { shown } = await onTerminal(
    'bash',
    bash,
    ['--norc', '-i'],
    ['vi x\r', 'ihello\x1b', '\x1a', 'fg\r', 'ZZ', 'exit\r'],
    {},
    { vi: main },
  );
  expect(shown).toMatch(/\x1b\[\?1049l[\s\S]*\[1\]\+ {2}Stopped {17}vi x[\s\S]*\x1b\[2J\x1b\[1;1Hhello/);
});

const KEYS = [...'hjklwbeWBE0^$GxXdcyYpPuiaoAIOsSrR~J.;,fFtTnN*#%{}HMLvV<>gzm\'`q@"123:/? abc()'];
const NAMED = [
  '<Esc>',
  '<Esc>',
  '<Esc>',
  '<CR>',
  '<BS>',
  '<C-R>',
  '<C-D>',
  '<C-U>',
  '<C-F>',
  '<C-B>',
  '<Up>',
  '<Down>',
  '<Left>',
  '<Right>',
  '<Del>',
  '<Tab>',
  '한',
];

it('stands whatever is typed: the text stays lines, the cursor stays in it, and undo leads back', () => {
  const key = fc.constantFrom(...KEYS.map((one) => (one === '<' ? '<lt>' : one)), ...NAMED);
  const text = 'one two\n\n\tthree (four) 다섯\nsix\n';
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (typed) => {
      const { screen, cursor } = play({ files: { f: text }, keys: typed.join(''), size: [8, 30] });
      if (!screen || !cursor) return;
      expect(screen).toHaveLength(8);
      expect(cursor[0]).toBeLessThan(8);
      expect(cursor[1]).toBeLessThan(30);
      const back = play({
        files: { f: text },
        keys: `${typed.filter((one) => !/[:q@]/.test(one)).join('')}<Esc><Esc><Esc>999u:w! back<CR>`,
        size: [8, 30],
      });
      if (back.screen && 'back' in back.files) expect(back.files.back).toBe(text);
    }),
    { numRuns: 150 },
  );
});
