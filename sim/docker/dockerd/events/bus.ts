import type { Sys } from '../../../kernel/sys.ts';
import type { EventMessage, EventType } from '../../api/types/event.ts';

/** How many past events are kept for `since`. Source: moby daemon/events eventsLimit. */
const LIMIT = 256;

export interface EventBus {
  /** `attributes` are copied. */
  log(type: EventType, action: string, id: string, attributes: Readonly<Record<string, string>>): void;
  /** Past events, oldest first. */
  readonly past: readonly EventMessage[];
  subscribe(listener: (event: EventMessage) => void): { dispose(): void };
  readonly listeners: number;
}

export function createEventBus(sys: Sys): EventBus {
  const past: EventMessage[] = [];
  const listeners = new Set<(event: EventMessage) => void>();
  return {
    past,
    get listeners() {
      return listeners.size;
    },
    log(type, action, id, attributes) {
      const micros = sys.now();
      const event: EventMessage = {
        ...(type === 'container' || type === 'image' ? legacy(type, action, id, attributes) : {}),
        Type: type,
        Action: action,
        Actor: { ID: id, Attributes: sorted(attributes) },
        scope: 'local',
        time: Math.floor(micros / 1e6),
        timeNano: BigInt(Math.trunc(micros)) * 1000n,
      };
      past.push(event);
      if (past.length > LIMIT) past.shift();
      for (const listener of [...listeners]) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
}

/** Fields that old clients read. */
function legacy(type: EventType, action: string, id: string, attributes: Readonly<Record<string, string>>): Partial<EventMessage> {
  const from = type === 'container' ? attributes.image : undefined;
  return { status: action, id, ...(from ? { from } : {}) };
}

const sorted = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
