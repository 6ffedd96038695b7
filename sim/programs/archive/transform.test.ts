import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTransform, TransformError, transformed } from './transform.ts';

const member = { type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0 } as const;
const named = (name: string, expression: string): string => transformed({ ...member, name }, readTransform(expression)).name;

describe('--transform', () => {
  it('changes the first match, all, or those from the one with a number', () => {
    expect(named('p/a/p', 's/p/q/')).toBe('q/a/p');
    expect(named('p/a/p', 's,p,q,g;s/a$/x/')).toBe('q/a/q');
    expect(named('ppp', 's/p/q/2')).toBe('pqp');
    expect(named('ppp', 's/p/q/2g')).toBe('pqq');
    expect(named('a/b', 's|/|\\||')).toBe('a|b');
  });

  it('fills in what was matched, in the case that is asked for', () => {
    expect(named('doc/readme', 's/\\(doc\\)\\/\\(.*\\)/\\2-\\U\\1\\E&/')).toBe('readme-DOCdoc/readme');
    expect(named('doc', 's/(d)(o)/\\u\\2<\\1>/x')).toBe('O<d>c');
  });

  it('leaves the targets of links alone where it is told to', () => {
    const link = { ...member, type: 'symlink', name: 'p/l', linkname: 'p/a' } as const;
    expect(transformed(link, readTransform('s/p/q/'))).toMatchObject({ name: 'q/l', linkname: 'q/a' });
    expect(transformed(link, readTransform('s/p/q/S'))).toMatchObject({ name: 'q/l', linkname: 'p/a' });
  });

  it('refuses what is no expression, whatever it is', () => {
    expect(() => readTransform('s/a/b/k')).toThrow('Unknown flag in transform expression: k');
    for (const wrong of ['foo', 's', 's/a/b', 's/a']) expect(() => readTransform(wrong)).toThrow('Invalid transform expression');
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          readTransform(text);
        } catch (error) {
          expect(error instanceof TransformError || error instanceof SyntaxError).toBe(true);
        }
      }),
    );
  });
});
