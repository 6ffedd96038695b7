import { describe, expect, it } from 'vitest';
import { floatText } from './float-text.ts';
import { fromNumber, strtold } from './long-double.ts';

const shown = (text: string, conversion: string, precision?: number, flags = '', width = 0): string =>
  floatText(strtold(text).value, { conversion, flags, width, precision, long: true });

describe('numbers as printf(3) writes them', () => {
  // All of these are what /usr/bin/printf of coreutils 9.1 printed on amd64.
  it.each([
    ['0.1', 'f', 20, '0.10000000000000000000'],
    ['0.1', 'e', 25, '1.0000000000000000000135525e-01'],
    ['0.5', 'f', 0, '0'],
    ['2.5', 'f', 0, '2'],
    ['3.5', 'f', 0, '4'],
    ['999999.5', 'g', undefined, '1e+06'],
    ['0.0001', 'g', undefined, '0.0001'],
    ['0.00001', 'G', undefined, '1E-05'],
    ['8.64192379e-10', 'g', undefined, '8.64192e-10'],
    ['1.23e20', 'G', 3, '1.23E+20'],
    ['1', 'a', undefined, '0x8p-3'],
    ['0.1', 'a', undefined, '0xc.ccccccccccccccdp-7'],
    ['3.999', 'a', 2, '0xf.ffp-2'],
    ['-inf', 'F', undefined, '-INF'],
  ])('%s with %%%s and precision %s', (text, conversion, precision, expected) => {
    expect(shown(text, conversion, precision)).toBe(expected);
  });

  it('pads with zeros behind the sign and the 0x', () => {
    expect(shown('-1.5', 'f', 1, '0', 8)).toBe('-00001.5');
    expect(shown('1', 'a', undefined, '0', 10)).toBe('0x00008p-3');
    expect(shown('inf', 'f', undefined, '0', 6)).toBe('   inf');
    expect(shown('1', 'g', undefined, '#')).toBe('1.00000');
  });

  it('writes every digit of a double', () => {
    expect(floatText(fromNumber(0.1), { conversion: 'f', flags: '', width: 0, precision: 30 })).toBe('0.100000000000000005551115123126');
    expect(floatText(fromNumber(1), { conversion: 'a', flags: '', width: 0, precision: undefined })).toBe('0x1p+0');
  });

  it('reads a number up to what is none, and says what has no room', () => {
    expect(strtold(' 12.5x')).toMatchObject({ length: 5, range: false });
    expect(strtold('1e5000')).toMatchObject({ range: true, value: { kind: 'infinite' } });
    expect(strtold('1e999999999999')).toMatchObject({ range: true });
    expect(strtold('x')).toMatchObject({ length: 0 });
    expect(strtold('0x.8p1')).toMatchObject({ length: 6 });
  });
});
