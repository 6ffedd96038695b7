import { expect, it } from 'vitest';
import { createMatcher, get } from './route.ts';

const handle = () => undefined;
const match = createMatcher([get('/containers/json', handle), get('/containers/{name}/json', handle), get('/_ping', handle)]);

it.each([
  ['/containers/json', undefined, undefined],
  ['/v1.50/containers/json', '1.50', undefined],
  ['/containers/a/b/json', undefined, 'a/b'],
  ['/v1.24/containers/web/json', '1.24', 'web'],
])('%s', (path, version, name) => {
  const found = match('GET', path);
  expect([found?.version, found?.vars.name]).toEqual([version, name]);
});

it.each(['/containers/json/', '/vfoo/_ping', '/v1.51', '/nosuch'])('%s is no route', (path) => expect(match('GET', path)).toBeUndefined());
it('a method counts', () => expect(match('POST', '/_ping')).toBeUndefined());
