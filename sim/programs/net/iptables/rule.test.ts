import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IptablesError, parseRule, sameRule, specification } from './rule.ts';
import { words } from './words.ts';

const port = fc.integer({ min: 1, max: 65_535 });
const range = fc.oneof(
  port.map(String),
  fc.tuple(port, port).map(([a, b]) => `${Math.min(a, b)}:${Math.max(a, b)}`),
);
const cidr = fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, bits]) => `${address}/${bits}`);
const not = fc.constantFrom('', '! ');
const maybe = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), text);
const line = fc
  .tuple(
    maybe(fc.tuple(not, cidr).map(([mark, one]) => `${mark}-s ${one}`)),
    maybe(fc.tuple(not, cidr).map(([mark, one]) => `${mark}-d ${one}`)),
    maybe(fc.tuple(not, fc.constantFrom('eth0', 'lo', 'br+')).map(([mark, name]) => `${mark}-i ${name}`)),
    maybe(
      fc
        .tuple(fc.constantFrom('tcp', 'udp'), maybe(range), maybe(range))
        .map(([protocol, source, target]) => `-p ${protocol}${source && ` --sport ${source}`}${target && ` --dport ${target}`}`),
    ),
    maybe(fc.constantFrom('-m conntrack --ctstate NEW,ESTABLISHED', '-m state --state NEW', '-m comment --comment "let us in"')),
    fc.constantFrom('-j ACCEPT', '-j DROP', '-j REJECT', '-j REJECT --reject-with icmp-host-prohibited', '-j RETURN', ''),
  )
  .map((parts) => parts.filter(Boolean).join(' '));

describe('a rule of iptables', () => {
  it('written out and read again is the same rule, written the same way', () => {
    fc.assert(
      fc.property(line, (text) => {
        const rule = parseRule('INPUT', words(text));
        const again = parseRule('INPUT', words(specification(rule)));
        expect(sameRule(rule, again)).toBe(true);
        expect(specification(again)).toBe(specification(rule));
      }),
    );
  });

  it('is read or refused, whatever the words are', () => {
    const word = fc.oneof(fc.constantFrom('-p', '-s', '--dport', '-j', '!', '-m', 'multiport', '--dports', 'tcp', 'DROP'), fc.string());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (given) => {
        try {
          parseRule('INPUT', given);
        } catch (error) {
          expect(error).toBeInstanceOf(IptablesError);
        }
      }),
    );
  });
});
