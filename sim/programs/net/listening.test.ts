import { expect, it } from 'vitest';
import { text } from '../../base/bytes.ts';
import type { Program } from '../../kernel/sys.ts';
import { spawn } from '../../libc/spawn.ts';
import { testMachine } from '../../testing/machine.ts';
import { main as lsof } from '../coreutils/lsof.ts';
import { main as netstat } from './netstat.ts';

const server: Program = async (sys) => {
  sys.listen({ family: 'inet', host: '0.0.0.0', port: 8080 });
  sys.listen({ family: 'inet', host: '::', port: 8081 });
  await sys.sleep(1e9);
  return 0;
};

async function seen(name: string, ...args: string[]): Promise<string[]> {
  const machine = await testMachine({ server, netstat, lsof });
  return machine.run(async (sys) => {
    spawn(sys, '/usr/bin/server', ['server']);
    await sys.sleep(10_000);
    const out = sys.open('/tmp/out', { write: true, create: true }, 0o644);
    await sys.waitpid(spawn(sys, `/usr/bin/${name}`, [name, ...args], { fds: { 1: out } }));
    return text(sys.readFile('/tmp/out')).replace(/\n$/, '').split('\n').slice(1);
  });
}

it('netstat tells sockets of IPv6 from those of IPv4', async () => {
  expect((await seen('netstat', '-tln')).slice(1)).toEqual([
    'tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN     ',
    'tcp6       0      0 :::8081                 :::*                    LISTEN     ',
  ]);
});

it('lsof takes an address behind -i, and states', async () => {
  expect((await seen('lsof', '-nP', '-i', ':8081')).join()).toMatch(/^server .* IPv6 .* TCP \*:8081 \(LISTEN\)$/);
  expect((await seen('lsof', '-Pni', 'TCP:8080')).join()).toMatch(/ IPv4 .* TCP \*:8080 \(LISTEN\)$/);
  expect(await seen('lsof', '-i', '-sTCP:LISTEN')).toHaveLength(2);
  expect(await seen('lsof', '-i', '-sTCP:^LISTEN')).toEqual([]);
});
