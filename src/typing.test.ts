import { expect, it } from 'vitest';
import { strokesOf } from './typing.ts';

it('shows a solution as lines and keys', () => {
  expect(
    strokesOf([
      { terminal: 1, text: '\x03', wait: 3 },
      { terminal: 1, text: 'sudo dockerd -H tcp://0.0.0.0:2375\r' },
      { terminal: 2, text: 'docker ps\rdocker images\r' },
      { terminal: 2, text: 'docker ru\t\x04\r' },
    ]),
  ).toEqual([
    { terminal: 1, key: 'Ctrl-C' },
    { terminal: 1, line: 'sudo dockerd -H tcp://0.0.0.0:2375' },
    { terminal: 2, line: 'docker ps' },
    { terminal: 2, line: 'docker images' },
    { terminal: 2, line: 'docker ru' },
    { terminal: 2, key: 'Tab' },
    { terminal: 2, key: 'Ctrl-D' },
    { terminal: 2, key: 'Enter' },
  ]);
});
