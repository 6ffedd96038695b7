import { describe, expect, it } from 'vitest';
import { realTimeOrChance } from './determinism.ts';
import { sources } from './sources.ts';

describe('a world is a seed plus a journal', () => {
  it('no source of the simulated world reads real time, real chance or the real locale', () => {
    // The ports touch the real world by design; tests, and what only tests use, may wait for it.
    const simulated = sources('sim/**/*.ts').filter(({ file }) => !/^sim\/(ports|testing)\/|\.test\.ts$/.test(file));
    expect(simulated.length).toBeGreaterThan(10);
    expect(simulated.flatMap(({ file, text }) => realTimeOrChance(file, text))).toEqual([]);
  });

  it.each([
    'const a = Date.now();',
    'const a = new Date();',
    'const a = Date();',
    'const a = Math.random() * 2;',
    'setTimeout(done, 10);',
    'globalThis.setInterval(done, 10);',
    'const id = crypto.randomUUID();',
    'names.sort((a, b) => a.localeCompare(b));',
    'const hour = new Date(ms).getHours();',
    'const later = { run: setTimeout };',
    "const { main } = await import('./a.ts');",
  ])('is caught: %s', (text) => {
    expect(realTimeOrChance('sim/a.ts', text)).toHaveLength(1);
  });

  it.each([
    'const a = new Date(sys.now());',
    'const a = Date.UTC(2025, 0, 1);',
    'sys.setTimeout(done, 10);',
    '// Date.now() would be wrong here',
    "const text = 'Math.random()';",
    'const hour = new Date(ms).getUTCHours();',
    "const { main } = await sys.dlopen(import('./a.ts'));",
    "const table = { a: () => import('./a.ts') };",
    'function start(crypto: Crypto) { crypto.start(); }',
  ])('passes: %s', (text) => {
    expect(realTimeOrChance('sim/a.ts', text)).toEqual([]);
  });
});
