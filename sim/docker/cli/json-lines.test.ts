import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ByteSource } from '../../base/byte-stream.ts';
import { utf8 } from '../../base/bytes.ts';
import { jsonTexts } from './json-lines.ts';

function source(pieces: readonly Uint8Array[]): ByteSource {
  const left = [...pieces];
  return { read: async () => left.shift() };
}

it('finds the same objects however the bytes are cut', async () => {
  const object = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant({ a: ['}', '"'] })), {
    minKeys: 1,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(object, { maxLength: 5 }),
      fc.constantFrom('\r\n', '\n', ''),
      fc.integer({ min: 1, max: 7 }),
      async (objects, end, step) => {
        const bytes = utf8(objects.map((one) => JSON.stringify(one) + end).join(''));
        const pieces = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) => bytes.subarray(i * step, (i + 1) * step));
        const found: unknown[] = [];
        for await (const text of jsonTexts(source(pieces))) found.push(JSON.parse(text));
        expect(found).toEqual(JSON.parse(JSON.stringify(objects)));
      },
    ),
  );
});
