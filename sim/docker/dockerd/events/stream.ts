import { utf8 } from '../../../base/bytes.ts';
import { marshal } from '../../../go/json.ts';
import type { Sys } from '../../../kernel/sys.ts';
import type { Filters } from '../../api/filters.ts';
import type { EventMessage } from '../../api/types/event.ts';
import type { EventBus } from './bus.ts';

export interface EventWindow {
  /** Microseconds since 1970; undefined = only what is to come. */
  readonly since: number | undefined;
  /** Undefined = for ever. */
  readonly until: number | undefined;
}

/** Writes events, past and to come, until the window closes or the client goes. Source: moby system_routes.go getEvents, daemon/events. */
export async function streamEvents(
  sys: Sys,
  bus: EventBus,
  filters: Filters,
  window: EventWindow,
  write: (bytes: Uint8Array) => Promise<void>,
  gone: Promise<void>,
): Promise<void> {
  const queue: EventMessage[] = [];
  let wake: () => void = () => undefined;
  const wanted = (event: EventMessage) => matchesEvent(filters, event) && (window.until === undefined || at(event) <= window.until);
  if (window.since !== undefined || window.until !== undefined) {
    queue.push(...bus.past.filter((event) => wanted(event) && at(event) >= (window.since ?? Number.POSITIVE_INFINITY)));
  }
  const subscription = bus.subscribe((event) => {
    if (wanted(event)) queue.push(event);
    wake();
  });
  try {
    const rest = window.until === undefined ? undefined : Math.max(0, window.until - sys.now());
    const over = Promise.race([gone, ...(rest === undefined ? [] : [rest === 0 ? Promise.resolve() : sys.sleep(rest)])]).then(() => true);
    for (let done = rest === 0; ; ) {
      for (const event of queue.splice(0)) await write(utf8(`${marshal(event, { escapeHTML: false })}\n`));
      if (done) return;
      const more = new Promise<false>((resolve) => {
        wake = () => resolve(false);
      });
      if (queue.length === 0) done = await Promise.race([more, over]);
    }
  } finally {
    subscription.dispose();
  }
}

const at = (event: EventMessage): number => Number(event.timeNano / 1000n);

/** Unknown filters match nothing more than events that have no such property: they are ignored. Source: moby daemon/events/filter.go. */
export function matchesEvent(filters: Filters, event: EventMessage): boolean {
  const { ID, Attributes } = event.Actor;
  const named = (key: string, type: string) => {
    if (!filters.has(key)) return true;
    return event.Type === type && filters.get(key).some((value) => value === ID || ID.startsWith(value) || Attributes.name === value);
  };
  const image = () => {
    if (!filters.has('image')) return true;
    const names = [Attributes.image ?? '', ...(event.Type === 'image' ? [ID, Attributes.name ?? ''] : [])];
    return filters.get('image').some((value) => names.some((name) => name === value || name.split(':')[0] === value));
  };
  const action = event.Action.split(':')[0] ?? '';
  return (
    (!filters.has('event') || filters.get('event').some((value) => value === event.Action || value === action)) &&
    filters.exact('type', event.Type) &&
    filters.exact('scope', event.scope) &&
    named('daemon', 'daemon') &&
    named('container', 'container') &&
    named('volume', 'volume') &&
    named('network', 'network') &&
    image() &&
    filters.matchLabels('label', Attributes)
  );
}
