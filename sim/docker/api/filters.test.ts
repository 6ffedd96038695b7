import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeFilters, encodeFilters, Filters } from './filters.ts';

it('reads lists and sets', () => {
  expect(decodeFilters('{"name":["a","b"]}').get('name')).toEqual(['a', 'b']);
  expect(decodeFilters('{"name":{"a":true}}').get('name')).toEqual(['a']);
});

it.each(['{', '[]', '{"a":1}', '"x"', '{"a":[1]}'])('refuses %s', (text) => expect(() => decodeFilters(text)).toThrow('invalid filter'));

it('names what is not accepted', () => {
  expect(() => decodeFilters('{"bogus":["x"]}').validate(['name'])).toThrow("invalid filter 'bogus'");
  expect(() => decodeFilters('{"dangling":["x"]}').bool('dangling')).toThrow("invalid filter 'dangling=[x]'");
});

it('reads back what it writes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.array(fc.string(), { minLength: 1 })), (fields) => {
      fc.pre(!Object.hasOwn(fields, '__proto__') && !JSON.stringify(fields).includes('__proto__'));
      const filters = new Filters();
      for (const [key, values] of Object.entries(fields)) for (const value of values) filters.add(key, value);
      const back = decodeFilters(encodeFilters(filters));
      for (const key of Object.keys(fields)) expect(new Set(back.get(key))).toEqual(new Set(filters.get(key)));
    }),
  );
});
