import { expect, it } from 'vitest';
import { createRouter, type Route } from './router.ts';

const route = (method: string, pattern: string): Route => ({ method, pattern, handle: async () => undefined });
const router = createRouter([
  route('GET', '/v2/{name:.*}/tags/list'),
  route('GET', '/v2/{name:.*}/blobs/{digest}'),
  route('POST', '/v2/{name:.*}/blobs/{digest}'),
  route('GET', '/one/{id}'),
]);
const vars = (method: string, target: string) => {
  const found = router.find(method, target);
  return typeof found === 'object' ? { ...found.vars } : found;
};

it('finds routes by method and pattern', () => {
  expect(vars('GET', '/v2/a/b/tags/list?n=1')).toEqual({ name: 'a/b' });
  expect(vars('POST', '/v2/a/blobs/sha256%3A1')).toEqual({ name: 'a', digest: 'sha256:1' });
  expect(vars('GET', '/one/x%2Fy')).toEqual({ id: 'x/y' });
  expect(vars('GET', '/one/x/y')).toBeUndefined();
  expect(vars('GET', '/One/x')).toBeUndefined();
  expect(vars('DELETE', '/one/x')).toBe('methodMissing');
});
