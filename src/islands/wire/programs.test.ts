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
  programs.learn(events);
  expect(programs.at('a', 11, 2)).toBe('bash');
  expect(programs.at('a', 11, 9)).toBe('docker');
  expect(programs.at('b', 11, 9)).toBeUndefined();
  // The number is given to another process later; what the earlier one did stays its own.
  events.push(at(20, 11, { type: 'process.exec', exe: '/usr/bin/curl', argv: ['curl'] }));
  programs.learn(events);
  expect(programs.at('a', 11, 9)).toBe('docker');
  expect(programs.at('a', 11, 20)).toBe('curl');
});
