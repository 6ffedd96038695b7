import { executable } from '../base/executable.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { makeDirectories, writeText } from '../libc/files.ts';
import type { WorldDocument } from './document.ts';
import type { WorldNetwork } from './network.ts';

const CONFIG = '/etc/dns.json';
const SERVER = '/usr/sbin/dns';

/** Starts the machine that joins the links, and the name server on it. Resolves when it takes questions. */
export async function bootRouter(kernel: Kernel, document: WorldDocument, network: WorldNetwork): Promise<void> {
  const { records, search, servfail, silent } = document.dns;
  const known = [...network.names(), ...Object.entries(records).map(([name, address]) => [name, [address].flat()] as const)];
  const config = { records: Object.fromEntries(known), search, servfail, silent };
  kernel.start(
    (sys) => {
      for (const path of ['/etc', '/usr/sbin']) makeDirectories(sys, path);
      sys.writeFile(SERVER, executable('dns'), 0o755);
      writeText(sys, CONFIG, JSON.stringify(config));
      return sys.exec(SERVER, ['dns', '--config', CONFIG]);
    },
    { argv: ['dns'] },
  );
  const { scheduler, network: net } = kernel.options;
  while (!net.datagramFor('0.0.0.0', 53)) await new Promise<void>((resolve) => void scheduler.at(scheduler.now() + 100, () => resolve()));
}
