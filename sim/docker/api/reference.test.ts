import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familiarString, fullString, parseReference, withDefaultTag } from './reference.ts';

const message = (text: string): string => {
  try {
    return fullString(parseReference(text));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('reference', () => {
  it.each([
    ['busybox', 'docker.io/library/busybox'],
    ['index.docker.io/busybox', 'docker.io/library/busybox'],
    ['user/app:1', 'docker.io/user/app:1'],
    ['localhost/foo', 'localhost/foo'],
    ['127.0.0.1:5000/a/b:c', '127.0.0.1:5000/a/b:c'],
    ['Nginx', 'invalid reference format: repository name (library/Nginx) must be lowercase'],
    ['foo/Bar', 'invalid reference format: repository name (foo/Bar) must be lowercase'],
    ['nginx:', 'invalid reference format'],
    ['', 'invalid reference format'],
    ['a'.repeat(260), 'repository name must not be more than 255 characters'],
    ['0123456789abcdef'.repeat(4), `invalid repository name (${'0123456789abcdef'.repeat(4)}), cannot specify 64-byte hexadecimal strings`],
  ])('%s', (text, expected) => expect(message(text)).toBe(expected));

  it('reads back what it writes', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,4})?$/);
    const tag = fc.option(fc.stringMatching(/^[A-Za-z0-9_][\w.-]{0,20}$/), { nil: undefined });
    fc.assert(
      fc.property(
        fc.constantFrom('', 'localhost/', 'reg.lab:5000/'),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        tag,
        (domain, path, name) => {
          const text = domain + path.join('/') + (name === undefined ? '' : `:${name}`);
          fc.pre(!/^[a-f0-9]{64}$/.test(text));
          const reference = parseReference(text);
          expect(parseReference(familiarString(reference))).toEqual(reference);
          expect(parseReference(fullString(withDefaultTag(reference)))).toEqual(withDefaultTag(reference));
        },
      ),
    );
  });
});
