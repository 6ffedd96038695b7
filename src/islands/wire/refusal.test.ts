import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../session/session.ts';
import { refusalOf } from './refusal.ts';
import { wireWordsOf } from './words.ts';

const refused = (address: string, errno: string, hop: NonNullable<Exchange['refused']>['hop']): Exchange => ({
  id: 'refused.1',
  connection: 0,
  host: 'a',
  clientPid: 9,
  server: { host: 'a', pid: 0 },
  address,
  startedAt: 0,
  state: 'refused',
  refused: { errno, hop },
});
const SOCKET = 'unix:///var/run/docker.sock';

describe.each(['en', 'ko'])('a refused connection, in %s', (locale) => {
  const words = wireWordsOf(locale);

  it.each([
    [SOCKET, 'ENOENT', 'file', ['reached', 'broken', 'beyond']],
    [SOCKET, 'EACCES', 'permission', ['reached', 'broken', 'beyond']],
    [SOCKET, 'ECONNREFUSED', 'listener', ['reached', 'reached', 'broken']],
    ['tcp://10.0.0.1:2375', 'ENETUNREACH', 'route', ['reached', 'broken', 'beyond', 'beyond']],
    ['tcp://10.0.0.1:2375', 'EHOSTUNREACH', 'host', ['reached', 'reached', 'broken', 'beyond']],
    ['tcp://10.0.0.1:2375', 'ECONNREFUSED', 'listener', ['reached', 'reached', 'reached', 'broken']],
    ['tcp://10.0.0.1:2375', 'ETIMEDOUT', 'firewall', ['reached', 'reached', 'reached', 'broken']],
    ['tcp://10.0.0.1:2375', 'ETIMEDOUT', 'link', ['reached', 'broken', 'beyond', 'beyond']],
  ] as const)('%s %s breaks at the %s', (address, errno, hop, states) => {
    const refusal = refusalOf(refused(address, errno, hop), 'docker', words);
    expect(refusal?.stations.map(({ state }) => state)).toEqual(states);
    expect(refusal?.stations.find(({ state }) => state === 'broken')?.fault).toBe(words.faults[hop]);
    expect(refusal?.stations[0]?.name).toBe('docker');
    expect(refusal?.why).toContain(address.startsWith('unix') ? '/var/run/docker.sock' : '10.0.0.1');
    expect(refusal?.why).not.toContain(errno);
    expect(refusal?.look).not.toBe('');
  });

  it('names an errno that it has no words for', () => {
    expect(refusalOf(refused(SOCKET, 'EMFILE', 'file'), 'docker', words)?.why).toContain('EMFILE');
  });

  it('has its own words for every reason', () => {
    const other = wireWordsOf(locale === 'en' ? 'ko' : 'en');
    expect(Object.keys(words.unixReasons)).toEqual(Object.keys(other.unixReasons));
    expect(Object.keys(words.tcpReasons)).toEqual(Object.keys(other.tcpReasons));
  });
});

it('says nothing of a connection that was made', () => {
  expect(refusalOf({ ...refused(SOCKET, '', 'file'), refused: undefined, state: 'complete' }, 'docker', wireWordsOf('en'))).toBeUndefined();
});
