import { expect, it } from 'vitest';
import { clockText, durationText, encoded, hexDump, isText, sizeText, visible } from './bytes-text.ts';

it('puts every control character in sight', () => {
  const plain = (text: string) => ({ text, escaped: false });
  const escaped = (text: string) => ({ text, escaped: true });
  expect(visible('GET / HTTP/1.1\r\nHost: a\r\n')).toEqual([
    plain('GET / HTTP/1.1'),
    escaped('\\r\\n\n'),
    plain('Host: a'),
    escaped('\\r\\n\n'),
  ]);
  expect(visible('a\nb\tc\x00\x1b[0m\rd\x7f')).toEqual([
    plain('a'),
    escaped('\\n\n'),
    plain('b\tc'),
    escaped('\\x00\\x1b'),
    plain('[0m'),
    escaped('\\r'),
    plain('d'),
    escaped('\\x7f'),
  ]);
  expect(visible('')).toEqual([]);
});

it('dumps bytes as hexdump -C does', () => {
  expect(hexDump(encoded('0123456789abcdefXY\n'))).toBe(
    [
      '00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|',
      '00000010  58 59 0a                                          |XY.|',
    ].join('\n'),
  );
});

it('tells text from other bytes', () => {
  expect(isText(encoded('{"a": "한글"}\r\n\x1b[1m'))).toBe(true);
  expect(isText(Uint8Array.of(0x1f, 0x8b, 8, 0))).toBe(false);
});

it('writes sizes, times and durations', () => {
  expect([13, 4200, 7_654_321].map(sizeText)).toEqual(['13 B', '4.2 kB', '7.7 MB']);
  expect([0, 850, 1500, 25_400, 1_200_000].map(durationText)).toEqual(['0 ms', '850 µs', '1.5 ms', '25 ms', '1.2 s']);
  expect(clockText(1_750_000_000_250_000)).toBe('15:06:40.250');
});
