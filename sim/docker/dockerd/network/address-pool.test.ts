import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AddressPool } from './address-pool.ts';

it('gives the lowest free address, never one twice, and takes them back', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat({ max: 20 }), { nil: undefined }), { maxLength: 60 }), (steps) => {
      const pool = new AddressPool('10.1.2.0/27');
      const held: string[] = [];
      for (const step of steps) {
        if (step === undefined) {
          if (held.length === 30) continue;
          const address = pool.take();
          expect(held).not.toContain(address);
          held.push(address);
        } else {
          const [gone] = held.splice(step, 1);
          if (gone) pool.release(gone);
        }
      }
      expect(held.every((address) => /^10\.1\.2\.([1-9]|[12]\d|30)$/.test(address))).toBe(true);
    }),
  );
});

it('knows the subnet of an address in it', () => {
  const pool = new AddressPool('172.17.0.1/16');
  expect([pool.subnet, pool.take('172.17.0.1'), pool.take()]).toEqual(['172.17.0.0/16', '172.17.0.1', '172.17.0.2']);
  expect(() => pool.take('172.17.0.1')).toThrow('Address already in use');
});
