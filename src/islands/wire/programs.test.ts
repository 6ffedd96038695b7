import { expect, it } from 'vitest';
import type { TraceEvent } from '../../session/session.ts';
import { Programs } from './programs.ts';

const at = (t: number, pid: number, happening: object) => ({ seq: t, t, host: 'a', pid, ...happening }) as TraceEvent;

it('knows which program a process was at a time', () => {
  const events = [
    at(1, 10, { type: 'process.exec', exe: '/usr/bin/bash', argv: ['bash'] }),
    at(2, 11, { type: 'process.start', ppid: 10, uid: 0 }),
    at(3, 11, { type: 'process.exec', exe: '/usr/bin/docker', argv: ['docker', 'ps'] }),
  ];
  const programs = new Programs();
  for (const event of events) programs.learn(event);
  expect(programs.at('a', 11, 2)).toBe('bash');
  expect(programs.at('a', 11, 9)).toBe('docker');
  expect(programs.at('b', 11, 9)).toBeUndefined();
  // The number is given to another process later; what the earlier one did stays its own.
  programs.learn(at(20, 11, { type: 'process.exec', exe: '/usr/bin/curl', argv: ['curl'] }));
  expect(programs.at('a', 11, 9)).toBe('docker');
  expect(programs.at('a', 11, 20)).toBe('curl');
});

it('forgets what ended long ago, and nothing that runs', () => {
  const programs = new Programs();
  programs.learn(at(1, 1, { type: 'process.exec', exe: '/usr/bin/dockerd', argv: ['dockerd'] }));
  for (let pid = 2; pid < 8000; pid++) {
    programs.learn(at(pid, pid, { type: 'process.exec', exe: '/bin/true', argv: ['true'] }));
    programs.learn(at(pid, pid, { type: 'process.exit', status: 0 }));
  }
  expect([1, 2, 7999].map((pid) => programs.at('a', pid, 9000))).toEqual(['dockerd', undefined, 'true']);
});
