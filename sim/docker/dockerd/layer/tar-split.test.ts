import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equal } from '../../../base/bytes.ts';
import { type TarEntry, writeTar } from '../../../base/tar.ts';
import { joinTar, splitTar } from './tar-split.ts';

const file = fc.record({
  name: fc.stringMatching(/^[a-z]{1,120}$/),
  type: fc.constant('file' as const),
  mode: fc.nat(0o777),
  uid: fc.nat(9),
  gid: fc.nat(9),
  mtime: fc.nat(2_000_000_000),
  data: fc.uint8Array({ maxLength: 1200 }),
});

it('puts the same archive together from what it kept and the unpacked files', () => {
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: (entry) => entry.name }), (entries: TarEntry[]) => {
      const archive = writeTar(entries);
      const files = new Map(entries.map((entry) => [entry.name, entry.data ?? new Uint8Array(0)]));
      const split = splitTar(archive);
      expect(
        equal(
          joinTar(split, (name) => files.get(name) ?? new Uint8Array(0)),
          archive,
        ),
      ).toBe(true);
    }),
  );
});
