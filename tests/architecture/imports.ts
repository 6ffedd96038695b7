import ts from 'typescript';
import { FOR_TESTS, ROOMS, type Room } from './table.ts';

/** An import that the table forbids. */
export interface Breach {
  readonly file: string;
  readonly specifier: string;
  readonly why: string;
}

/** Every module a source names: static and dynamic imports, re-exports, and workers by `new URL('…', import.meta.url)`. */
export function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.astro') ? scriptsOf(text) : text;
  const specifiers = ts.preProcessFile(code, true, true).importedFiles.map((found) => found.fileName);
  const urls = [...code.matchAll(/new URL\(\s*(['"`])([^'"`]+\.m?[jt]s)\1\s*,\s*import\.meta\.url/g)].map((match) => match[2] ?? '');
  return [...specifiers, ...urls];
}

/** The TypeScript inside an .astro file: its frontmatter and its scripts. */
function scriptsOf(astro: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(astro)?.[1] ?? '';
  const scripts = [...astro.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return [frontmatter, ...scripts].join('\n');
}

/** What in one file breaks the table. `file` is relative to the repository, with forward slashes. */
export function breachesIn(file: string, text: string): Breach[] {
  const home = roomOf(file);
  if (!home) return [{ file, specifier: '', why: 'stands in no room of the table (tests/architecture/table.ts)' }];
  const isTest = /\.test\.ts$/.test(file);
  return importsOf(file, text).flatMap((specifier) => {
    const why = specifier.startsWith('.')
      ? forbiddenFile(home, resolve(file, specifier), isTest)
      : forbiddenPackage(home, specifier, isTest);
    return why ? [{ file, specifier, why }] : [];
  });
}

function forbiddenFile(home: string, target: string, isTest: boolean): string | undefined {
  if (roomOf(target) === home) return undefined;
  const allowed = [...(room(home).rooms ?? []), ...(isTest ? FOR_TESTS.rooms : [])];
  if (allowed.some((place) => isWithin(target, place))) return undefined;
  // A file that is a room of its own still belongs to its folder: the folder may load it.
  if (isWithin(roomOf(target) ?? target, home) && !ROOMS[target]?.packages?.includes('node:')) return undefined;
  return `${home} may not import ${target}`;
}

function forbiddenPackage(home: string, specifier: string, isTest: boolean): string | undefined {
  const allowed = [...(room(home).packages ?? []), ...(isTest ? (FOR_TESTS.packages ?? []) : [])];
  const fits = (name: string) =>
    name === 'node:' ? specifier.startsWith('node:') : specifier === name || specifier.startsWith(`${name}/`);
  // `astro:content` and `virtual:…` are modules of the site's builder.
  if (home.startsWith('src') && /^(astro|virtual):/.test(specifier)) return undefined;
  return allowed.some(fits) ? undefined : `${home} may not use ${specifier}`;
}

function room(name: string): Room {
  return ROOMS[name] ?? { rooms: [] };
}

/** The innermost room that holds a file. */
function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((name) => isWithin(file, name))
    .sort((a, b) => b.length - a.length)[0];
}

function isWithin(file: string, place: string): boolean {
  const path = file.replace(/(\.test)?\.(ts|astro|mjs)$/, '');
  return path === place || path.startsWith(`${place}/`);
}

function resolve(from: string, specifier: string): string {
  return new URL(specifier.replace(/\?.*$/, ''), `file:///${from}`).pathname.slice(1);
}
