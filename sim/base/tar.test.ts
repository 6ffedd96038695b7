import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8 } from './bytes.ts';
import { type TarEntry, writeTar } from './tar.ts';
import { readTar } from './untar.ts';

const names = fc.stringMatching(/^[a-z가-힣]{1,60}(\/[a-z0-9._-]{1,60}){0,3}$/).filter((name) => !/(^|\/)\.{1,2}(\/|$)/.test(name));
const attributes = { mode: fc.nat(0o7777), uid: fc.nat(70000), gid: fc.nat(70000), mtime: fc.nat(2_000_000_000) };
const entries: fc.Arbitrary<TarEntry> = fc.oneof(
  fc.record({ ...attributes, name: names, type: fc.constant('file' as const), data: fc.uint8Array({ maxLength: 1500 }) }),
  fc.record({ ...attributes, name: names, type: fc.constant('directory' as const) }),
  fc.record({ ...attributes, name: names, type: fc.constant('symlink' as const), linkname: names }),
  fc.record({ ...attributes, name: names, type: fc.constant('link' as const), linkname: names }),
);

it('reads what it wrote', () => {
  fc.assert(
    fc.property(fc.array(entries), (list) => {
      expect([...readTar(writeTar(list))]).toEqual(list);
    }),
  );
});

it('refuses what is no archive', () => {
  expect(() => [...readTar(utf8('x'.repeat(512)))]).toThrow('archive/tar: invalid tar header');
  const whole = writeTar([{ name: 'a', type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0, data: new Uint8Array(2000) }]);
  expect(() => [...readTar(whole.subarray(0, 1024))]).toThrow('unexpected EOF');
});
