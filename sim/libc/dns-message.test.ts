import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DnsMessage, decodeDns, encodeDns, isDomainName, reverseName } from './dns-message.ts';

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const address = fc.ipV4();
const message: fc.Arbitrary<DnsMessage> = fc.record({
  id: fc.nat(65_535),
  response: fc.boolean(),
  authoritative: fc.boolean(),
  recursionDesired: fc.boolean(),
  recursionAvailable: fc.boolean(),
  rcode: fc.constantFrom('NOERROR', 'SERVFAIL', 'NXDOMAIN', 'REFUSED'),
  question: fc.record({ name, type: fc.constantFrom('A', 'PTR', 'TXT', 'ANY') }),
  answers: fc.array(
    fc.oneof(
      fc.record({ name, type: fc.constant('A' as const), ttl: fc.nat(2 ** 31), data: address }),
      fc.record({ name, type: fc.constant('PTR' as const), ttl: fc.nat(2 ** 31), data: name }),
      fc.record({ name, type: fc.constant('TXT' as const), ttl: fc.nat(2 ** 31), data: fc.stringMatching(/^[ -~]{0,200}$/) }),
    ),
    { maxLength: 4 },
  ),
});

describe('DNS messages', () => {
  it('come back from their bytes as they were', () => {
    fc.assert(
      fc.property(message, (one) => {
        expect(decodeDns(encodeDns(one))).toEqual(one);
      }),
    );
  });

  it('are the bytes of RFC 1035', () => {
    const bytes = encodeDns({
      ...{ id: 0x1234, response: false, authoritative: false, recursionDesired: true, recursionAvailable: false },
      ...{ rcode: 'NOERROR', question: { name: 'db.lab', type: 'A' }, answers: [] },
    });
    expect([...bytes]).toEqual([0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 2, 100, 98, 3, 108, 97, 98, 0, 0, 1, 0, 1]);
  });

  it('survive any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void decodeDns(bytes)));
    fc.assert(
      fc.property(message, fc.nat(200), fc.nat(255), (one, at, value) => {
        const bytes = encodeDns(one);
        bytes[at % bytes.length] = value;
        decodeDns(bytes.subarray(0, at));
        decodeDns(bytes);
      }),
    );
  });

  it('know a name that can be asked for', () => {
    expect(['a', 'a.b.', 'x'.repeat(63), 'db.lab'].map(isDomainName)).toEqual([true, true, true, true]);
    expect(['', '.', 'a..b', 'x'.repeat(64), `${'a.'.repeat(127)}b`].map(isDomainName)).toEqual([false, false, false, false, false]);
    expect(reverseName('192.168.56.10')).toBe('10.56.168.192.in-addr.arpa');
  });
});
