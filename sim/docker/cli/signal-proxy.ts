import type { Signal } from '../../kernel/sys.ts';
import type { Cli } from './cli.ts';
import { containerPath } from './container/path.ts';
import { inBackground, isPassable } from './errors.ts';
import { PROXIED } from './signals.ts';

/**
 * From now on, signals that reach the client go to the container's process.
 * Source: docker/cli cli/command/container/signals.go. Returns the undoing.
 */
export function forwardSignals(cli: Cli, id: string): () => void {
  let stopped = false;
  let sending: Promise<void> = Promise.resolve();
  const send = async (signal: Signal): Promise<void> => {
    try {
      await (await cli.client().post(containerPath(id, '/kill'), { signal: signal.replace('SIG', '') })).done();
    } catch (error) {
      if (!isPassable(error)) throw error;
    }
  };
  const forward = (signal: Signal): void => {
    if (stopped) return;
    sending = sending.then(() => send(signal));
    inBackground(sending);
  };
  for (const signal of PROXIED) {
    if (signal === 'SIGINT' || signal === 'SIGTERM') cli.onTermination.add(forward);
    else cli.sys.sigaction(signal, forward);
  }
  return () => {
    stopped = true;
    cli.onTermination.delete(forward);
  };
}
