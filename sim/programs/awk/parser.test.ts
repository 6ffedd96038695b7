import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAwk } from './parser.ts';
import { AwkSyntaxError } from './syntax.ts';

const piece = fc.constantFrom(
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
    ',',
    '\n',
    '$',
    '!',
    '~',
    '<',
    '>',
    '|',
    '+',
    '-',
    '/',
    '*',
    '=',
    '==',
    '++',
    '&&',
    '? :',
    '"s"',
    '"',
    '/r/',
  ],
  ...[
    'a',
    'f(',
    '1',
    'if',
    'else',
    'while',
    'for',
    'in',
    'do',
    'BEGIN',
    'END',
    'function',
    'print',
    'printf',
    'getline',
    'delete',
    'substr',
    '#',
    '\\',
  ],
);

it('reads a program or says what is wrong with it, whatever it is given', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      try {
        parseAwk(pieces.join(' '));
      } catch (error) {
        expect(error).toBeInstanceOf(AwkSyntaxError);
      }
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['print a > "f"', '>'],
  ['print "x" | "sort"', '|'],
])('%s writes elsewhere', (text, operator) => {
  const action = parseAwk(`{ ${text} }`).rules[0]?.action;
  expect(action).toMatchObject({ kind: 'block', body: [{ kind: 'print', redirect: { operator } }] });
});
