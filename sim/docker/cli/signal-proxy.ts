import type { Signal } from '../../kernel/sys.ts';
import type { Cli } from './cli.ts';
import { containerPath } from './container/path.ts';
import { inBackground, isPassable } from './errors.ts';
import { PROXIED } from './signals.ts';

/** Signals on their way to a container. */
export interface Forwarding {
  /** Resolves at the first SIGINT or SIGTERM, once the container has been told. */
  readonly terminated: Promise<void>;
}

/**
 * From now on, signals that reach the client go to the container's process.
 * Source: docker/cli cli/command/container/signals.go.
 */
export function forwardSignals(cli: Cli, id: string): Forwarding {
  let sending: Promise<void> = Promise.resolve();
  const send = async (signal: Signal): Promise<void> => {
    try {
      await (await cli.client().post(containerPath(id, '/kill'), { signal: signal.replace('SIG', '') })).done();
    } catch (error) {
      if (!isPassable(error)) throw error;
    }
  };
  const forward = (signal: Signal): void => {
    sending = sending.then(() => send(signal));
    inBackground(sending);
  };
  const terminated = new Promise<void>((resolve) => {
    for (const signal of PROXIED) {
      if (signal !== 'SIGINT' && signal !== 'SIGTERM') cli.sys.sigaction(signal, forward);
    }
    cli.onTermination.add((signal) => {
      forward(signal);
      sending.then(resolve, () => undefined);
    });
  });
  return { terminated };
}
