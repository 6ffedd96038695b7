import type { Program } from '../kernel/sys.ts';
import { writeText } from '../libc/files.ts';
import { spawn } from '../libc/spawn.ts';
import { main as registry } from '../registry/main.ts';
import { type TestMachine, testMachine } from './machine.ts';

/** A machine on which Docker Hub (port 443, names in /etc/hosts), an open registry (5000) and one that wants a login (5001) answer. */
export async function registryMachine(programs: Readonly<Record<string, Program>> = {}): Promise<TestMachine> {
  const machine = await testMachine({ registry, ...programs });
  await machine.run(async (sys) => {
    writeText(sys, '/etc/hosts', '127.0.0.1 localhost registry.lab\n127.0.0.2 registry-1.docker.io auth.docker.io\n');
    writeText(sys, '/etc/resolv.conf', 'nameserver 127.0.0.53\n');
    const official = Object.fromEntries(['hello-world', 'busybox', 'alpine'].map((name) => [`library/${name}`, name]));
    const listen = (port: number, host = '127.0.0.1') => [{ host, port }];
    const configs = [
      { kind: 'hub', listen: listen(443, '127.0.0.2'), repositories: official, credentials: { student: 'secret' } },
      { kind: 'private', listen: listen(5000), repositories: { 'team/app:1': 'busybox' }, credentials: {} },
      { kind: 'private', listen: listen(5001), repositories: { 'team/app': 'busybox' }, credentials: { student: 'secret' } },
    ];
    for (const [i, config] of configs.entries()) {
      writeText(sys, `/etc/registry-${i}.json`, JSON.stringify(config));
      spawn(sys, '/usr/bin/registry', ['registry', '--config', `/etc/registry-${i}.json`]);
    }
    while (sys.sockets().filter((socket) => socket.state === 'LISTEN').length < configs.length) await sys.sleep(1000);
  });
  return machine;
}
