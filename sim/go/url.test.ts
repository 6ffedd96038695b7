import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as url from './url.ts';

describe('url', () => {
  it('escapes as Go does', () => {
    expect(url.queryEscape('a b&c=d/é~*')).toBe('a+b%26c%3Dd%2F%C3%A9~%2A');
    expect(url.pathEscape('a b&c=d/é~*')).toBe('a%20b&c=d%2F%C3%A9~%2A');
    expect(
      url.encodeValues(
        new Map([
          ['b', ['1', '2']],
          ['a', ['x y']],
        ]),
      ),
    ).toBe('a=x+y&b=1&b=2');
    expect([...url.parseQuery('a=1&b=%20+&a=2&c')]).toEqual([
      ['a', ['1', '2']],
      ['b', ['  ']],
      ['c', ['']],
    ]);
  });

  it('reads back every query', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text, { minLength: 1 })), (values) => {
        const map = new Map(Object.entries(values));
        expect(new Map([...url.parseQuery(url.encodeValues(map))])).toEqual(map);
      }),
    );
  });

  it('takes addresses apart', () => {
    expect(url.parseURL('http://u:p@[::1]:80/p%20q?a=b#f')).toEqual({
      scheme: 'http',
      opaque: '',
      user: 'u',
      password: 'p',
      host: '[::1]:80',
      hostname: '::1',
      port: '80',
      path: '/p q',
      rawPath: '',
      rawQuery: 'a=b',
      fragment: 'f',
    });
    expect(url.parseURL('unix:///var/run/docker.sock')).toMatchObject({ scheme: 'unix', host: '', path: '/var/run/docker.sock' });
  });

  it.each([
    ['tcp://x:y', 'parse "tcp://x:y": invalid port ":y" after host'],
    ['http://[::1', `parse "http://[::1": missing ']' in host`],
    ['http://h/%zz', 'parse "http://h/%zz": invalid URL escape "%zz"'],
    [':x', 'parse ":x": missing protocol scheme'],
    ['http://a b/', 'parse "http://a b/": invalid character " " in host name'],
    ['1:2', 'parse "1:2": first path segment in URL cannot contain colon'],
  ])('refuses %s', (text, message) => expect(() => url.parseURL(text)).toThrow(message));

  it('splits and joins host and port', () => {
    expect([url.splitHostPort('[::1]:80'), url.splitHostPort(':80')]).toEqual([
      { host: '::1', port: '80' },
      { host: '', port: '80' },
    ]);
    expect(url.joinHostPort('::1', '80')).toBe('[::1]:80');
  });

  it.each([
    ['a', 'address a: missing port in address'],
    ['1:2:3', 'address 1:2:3: too many colons in address'],
    ['[::1:80', "address [::1:80: missing ']' in address"],
    ['', 'missing port in address'],
  ])('refuses address %j', (text, message) => expect(() => url.splitHostPort(text)).toThrow(message));
});
