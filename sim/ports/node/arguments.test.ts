import { describe, expect, it } from 'vitest';
import { parseArguments, UsageError } from './arguments.ts';
import { parsePlace } from './serve.ts';

describe('the command line', () => {
  it.each([
    [[], { name: 'help' }],
    [['shell', '-c', 'docker ps', '--as', 'root'], { name: 'shell', script: 'docker ps', user: 'root' }],
    [
      ['serve', '-H', 'unix:///tmp/x.sock', '-H', 'tcp://127.0.0.1:2375', '--speed', 'max'],
      { name: 'serve', hosts: ['unix:///tmp/x.sock', 'tcp://127.0.0.1:2375'], speed: 'max' },
    ],
    [['replay', 'j.json'], { name: 'replay', journal: 'j.json' }],
  ])('%j', (words, command) => {
    expect(parseArguments(words)).toMatchObject(command);
  });

  it.each([[['fly']], [['serve']], [['replay']], [['shell', '--nosuch']], [['shell', '--speed', 'fast']], [['shell', 'ls']]])(
    '%j is refused in words',
    (words) => {
      expect(() => parseArguments(words)).toThrow(UsageError);
    },
  );
});

describe('where to serve', () => {
  it.each([
    ['unix:///tmp/x.sock', { path: '/tmp/x.sock' }],
    ['tcp://:2375', { host: '127.0.0.1', port: 2375 }],
    ['tcp://0.0.0.0:2375', { host: '0.0.0.0', port: 2375 }],
  ])('%s', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });

  it.each(['unix://relative', 'tcp://host', 'tcp://host:99999', 'http://x:1', ''])('%j is refused in words', (text) => {
    expect(() => parsePlace(text)).toThrow(UsageError);
  });
});
