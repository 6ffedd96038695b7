import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandCommand, parseUnit, timeSpan, words } from './unit-file.ts';

describe('a unit file', () => {
  it('collects values, and forgets them at an empty assignment in a drop-in', () => {
    const sections = parseUnit([
      '[Service]\nExecStart=/a\n# no\nEnvironment=A=1\nEnvironment=B=2 \\\n  C=3\n',
      '[Service]\nExecStart=\nExecStart=/b -x\n',
    ]);
    expect(sections.get('Service')?.get('ExecStart')).toEqual(['/b -x']);
    expect(sections.get('Service')?.get('Environment')).toEqual(['A=1', 'B=2    C=3']);
  });

  it('splits a command as systemd does', () => {
    expect(words(`/bin/x "a b" 'c d' e`)).toEqual(['/bin/x', 'a b', 'c d', 'e']);
    expect(expandCommand('/x $OPTS ${OPTS} $NONE', { OPTS: '-a -b' })).toEqual(['/x', '-a', '-b', '-a -b']);
  });

  it.each([
    ['2', 2e6],
    ['1min 30s', 90e6],
    ['500ms', 5e5],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('reads the time span %s', (text, micros) => {
    expect(timeSpan(text)).toBe(micros);
  });

  it('can be any text', () => {
    fc.assert(fc.property(fc.string(), (text) => parseUnit([text]) instanceof Map));
  });
});
