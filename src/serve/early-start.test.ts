import { expect, it } from 'vitest';
import { withEarlyStart } from './early-start.ts';

const POLICY = '<meta http-equiv="content-security-policy" content="x">';
const files: Record<string, string> = {
  'a.js': 'import{x as e}from"./b.js";import"./c.js";import("./lazy.js")',
  'b.js': 'import "./c.js"',
  'c.js': 'globalThis.dockwireLesson',
};

it('starts the worker behind the policy and asks for the modules and what they import, but not for what is lazy', () => {
  const html = `<head>${POLICY}</head><body><dockwire-workbench lesson="round-trip"></dockwire-workbench><script type="module" src="/base/_astro/a.js"></script>`;
  const made = withEarlyStart(html, 'worker-1.js', (file) => files[file] ?? '');
  expect(made.indexOf(POLICY)).toBeLessThan(made.indexOf('new Worker("/base/_astro/worker-1.js"'));
  expect(made).toContain('<script type="module" async src="/base/_astro/c.js"></script>');
  expect(made).toContain('dockwireLesson="round-trip"');
  expect([...made.matchAll(/modulepreload" href="([^"]+)"/g)].map((match) => match[1])).toEqual([
    '/base/_astro/a.js',
    '/base/_astro/b.js',
    '/base/_astro/c.js',
  ]);
});

it('leaves a page without modules alone', () => {
  expect(withEarlyStart(POLICY, 'worker-1.js', () => '')).toBe(POLICY);
});
