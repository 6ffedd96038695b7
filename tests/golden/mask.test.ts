/** The comparison must let two honest runs pass and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHttp } from './compare/http.ts';
import { Correspondence } from './compare/identity.ts';
import { ScenarioComparison } from './compare/step.ts';
import { comparableLines, compareText } from './compare/text.ts';
import type { HttpItem, Recording, Step } from './form.ts';
import { recordings } from './recordings.ts';

const first = 'bef702035c63c5322bdf5b537a0b2b02dd36208461c56b48e75b44a03ab2c746';
const second = '64a7a879855c286af60d6e15c4742dc136605c3fd7f7e7e309d6dd066f270531';
const text = (recorded: string, actual: string, same = new Correspondence()) => compareText('stdout', recorded, actual, same);

const table = [
  'CONTAINER ID   IMAGE     COMMAND        CREATED         STATUS                     PORTS     NAMES',
  'bef702035c63   busybox   "sleep 1000"   2 seconds ago   Up 1 second                          thirsty_ptolemy',
  '64a7a879855c   alpine    "true"         2 seconds ago   Exited (0) 2 seconds ago             bravo',
  '',
].join('\n');
const other = [
  'CONTAINER ID   IMAGE     COMMAND        CREATED                  STATUS                              PORTS     NAMES',
  '0123456789ab   busybox   "sleep 1000"   Less than a second ago   Up Less than a second                         cranky_knuth',
  'ba9876543210   alpine    "true"         Less than a second ago   Exited (0) Less than a second ago             bravo',
  '',
].join('\n');

describe('text', () => {
  it('lets other ids, ages and generated names pass, with the columns they bring about', () => {
    expect(text(table, other)).toBeUndefined();
  });

  it.each([
    ['a word', other.replace('alpine ', 'debian ')],
    ['an exit code', other.replace('Exited (0)', 'Exited (1)')],
    ['a state', other.replace('Up Less than a second  ', 'Paused                 ')],
    ['a column name', other.replace('NAMES', 'NAME')],
    ['a column too narrow', other.replaceAll('   PORTS  ', '  PORTS   ')],
    ['blanks in one row', other.replace('"true"  ', '"true" ')],
    ['the order of rows', [0, 2, 1, 3].map((line) => other.split('\n')[line]).join('\n')],
    ['a declared name', other.replace('bravo', 'delta')],
    ['the last newline', other.slice(0, -1)],
    ['a missing row', other.split('\n').toSpliced(2, 1).join('\n')],
    ['an extra line', `${other}\n`],
    ['carriage returns', other.replaceAll('\n', '\r\n')],
  ])('catches %s', (_what, changed) => {
    expect(changed).not.toBe(other);
    expect(text(table, changed)).toBeDefined();
  });

  it('ties an id to one id for the whole scenario, short and long', () => {
    const same = new Correspondence();
    expect(text(`${first}\n`, `${second}\n`, same)).toBeUndefined();
    expect(text(`container ${first.slice(0, 12)} is up\n`, `container ${second.slice(0, 12)} is up\n`, same)).toBeUndefined();
    expect(text(`${first}\n`, `${first}\n`, same)).toBeDefined();
    expect(text(`${'0'.repeat(64)}\n`, `${second}\n`, same)).toBeDefined();
  });

  it('does not take a length of id for another', () => {
    expect(text(first, second.slice(0, 12))).toBeDefined();
    expect(text(first, second.slice(0, 63))).toBeDefined();
  });

  it('keeps the zero time, which means never', () => {
    expect(text('0001-01-01T00:00:00Z', '2026-11-21T09:22:01.000000001Z')).toBeDefined();
    expect(text('2026-11-21T09:22:01.1Z', '2027-01-01T00:00:00.123456789Z')).toBeUndefined();
  });

  it.each([
    ['Up 45 seconds', 'Up 44 seconds', true],
    ['Up 45 seconds', 'Up 3 seconds', false],
    ['Up Less than a second', 'Up 2 seconds', true],
    ['Up About a minute', 'Up 58 seconds', true],
    ['Up About a minute', 'Up About an hour', false],
    ['1 second ago', '2 years ago', false],
    ['2 years ago', '3 minutes ago', true],
  ])('takes the ages of what just happened for near: %s, %s', (recorded, actual, near) => {
    expect(text(recorded, actual) === undefined).toBe(near);
  });

  it('takes sizes for sizes only where a size stands', () => {
    expect(text('busybox  1.98MB', 'busybox  4.2MB')).toBeUndefined();
    expect(text('Minimum memory limit allowed is 6MB', 'Minimum memory limit allowed is 4MB')).toBeDefined();
  });

  it('says the same of the Debian build and of ours, and of no other version', () => {
    expect(text('Docker version 28.5.2+dfsg4', 'Docker version 28.5.2')).toBeUndefined();
    expect(text('Docker version 28.5.2+dfsg4', 'Docker version 28.5.3')).toBeDefined();
  });

  it('puts the lines of a pull in order and leaves out what depends on speed', () => {
    const a =
      'aaaaaaaaaaaa: Pulling fs layer\nbbbbbbbbbbbb: Pulling fs layer\nbbbbbbbbbbbb: Download complete\naaaaaaaaaaaa: Verifying Checksum\n';
    const b = 'cccccccccccc: Pulling fs layer\ndddddddddddd: Pulling fs layer\ndddddddddddd: Download complete\n';
    expect(text(`${a}Status: x`, `${b}Status: x`)).toBeUndefined();
    expect(text(`${a}Status: x`, `${b.replace('Download', 'Pull')}Status: x`)).toBeDefined();
  });

  it('catches any one changed character of any recorded error', () => {
    const errors = recordings()
      .flatMap((one) => one.steps.map((step) => step.stderr))
      .filter((error) => /^(docker: |Error|unknown|invalid)/.test(error));
    fc.assert(
      fc.property(fc.constantFrom(...errors), fc.nat(), (error, at) => {
        const place = at % error.length;
        fc.pre(/[A-Za-z]/.test(error[place] ?? '') && !/[0-9a-f]{12}/.test(error.slice(Math.max(0, place - 64), place + 64)));
        const changed = `${error.slice(0, place)}#${error.slice(place + 1)}`;
        return text(error, changed) !== undefined;
      }),
    );
  });
});

const exchange = (change: Partial<HttpItem> = {}): HttpItem => ({
  conn: 1,
  t_ms: 1,
  t_end_ms: 2,
  request: 'GET /v1.50/containers/json?all=1 HTTP/1.1',
  request_headers: [['Host', 'api.moby.localhost'], ['User-Agent', 'Docker-Client/28.2.2 (linux)']],
  status: 200,
  status_line: 'HTTP/1.1 200 OK',
  response_headers: [['Content-Type', 'application/json'], ['Date', 'Fri, 20 Nov 2026 22:04:58 GMT'], ['Content-Length', '34']],
  response_body: { body: '[{"Id":"64a7a879855c","Created":1}]'.slice(0, 34) },
  ...change,
}); // biome-ignore format: headers side by side

describe('HTTP', () => {
  const http = (recorded: HttpItem[], actual: HttpItem[]) => compareHttp(recorded, actual, new Correspondence());

  it('lets another date pass', () => {
    const later: [string, string][] = [['Content-Type', 'application/json'], ['Date', 'Sat, 21 Nov 2026 22:04:58 GMT'], ['Content-Length', '34']]; // biome-ignore format: as above
    expect(http([exchange()], [exchange({ response_headers: later })])).toBeUndefined();
  });

  it.each<[string, Partial<HttpItem>]>([
    ['method', { request: 'POST /v1.50/containers/json?all=1 HTTP/1.1' }],
    ['query', { request: 'GET /v1.50/containers/json HTTP/1.1' }],
    [
      'header order',
      {
        request_headers: [
          ['User-Agent', 'Docker-Client/28.2.2 (linux)'],
          ['Host', 'api.moby.localhost'],
        ],
      },
    ],
    [
      'header value',
      {
        request_headers: [
          ['Host', 'docker'],
          ['User-Agent', 'Docker-Client/28.2.2 (linux)'],
        ],
      },
    ],
    ['status', { status: 404, status_line: 'HTTP/1.1 404 Not Found' }],
    [
      'a response header',
      {
        response_headers: [
          ['Content-Type', 'application/json'],
          ['Content-Length', '34'],
        ],
      },
    ],
    [
      'a wrong length',
      {
        response_headers: [
          ['Content-Type', 'application/json'],
          ['Date', 'Fri, 20 Nov 2026 22:04:58 GMT'],
          ['Content-Length', '35'],
        ],
      },
    ],
    ['the body', { response_body: { body: '[{"Id":"64a7a879855c","Name":"x"}]' } }],
  ])('catches %s', (_what, change) => {
    expect(http([exchange()], [exchange(change)])).toBeDefined();
  });

  it('takes a length and chunks for the same only where the size of the body decides', () => {
    const chunked: [string, string][] = [['Content-Type', 'application/json'], ['Date', 'Fri, 20 Nov 2026 22:04:58 GMT'], ['Transfer-Encoding', 'chunked']]; // biome-ignore format: as above
    const large = { body: `[${'"64a7a879855c",'.repeat(200)}1]` };
    expect(http([exchange()], [exchange({ response_headers: chunked })])).toBeDefined();
    expect(http([exchange({ response_headers: chunked, response_body: large })], [exchange({ response_body: large })])).toBeDefined();
    expect(
      http(
        [exchange({ response_headers: chunked, response_body: large })],
        [exchange({ response_headers: chunked, response_body: large })],
      ),
    ).toBeUndefined();
  });

  it('catches a missing and an extra request, and a wrong order on one connection', () => {
    const start = exchange({ request: 'POST /a HTTP/1.1', t_ms: 3, t_end_ms: 4 });
    expect(http([exchange(), start], [exchange()])).toBeDefined();
    expect(http([exchange()], [exchange(), start])).toBeDefined();
    expect(http([exchange(), start], [start, exchange()])).toBeDefined();
  });

  it('allows either order of what the client sends at once, and of nothing else', () => {
    const ask = (request: string): HttpItem => exchange({ request: `POST /v1.50/containers/${request} HTTP/1.1` });
    for (const [one, two] of [
      ['a/attach?stream=1', 'a/wait'],
      ['a/stop', 'b/stop'],
      ['a/kill', 'b/kill'],
    ] as const) {
      expect(http([ask(one), ask(two)], [ask(two), ask(one)])).toBeUndefined();
    }
    for (const [one, two] of [
      ['a/wait', 'a/start'],
      ['a/attach', 'a/start'],
      ['a/start', 'b/start'],
      ['a/stop', 'b/kill'],
    ] as const) {
      expect(http([ask(one), ask(two)], [ask(two), ask(one)])).toBeDefined();
    }
  });
});

describe('a step', () => {
  const step: Step = { cmd: 'docker ps', stdout: table, stderr: '', exit: 0, started_at: 0, duration_ms: 1 };
  const recording: Recording = { name: 'x', area: 'C', setup: { images: [] }, steps: [step] };

  it('is told apart by its exit status and by which stream it used', () => {
    const compare = (change: Partial<Step>) => new ScenarioComparison(recording).difference(step, { ...step, ...change });
    expect(compare({})).toBeUndefined();
    expect(compare({ exit: 1 })).toBeDefined();
    expect(compare({ stdout: '', stderr: table })).toBeDefined();
  });

  it('that differs does not spoil the next', () => {
    const comparison = new ScenarioComparison(recording);
    const id = { ...step, stdout: `${first}\n` };
    expect(comparison.difference(id, { ...id, stdout: `${second}\n`, exit: 3 })).toBeDefined();
    expect(comparison.difference(id, id)).toBeUndefined();
  });
});

describe('the recordings', () => {
  it('hold tables that all follow the rule of columns', () => {
    const unlawful = recordings().flatMap((one) =>
      one.steps.flatMap((step) => comparableLines(step.stdout).filter((line) => /^CONTAINER ID {3}|^REPOSITORY {3}/.test(line)).map((line) => `${one.name}: ${line}`)),
    ); // biome-ignore format: one thought
    expect(unlawful).toEqual([]);
  });

  it('agree with themselves', () => {
    for (const one of recordings()) {
      const comparison = new ScenarioComparison(one);
      for (const step of one.steps)
        expect([one.name, step.cmd, comparison.difference(step, step)]).toEqual([one.name, step.cmd, undefined]);
    }
  });
});
