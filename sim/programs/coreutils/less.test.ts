import { expect, it } from 'vitest';
import { onTerminal } from '../../testing/on-terminal.ts';
import { HELP } from '../pager/help.ts';
import { expandPrompt, LONG, SHORT } from '../pager/prompt.ts';
import { main } from './less.ts';

const FILES = { '/tmp/n': Array.from({ length: 60 }, (_, i) => `line ${i + 1}\n`).join(''), '/tmp/short': 'a\nb\n' };
const seen = async (argv: readonly string[], ...keys: readonly string[]): Promise<string> =>
  (await onTerminal('less', main, argv, [...keys, '\rq'], FILES)).shown;

it('shows a screen at a time and says where the end is', async () => {
  expect(await seen(['n'])).toContain('line 7');
  expect(await seen(['n'], ' ')).toContain('\x1b[7;6H14');
  expect(await seen(['n'], 'G')).toMatch(/60.*\(END\)/s);
  expect(await seen(['short'])).toContain('short (END)');
  expect(await seen(['-N', 'n'])).toContain('      1 \x1b[mline 1');
});

it('searches, and says when there is nothing', async () => {
  expect(await seen(['n'], '/line 33\r')).toContain('\x1b[0;7mline 33\x1b[m');
  expect(await seen(['n'], '/zzz\r')).toContain('Pattern not found  (press RETURN)');
});

it('copies what is not for a terminal, and reports what cannot be read', async () => {
  const { shown, status } = await onTerminal('less', main, ['nosuch'], []);
  expect(shown).toBe('nosuch: No such file or directory\r\n');
  expect(status).toEqual({ kind: 'exited', code: 1 });
});

it('expands prompts as less does', () => {
  const facts = { name: 'f', top: 1, bottom: 9, lines: 60, bottomByte: 63, bytes: 471, atEnd: false, first: true };
  expect(expandPrompt(SHORT, facts)).toBe('f');
  expect(expandPrompt(SHORT, { ...facts, first: false, atEnd: true })).toBe('(END)');
  expect(expandPrompt(LONG, facts)).toBe('f lines 1-9/60 13%');
});

it('has help that fits a terminal of 80 columns', () => {
  expect(HELP.filter((line) => line.length > 79)).toEqual([]);
});
