import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dockerTable, tabulate } from './tabwriter.ts';

it('lays out a docker table', () => {
  // The form of `docker ps` in recordings of CLI 28.2.2.
  expect(tabulate('CONTAINER ID\tIMAGE\tCOMMAND\tNAMES\n33cf201f429e\tbusybox\t"false"\txray\n')).toBe(
    'CONTAINER ID   IMAGE     COMMAND   NAMES\n33cf201f429e   busybox   "false"   xray\n',
  );
});

it('starts a new column block after a line without that column', () => {
  expect(tabulate('long long cell\tx\nalone\na\tb\n', { minWidth: 0, tabWidth: 8, padding: 1, padChar: ' ' })).toBe(
    'long long cell x\nalone\na b\n',
  );
});

it('counts runes, aligns right, fills with tabs', () => {
  expect(tabulate('한글\tx\nabc\ty', { minWidth: 4, tabWidth: 1, padding: 1, padChar: '.' })).toBe('한글..x\nabc.y');
  expect(tabulate('a\tb\t\n', { minWidth: 5, tabWidth: 1, padding: 1, padChar: '.', alignRight: true })).toBe('....a....b\n');
  expect(tabulate('a\tb\n', { minWidth: 10, tabWidth: 8, padding: 1, padChar: '\t' })).toBe('a\t\tb\n');
});

it('keeps every cell and lines up equal tables', () => {
  const cell = fc.stringMatching(/^[a-z]{0,12}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.stringMatching(/^[a-z]{1,12}$/)), { minLength: 1 }), (rows) => {
      const lines = tabulate(rows.map((row) => row.join('\t')).join('\n'), dockerTable).split('\n');
      const width = (column: 0 | 1) => Math.max(10, ...rows.map((row) => row[column].length + 3));
      expect(lines).toEqual(rows.map((row) => row[0].padEnd(width(0)) + row[1].padEnd(width(1)) + row[2]));
    }),
  );
});
