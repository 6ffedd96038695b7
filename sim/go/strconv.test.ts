import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atoi, parseBigInt, parseBool, parseFloat64, parseInt64, parseUint64, quote, quoteToASCII } from './strconv.ts';

describe('strconv', () => {
  it('quotes as %q does', () => {
    expect(quote('a"b\\c\n\x01\x7f 한 \u200b')).toBe('"a\\"b\\\\c\\n\\x01\\x7f 한 \\u200b"');
    expect(quoteToASCII('한😀')).toBe('"\\ud55c\\U0001f600"');
  });

  it.each([
    [() => parseInt64('x'), 'strconv.ParseInt: parsing "x": invalid syntax'],
    [() => parseInt64(''), 'strconv.ParseInt: parsing "": invalid syntax'],
    [() => parseInt64('9223372036854775808'), 'strconv.ParseInt: parsing "9223372036854775808": value out of range'],
    [() => parseInt64('128', 10, 8), 'strconv.ParseInt: parsing "128": value out of range'],
    [() => parseInt64('1_', 0), 'strconv.ParseInt: parsing "1_": invalid syntax'],
    [() => parseUint64('-1'), 'strconv.ParseUint: parsing "-1": invalid syntax'],
    [() => parseUint64('65536', 10, 16), 'strconv.ParseUint: parsing "65536": value out of range'],
    [() => atoi('1.5'), 'strconv.Atoi: parsing "1.5": invalid syntax'],
    [() => parseFloat64('1.5.2'), 'strconv.ParseFloat: parsing "1.5.2": invalid syntax'],
    [() => parseFloat64('1e999'), 'strconv.ParseFloat: parsing "1e999": value out of range'],
    [() => parseBool('yes'), 'strconv.ParseBool: parsing "yes": invalid syntax'],
  ])('fails with Go’s words (%#)', (run, message) => expect(run).toThrow(message));

  it('reads prefixes and underscores in base 0', () => {
    expect(['0x1f', '0b11', '0o17', '017', '1_000', '-5'].map((text) => parseInt64(text, 0))).toEqual([31, 3, 15, 15, 1000, -5]);
    expect(parseFloat64('0x1p-2')).toBe(0.25);
  });

  it('reads back every 64-bit integer', () => {
    fc.assert(fc.property(fc.bigInt(-(1n << 63n), (1n << 63n) - 1n), (value) => parseBigInt(String(value)) === value));
  });
});
