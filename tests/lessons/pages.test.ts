import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { course } from '../../lessons/course.ts';
import { lessons } from '../../lessons/lessons.ts';

const page = (language: string, slug: string): string =>
  readFileSync(fileURLToPath(new URL(`../../content/${language}/lessons/${slug}.mdx`, import.meta.url)), 'utf8');
const names = (component: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`<${component} name="([^"]+)"`, 'g'))].map((match) => match[1] ?? '');
const count = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].length;

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('the pages of lesson %s', (slug, lesson) => {
  it('stand in the course', () => {
    expect(course.flatMap((module) => module.lessons)).toContain(slug);
  });

  it.each(['en', 'ko'])('have every step, in order, with a hint and an afterword (%s)', (language) => {
    const text = page(language, slug);
    expect(names('Step', text)).toEqual(lesson.steps.map(({ key }) => key));
    expect(count(/<Fragment slot="hint">/g, text)).toBe(lesson.steps.length);
    expect(count(/<Fragment slot="after">/g, text)).toBe(lesson.steps.length);
  });

  it('ask the same questions with the same choices in both languages', () => {
    const [en, ko] = [page('en', slug), page('ko', slug)];
    expect(names('Predict', ko)).toEqual(names('Predict', en));
    const choices = (text: string): string[] => [...text.matchAll(/<Choice( right)?>/g)].map((match) => match[1] ?? '');
    expect(choices(ko)).toEqual(choices(en));
    expect(count(/<Fragment slot="why">/g, en)).toBe(choices(en).length);
    expect(count(/<Fragment slot="why">/g, ko)).toBe(choices(ko).length);
  });
});
