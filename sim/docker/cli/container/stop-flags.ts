import type { FlagSet } from '../../../go/pflag/flag-set.ts';

/** Declares how `stop` and `restart` end a container. The result says it as the query that both requests take. */
export function declareStopFlags(flags: FlagSet): () => { signal: string | undefined; t: string | undefined } {
  const signal = flags.string({ name: 'signal', shorthand: 's', usage: 'Signal that asks the container to end' });
  const timeout = flags.int({ name: 'timeout', shorthand: 't', usage: 'Seconds to wait before the container is killed' });
  const time = flags.int({ name: 'time', usage: 'Old name of --timeout', hidden: true, deprecated: 'use --timeout instead' });
  return () => {
    // Without a number the container's own setting counts.
    const seconds = timeout.changed ? timeout.value : time.changed ? time.value : undefined;
    return { signal: signal.value || undefined, t: seconds === undefined ? undefined : String(seconds) };
  };
}
