import type { Sys } from '../../../kernel/sys.ts';
import type { Config } from '../config/config.ts';
import { hostsOf } from '../config/load.ts';
import type { Logger } from '../log.ts';
import { activatedSockets } from './activation.ts';
import type { Listener } from './listener.ts';
import { listenTcp, warnAboutTcp } from './tcp.ts';
import { listenUnix } from './unix.ts';

/** Opens every socket of the configuration. What was opened before a failure is closed again. @throws Error `failed to load listeners: …` */
export async function openListeners(sys: Sys, log: Logger, config: Config): Promise<Listener[]> {
  const open: Listener[] = [];
  try {
    for (const host of hostsOf(config)) {
      if (host.startsWith('tcp://')) {
        await warnAboutTcp(sys, log, config, host);
        open.push(await listenTcp(sys, host));
      } else if (host.startsWith('fd://')) open.push(...activatedSockets(sys));
      else if (host.startsWith('unix://')) open.push(listenUnix(sys, log, host.slice('unix://'.length), config.string('group')));
      else throw new Error(`Invalid protocol format: ${JSON.stringify(host.split('://')[0])}`);
    }
    return open;
  } catch (error) {
    for (const listener of open) listener.close();
    if (!(error instanceof Error) || error.name === 'ProcessGone') throw error;
    throw new Error(`failed to load listeners: ${error.message}`);
  }
}
