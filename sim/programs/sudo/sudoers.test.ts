import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Request, verdict } from './permission.ts';
import { readSudoers, setting } from './sudoers.ts';

const read = (files: Record<string, string>) =>
  readSudoers(
    '/etc/sudoers',
    (path) => {
      const text = files[path];
      return text === undefined ? undefined : { text };
    },
    (directory) => Object.keys(files).flatMap((path) => (path.startsWith(`${directory}/`) ? [path.slice(directory.length + 1)] : [])),
  );

const request = (over: Partial<Request>): Request => ({
  user: 'ann',
  uid: 1000,
  groups: ['ann'],
  host: 'h',
  asUser: 'root',
  asUid: 0,
  asGroup: undefined,
  asUsersGroups: ['root'],
  path: '/usr/bin/id',
  args: [],
  ...over,
});

test('a user, a group and ALL are found, and the last rule that fits decides', () => {
  const sudoers = read({ '/etc/sudoers': '%sudo ALL=(ALL:ALL) ALL\nann ALL=(ALL) NOPASSWD: /usr/bin/id, !/usr/bin/su\n' });
  expect(verdict(sudoers, request({}))).toMatchObject({ kind: 'allowed', password: false });
  expect(verdict(sudoers, request({ path: '/usr/bin/ls' }))).toEqual({ kind: 'refused', password: true });
  expect(verdict(sudoers, request({ groups: ['sudo'], path: '/usr/bin/ls' }))).toMatchObject({ kind: 'allowed', password: true });
  expect(verdict(sudoers, request({ groups: ['sudo'], path: '/usr/bin/su' }))).toEqual({ kind: 'refused', password: false });
  expect(verdict(sudoers, request({ user: 'eve', uid: 1001, groups: ['eve'] }))).toEqual({ kind: 'unknown', password: true });
});

test('without a target in the rule only root will do', () => {
  const sudoers = read({ '/etc/sudoers': 'ann ALL = ALL\n' });
  expect(verdict(sudoers, request({})).kind).toBe('allowed');
  expect(verdict(sudoers, request({ asUser: 'eve', asUid: 1001 })).kind).toBe('refused');
});

test('aliases, continued lines, comments, arguments and included directories', () => {
  const sudoers = read({
    '/etc/sudoers': 'Defaults env_reset, \\\n  timestamp_timeout=5\nUser_Alias STAFF = ann, bob # people\n@includedir /etc/sudoers.d\n',
    '/etc/sudoers.d/docker': 'Cmnd_Alias LOGS = /usr/bin/journalctl -u docker*\nSTAFF ALL=(root) NOPASSWD: LOGS\n',
    '/etc/sudoers.d/old.bak': 'ann ALL=(ALL) ALL\n',
  });
  expect(setting(sudoers, 'timestamp_timeout')).toBe('5');
  expect(verdict(sudoers, request({ path: '/usr/bin/journalctl', args: ['-u', 'docker.service'] })).kind).toBe('allowed');
  expect(verdict(sudoers, request({ path: '/usr/bin/journalctl', args: ['-f'] })).kind).toBe('refused');
});

test('a line that is no rule is told as sudo tells it, and the others hold', () => {
  const sudoers = read({ '/etc/sudoers': 'ann ALL=(ALL) NOPASSWD: ALL\ngarbage here\n' });
  expect(sudoers.faults).toEqual(['/etc/sudoers:2:13: syntax error\ngarbage here\n            ^']);
  expect(verdict(sudoers, request({})).kind).toBe('allowed');
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ann ALL=(:)%#!,\\\n@"*/_'), maxLength: 80 }), (text) => {
      verdict(read({ '/etc/sudoers': text }), request({}));
    }),
  );
});
