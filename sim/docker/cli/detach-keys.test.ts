import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../base/bytes.ts';
import { DEFAULT_DETACH_KEYS, DetachKeyFilter, parseDetachKeys } from './detach-keys.ts';

describe('detach keys', () => {
  it.each([
    ['ctrl-p,ctrl-q', [16, 17]],
    ['ctrl-@', [0]],
    ['a,b', [97, 98]],
    ['ctrl-[,x', [27, 120]],
    ['ctrl-_', [31]],
  ])('reads %s', (text, keys) => expect(parseDetachKeys(text)).toEqual(keys));

  it('refuses what is no key', () => expect(() => parseDetachKeys('ctrl-!')).toThrow("Unknown character: 'ctrl-!'"));

  it('passes the first key on when another key follows', () => {
    const filter = new DetachKeyFilter(DEFAULT_DETACH_KEYS);
    expect(filter.push(Uint8Array.of(65, 16))).toEqual({ pass: Uint8Array.of(65), detached: false });
    expect(filter.push(Uint8Array.of(66))).toEqual({ pass: Uint8Array.of(16, 66), detached: false });
  });

  it('ends at the keys and passes nothing after them', () => {
    const filter = new DetachKeyFilter(DEFAULT_DETACH_KEYS);
    expect(filter.push(Uint8Array.of(1, 16, 17, 2))).toEqual({ pass: Uint8Array.of(1), detached: true });
  });

  it('loses nothing that was typed, however it is cut, as long as the keys are not among it', () => {
    const typed = fc.array(
      fc.uint8Array({ minLength: 1, maxLength: 5 }).map((bytes) => bytes.map((byte) => (byte === 17 ? 18 : byte))),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(typed, (pieces) => {
        const filter = new DetachKeyFilter(DEFAULT_DETACH_KEYS);
        const passed = concat(pieces.map((piece) => filter.push(piece).pass));
        const whole = concat(pieces);
        const held = whole.at(-1) === 16 ? 1 : 0;
        expect([...passed]).toEqual([...whole].slice(0, whole.length - held));
      }),
    );
  });
});
