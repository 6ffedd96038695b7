import { expect, it } from 'vitest';
import { jsonValues } from './json-values.ts';

it('reads one value, or one on each line', () => {
  expect(jsonValues('{"Id":"abc"}\n')).toEqual([{ Id: 'abc' }]);
  expect(jsonValues('{"status":"Pulling"}\r\n{"status":"Done"}\r\n')).toEqual([{ status: 'Pulling' }, { status: 'Done' }]);
  expect(jsonValues('[]')).toEqual([[]]);
});

it('leaves everything else alone', () => {
  expect(jsonValues('OK')).toBeUndefined();
  expect(jsonValues('')).toBeUndefined();
  expect(jsonValues('{"half":')).toBeUndefined();
});
