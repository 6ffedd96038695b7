import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlagSet } from './flag-set.ts';
import { flagUsages } from './usage.ts';
import { wrapUsage } from './wrap.ts';

// Layout as pflag 1.0.6 prints it; the forms are those of the recorded `docker … --help`.
describe('flagUsages', () => {
  it('lines up names, types and defaults', () => {
    const flags = new FlagSet('x');
    flags.bool({ name: 'quiet', shorthand: 'q', usage: 'Only ids' });
    flags.bool({ name: 'sig-proxy', usage: 'Pass signals on' }, true);
    flags.string({ name: 'pull', usage: 'When to pull' }, 'missing');
    flags.int({ name: 'time', shorthand: 't', usage: 'Seconds' }, 10);
    flags.int({ name: 'oom', usage: 'Score' });
    flags.list({ name: 'env', shorthand: 'e', usage: 'Variables' });
    flags.list({ name: 'ulimit', usage: 'Limits' }, { type: 'ulimit', shown: '[]' });
    flags.custom({ name: 'memory', shorthand: 'm', usage: 'Limit' }, { type: 'bytes', def: 0, parse: Number, shown: '0' });
    flags.duration({ name: 'wait', usage: 'How long' }, 90e9);
    flags.stringSlice({ name: 'opt', usage: 'Options' });
    flags.string({ name: 'color', usage: 'Use `mode` here', noOptDefVal: 'auto' });
    flags.string({ name: 'secret', usage: 'Not shown', hidden: true });
    expect(flagUsages(flags)).toBe(
      [
        '      --color mode[="auto"]   Use mode here',
        '  -e, --env list              Variables',
        '  -m, --memory bytes          Limit',
        '      --oom int               Score',
        '      --opt strings           Options',
        '      --pull string           When to pull (default "missing")',
        '  -q, --quiet                 Only ids',
        '      --sig-proxy             Pass signals on (default true)',
        '  -t, --time int              Seconds (default 10)',
        '      --ulimit ulimit         Limits (default [])',
        '      --wait duration         How long (default 1m30s)',
        '',
      ].join('\n'),
    );
  });

  it('wraps, and keeps line feeds of the text', () => {
    const flags = new FlagSet('x');
    flags.string({ name: 'format', shorthand: 'f', usage: "First line of words that is long enough to be wrapped\n'json':   Second" });
    expect(flagUsages(flags, 60)).toBe(
      "  -f, --format string   First line of words that is\n                        long enough to be wrapped\n                        'json':   Second\n",
    );
  });

  it('puts text below the flag where the column is too narrow', () => {
    expect(wrapUsage(30, 50, 'one two three four five six seven eight')).toBe(
      `\n${' '.repeat(16)}one two three four five six\n${' '.repeat(16)}seven eight`,
    );
  });

  it('wraps without losing a word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), fc.integer({ min: 40, max: 120 }), (words, columns) => {
        const lines = wrapUsage(10, columns, words.join(' ')).split('\n');
        expect(lines.map((line) => line.trim()).join(' ')).toBe(words.join(' '));
        expect(Math.max(...lines.slice(1).map((line) => line.length), 0)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
