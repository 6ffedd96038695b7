import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullName, isTemplate, matchesGlob, partsOf, unescapeName } from './unit-name.ts';

it.each([
  ['docker', 'docker.service'],
  ['docker.socket', 'docker.socket'],
  ['getty@tty1', 'getty@tty1.service'],
  ['/', '-.mount'],
  ['/mnt/my-disk', 'mnt-my\\x2ddisk.mount'],
])('%s means %s', (typed, name) => {
  expect(fullName(typed)).toBe(name);
});

it('tells a template from its instances', () => {
  expect(partsOf('getty@tty1.service')).toEqual({ prefix: 'getty', instance: 'tty1', template: 'getty@.service' });
  expect(partsOf('docker.service')).toEqual({ prefix: 'docker', instance: undefined, template: undefined });
  expect(isTemplate('getty@.service')).toBe(true);
  expect(unescapeName('mnt-my\\x2ddisk')).toBe('mnt/my-disk');
});

it('matches patterns', () => {
  expect(matchesGlob('docker*', 'docker.service')).toBe(true);
  expect(matchesGlob('dock?r.[st]ervice', 'docker.service')).toBe(true);
  expect(matchesGlob('*.socket', 'docker.service')).toBe(false);
  fc.assert(fc.property(fc.string(), fc.string(), (pattern, name) => typeof matchesGlob(pattern, name) === 'boolean'));
  fc.assert(fc.property(fc.string(), (name) => matchesGlob('*', name.replace(/\n|\r|\u2028|\u2029/g, ''))));
});
