import { describe, expect, it } from 'vitest';
import type { Exchange, TraceEvent } from '../../session/session.ts';
import { Programs } from './programs.ts';
import { matches, rowOf } from './rows.ts';
import { wireWordsOf } from './words.ts';

const programs = new Programs();
const exec = (host: string, pid: number, exe: string) =>
  ({ seq: pid, t: 1, host, pid, type: 'process.exec', exe, argv: [exe] }) as TraceEvent;
for (const event of [
  exec('a', 20, '/usr/bin/docker'),
  exec('a', 5, '/usr/bin/dockerd'),
  exec('a', 4, '/usr/bin/containerd'),
  exec('hub', 3, '/usr/bin/registry'),
])
  programs.learn(event);
const words = wireWordsOf('en');
const none = new Uint8Array(0);

const base: Exchange = {
  id: '1.0',
  connection: 1,
  host: 'a',
  clientPid: 20,
  server: { host: 'a', pid: 5 },
  address: 'unix:///var/run/docker.sock',
  startedAt: 1000,
  endedAt: 3500,
  state: 'complete',
  request: { method: 'GET', target: '/v1.50/version', head: '', headers: [], body: none },
  response: { status: 200, reason: 'OK', head: '', headers: [], body: none, chunks: 0 },
};

describe('a row of the wire', () => {
  it('says who asked whom for what, and how it ended', () => {
    expect(rowOf(base, programs, words)).toMatchObject({
      client: 'docker',
      server: 'dockerd',
      method: 'GET',
      path: '/v1.50/version',
      status: '200',
      mood: 'good',
      took: '2.5 ms',
      api: true,
    });
  });

  it('leaves the verb behind a long id in sight, and finds the whole id', () => {
    const id = 'd89aa892843e59dc219a91c0c7ba562aa87e'.padEnd(64, '0');
    const row = rowOf({ ...base, request: { ...base.request!, target: `/v1.50/containers/${id}/start` } }, programs, words);
    expect(row.path).toBe('/v1.50/containers/d89aa8…/start');
    expect(matches(row, id)).toBe(true);
  });

  it('names the host of a server that is elsewhere, which is not the Docker API', () => {
    const row = rowOf({ ...base, clientPid: 5, server: { host: 'hub', pid: 3 }, address: 'tcp://10.0.0.9:443' }, programs, words);
    expect(row).toMatchObject({ client: 'dockerd', server: 'registry@hub', api: false });
  });

  it('counts the bytes of what is no HTTP', () => {
    const stream = [{ from: 'client' as const, at: 1, bytes: new Uint8Array(1500) }];
    const row = rowOf(
      { ...base, clientPid: 5, server: { host: 'a', pid: 4 }, state: 'raw', request: undefined, response: undefined, stream },
      programs,
      words,
    );
    expect(row).toMatchObject({ server: 'containerd', status: '1.5 kB', mood: 'quiet', api: false });
  });

  it('is part of the Docker API when a docker client was refused', () => {
    const refused = { errno: 'ENOENT', hop: 'file' as const };
    const row = rowOf(
      { ...base, server: { host: 'a', pid: 0 }, state: 'refused', request: undefined, response: undefined, refused },
      programs,
      words,
    );
    expect(row).toMatchObject({ server: '/var/run/docker.sock', status: 'ENOENT', mood: 'bad', took: '', api: true });
  });

  it.each([
    [{ state: 'response', response: undefined, endedAt: undefined } as const, 'waiting', 'open'],
    [{ state: 'broken', response: undefined, endedAt: undefined } as const, 'cut off', 'bad'],
    [{ state: 'broken' } as const, '200 cut off', 'quiet'],
    [{ state: 'broken', response: { ...base.response!, status: 500 } } as const, '500 cut off', 'bad'],
    [{ state: 'upgraded', response: { ...base.response!, status: 101 } } as const, '101 ⇄', 'good'],
    [{ response: { ...base.response!, status: 304 } }, '304', 'moved'],
    [{ response: { ...base.response!, status: 404 } }, '404', 'bad'],
  ])('shows its state', (more, status, mood) => {
    expect(rowOf({ ...base, ...more }, programs, words)).toMatchObject({ status, mood });
  });

  it('matches a filter by any of its words', () => {
    const row = rowOf(base, programs, words);
    expect(['', 'VERSION', 'docker get', '200', 'docker.sock'].map((filter) => matches(row, filter))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(matches(row, 'version 404')).toBe(false);
  });
});
