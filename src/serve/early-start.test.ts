import { expect, it } from 'vitest';
import { withEarlyStart } from './early-start.ts';

const POLICY = '<meta http-equiv="content-security-policy" content="x">';
const files: Record<string, string> = {
  'a.js': 'import{x as e}from"./b.js";import"./c.js";import("./lazy.js");globalThis.dockwireLesson',
  'b.js': 'import "./c.js"',
  'c.js': '',
  'search.js': 'import "./d.js"',
};
const module = (file: string) => `<script type="module" src="/base/_astro/${file}"></script>`;

it('runs the terminal first, with all that it imports at once, and keeps other scripts until the prompt stands', () => {
  const html = `<head>${POLICY}${module('search.js')}</head><body><dockwire-workbench lesson="round-trip"></dockwire-workbench>${module('a.js')}`;
  const start = { lesson: 'round-trip', prompt: '\x1b[?2004h</script>~$ ' };
  const made = withEarlyStart(html, start, (file) => files[file] ?? '');
  expect(made).toContain('dockwireLesson="round-trip";dockwirePrompt="\\u001b[?2004h\\u003c/script>~$ "');
  expect(made.indexOf(POLICY)).toBeLessThan(made.indexOf('dockwirePrompt'));
  expect([...made.matchAll(/modulepreload" href="([^"]+)"/g)].map((match) => match[1])).toEqual([
    '/base/_astro/a.js',
    '/base/_astro/b.js',
    '/base/_astro/c.js',
  ]);
  expect([...made.matchAll(/<script type="module"[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<script type="module" async src="/base/_astro/a.js">',
  ]);
  expect(made).toContain('["/base/_astro/search.js"]');
});

it('leaves a page without modules alone', () => {
  expect(withEarlyStart(POLICY, { lesson: 'a', prompt: '' }, () => '')).toBe(POLICY);
});
