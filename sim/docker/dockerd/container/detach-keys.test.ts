import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_DETACH_KEYS, DetachWatcher, parseDetachKeys } from './detach-keys.ts';

it('reads key names', () => {
  expect(parseDetachKeys('ctrl-p,ctrl-q')).toEqual([16, 17]);
  expect(parseDetachKeys('a,ctrl-@,ctrl-_')).toEqual([97, 0, 31]);
  expect(() => parseDetachKeys('ctrl-,x')).toThrow('Invalid detach keys (ctrl-,x) provided');
});

it('passes everything on until the keys come, however the input is cut', () => {
  const byte = fc.constantFrom(16, 17, 97);
  fc.assert(
    fc.property(fc.array(byte), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1 }), (bytes, cuts) => {
      const at = bytes.findIndex((value, i) => value === 16 && bytes[i + 1] === 17);
      const watcher = new DetachWatcher(DEFAULT_DETACH_KEYS);
      const passed: number[] = [];
      let detached = false;
      for (let from = 0, i = 0; from < bytes.length && !detached; i++) {
        const to = from + (cuts[i % cuts.length] ?? 1);
        const { pass, detach } = watcher.push(Uint8Array.from(bytes.slice(from, to)));
        passed.push(...pass);
        detached = detach;
        from = to;
      }
      expect(detached).toBe(at >= 0);
      const before = at >= 0 ? bytes.slice(0, at) : bytes;
      // One key that may begin the sequence is still held back at the end of the input.
      const held = at < 0 && bytes.at(-1) === 16 ? 1 : 0;
      expect(passed).toEqual(before.slice(0, before.length - held));
    }),
  );
});
