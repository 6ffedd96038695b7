import { describe, expect, it } from 'vitest';
import { parseClientHost, parseDaemonHost } from './host-address.ts';

const answer = (parse: (text: string) => string, text: string): string => {
  try {
    return parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('daemon', () => {
  it.each([
    ['tcp://0.0.0.:2375', 'tcp://0.0.0.:2375'],
    ['tcp://', 'tcp://localhost:2375'],
    [':2375', 'tcp://localhost:2375'],
    ['0.0.0.0:2375', 'tcp://0.0.0.0:2375'],
    ['tcp://0.0.0.0:', 'tcp://0.0.0.0:2375'],
    ['localhost', 'tcp://localhost:2375'],
    ['tcp://[::1]', 'tcp://[::1]:2375'],
    ['tcp://127.0.0.1:99999', 'tcp://127.0.0.1:99999'],
    ['unix://', 'unix:///var/run/docker.sock'],
    ['', 'unix:///var/run/docker.sock'],
    ['fd://', 'fd://'],
    ['foo://x', "invalid bind address (foo://x): unsupported proto 'foo'"],
    ['ssh://x', "invalid bind address (ssh://x): unsupported proto 'ssh'"],
    ['tcp://127.0.0.1:abc', 'invalid bind address (tcp://127.0.0.1:abc): parse "tcp://127.0.0.1:abc": invalid port ":abc" after host'],
    ['tcp://a b:1', 'invalid bind address (tcp://a b:1): parse "tcp://a b:1": invalid character " " in host name'],
    ['tcp:/x', 'invalid bind address (tcp:/x): should not contain a path element'],
    ['/var/run/x', 'invalid bind address (/var/run/x): should not contain a path element'],
    ['tcp://0.0.0.0:2375/path', 'invalid bind address (tcp://0.0.0.0:2375/path): should not contain a path element'],
    ['tcp://0.0.0.0:0', 'invalid bind address (tcp://0.0.0.0:0): invalid port: 0'],
  ])('%s', (text, expected) => expect(answer(parseDaemonHost, text)).toBe(expected));
});

describe('client', () => {
  it.each([
    ['tcp://0.0.0.:2375', 'tcp://0.0.0.:2375'],
    ['tcp://', 'tcp://localhost:2375'],
    [':2375', 'tcp://localhost:2375'],
    ['/var/run/x', 'tcp://localhost:2375/var/run/x'],
    ['tcp:/x', 'tcp://tcp:2375/x'],
    ['tcp://::1', 'tcp://[::1]:2375'],
    ['tcp://[::1]:2375', 'tcp://[::1]:2375'],
    ['tcp://[::1]', 'invalid bind address format: [::1]'],
    ['tcp://0.0.0.0:0', 'tcp://0.0.0.0:0'],
    ['vsock://', 'invalid bind address format: vsock://'],
    ['tcp://127.0.0.1:abc', 'parse "tcp://127.0.0.1:abc": invalid port ":abc" after host'],
    ['tcp://0.0.0.0:+5', 'parse "tcp://0.0.0.0:+5": invalid port ":+5" after host'],
    ['ssh://x', 'ssh://x'],
    ['unix://relative', 'unix://relative'],
  ])('%s', (text, expected) => expect(answer(parseClientHost, text)).toBe(expected));
});
