import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts';
import { utf8 } from './bytes.ts';

it('writes the examples of RFC 4648', () => {
  const written = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => toBase64(utf8(text)));
  expect(written).toEqual(['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy']);
  expect(toBase64Url(Uint8Array.of(251, 255))).toBe('-_8=');
});

it('reads what it writes, padded or not', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromBase64Url(toBase64Url(bytes).replaceAll('=', ''))).toEqual(bytes);
    }),
  );
});

it('refuses what is not of its alphabet', () => {
  expect(fromBase64('-_8=')).toBeUndefined();
  expect(fromBase64Url('*')).toBeUndefined();
});
