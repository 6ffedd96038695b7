import { expect, it } from 'vitest';
import { sprint, sprintf, sprintln } from './fmt.ts';
import { float64, GoMap, GoNil, GoSlice, GoStruct } from './value.ts';

it.each([
  [
    ['%d|%5d|%-5d|%05d|%+d|%x|%X|%o|%b|%c|%U', 65, 65, 65, 65, 65, 65, 65, 65, 65, 65, 65],
    '65|   65|65   |00065|+65|41|41|101|1000001|A|U+0041',
  ],
  [['%s|%6s|%-6s|%.2s|%q|%x|%06s', 'ab', 'ab', 'ab', 'abc', 'a"b', 'ab', 'ab'], 'ab|    ab|ab    |ab|"a\\"b"|6162|0000ab'],
  [['%f|%5.2f|%g|%e|%v', 1.5, 2.345, 1e-7, 1.5, float64(3)], '1.500000| 2.35|1e-07|1.500000e+00|3'],
  [['%t %v %v %T %T', true, null, [1, 'a', null], 1.5, {}], 'true <nil> [1 a <nil>] float64 map[string]interface {}'],
  [['%d %s %', 'x', 5], '%!d(string=x) %!s(int=5) %!(NOVERB)'],
  [['%d %d', 1], '1 %!d(MISSING)'],
  [['%d', 1, 'x', null], '1%!(EXTRA string=x, <nil>)'],
  [['%[2]d %[1]d %*d %%', 1, 2, 3], '2 1  3 %'],
  [['%v %#v', new GoMap({ b: 1, a: 2 }, 'map[string]int'), new GoSlice(['x'], '[]string')], 'map[a:2 b:1] []string{"x"}'],
  [['%v %v', new GoStruct('*a.T', { A: 1, B: new GoStruct('a.U', { C: 'x' }) }), new GoNil('*a.T')], '&{1 {x}} <nil>'],
])('sprintf %j', ([format, ...args], wanted) => expect(sprintf(String(format), ...args)).toBe(wanted));

it('puts spaces where Sprint and Sprintln do', () => {
  expect(sprint(1, 2, 'a', 'b', 3)).toBe('1 2ab3');
  expect(sprintln('a', 1, null)).toBe('a 1 <nil>\n');
});
