import { IMAGE_NAMES } from '../images/names.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { writeText } from '../libc/files.ts';
import type { RegistryDocument } from './document.ts';
import { HUB } from './network.ts';
import { layOutBare } from './provision.ts';

/** Where the registry program reads what it holds. */
const CONFIG = '/etc/docker/registry/config.json';

interface RegistryConfig {
  readonly kind: 'hub' | 'private';
  readonly tls: boolean;
  readonly listen: readonly { host: string; port: number }[];
  readonly repositories: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
}

/** Starts the simulated Docker Hub, which offers the whole catalogue under its official names. Resolves when it accepts connections. */
export function bootHub(kernel: Kernel): Promise<void> {
  const repositories = Object.fromEntries(IMAGE_NAMES.map((name) => [`library/${name}`, name]));
  return bootWith(kernel, {
    kind: 'hub',
    tls: true,
    listen: [{ host: '0.0.0.0', port: 443 }],
    repositories,
    credentials: { student: 'secret' },
  });
}

/** Starts a private registry. Resolves when it accepts connections. */
export function bootRegistry(kernel: Kernel, registry: RegistryDocument): Promise<void> {
  const { port, tls, repositories, credentials } = registry;
  return bootWith(kernel, { kind: 'private', tls, listen: [{ host: '0.0.0.0', port }], repositories, credentials });
}

async function bootWith(kernel: Kernel, config: RegistryConfig): Promise<void> {
  kernel.trace(0, { type: 'host.boot' });
  kernel.start(
    (sys) => {
      layOutBare(sys, kernel.options.hostname === HUB.host ? 'registry-1.docker.io' : kernel.options.hostname);
      writeText(sys, CONFIG, JSON.stringify(config));
      return sys.exec('/usr/bin/registry', ['registry', '--config', CONFIG]);
    },
    { argv: ['registry'] },
  );
  const listening = (): boolean => kernel.options.network.listeners().length > 0;
  const { scheduler } = kernel.options;
  while (!listening()) await new Promise<void>((resolve) => void scheduler.at(scheduler.now() + 1000, () => resolve()));
}
