import { expect, it } from 'vitest';
import { addressNumber, networkOf, within } from './ipv4.ts';

it('knows which addresses a network holds', () => {
  expect(networkOf('192.168.56.77/24')).toBe('192.168.56.0/24');
  expect(networkOf('172.17.255.1/16')).toBe('172.17.0.0/16');
  expect(networkOf('10.1.2.3/32')).toBe('10.1.2.3/32');
  expect(within('192.168.56.0/24', '192.168.56.255')).toBe(true);
  expect(within('192.168.56.0/24', '192.168.57.0')).toBe(false);
  expect(within('0.0.0.0/0', '255.255.255.255')).toBe(true);
  expect(within('192.168.56.0/24', 'db.lab')).toBe(false);
  expect(['1.2.3', '1.2.3.256', '1.2.3.x', ''].map(addressNumber)).toEqual([undefined, undefined, undefined, undefined]);
});
