/** One line of GET /events. The deprecated lower-case fields are only there for containers and images. */
export interface EventMessage {
  /** Deprecated copies of Action, Actor.ID and Attributes.image. */
  status?: string;
  id?: string;
  from?: string;
  Type: EventType;
  Action: string;
  Actor: { ID: string; Attributes: Record<string, string> };
  scope: 'local';
  /** Seconds since 1970. */
  time: number;
  /** Nanoseconds since 1970: beyond 2^53, so JSON needs it as a bigint or text. */
  timeNano: bigint;
}

export type EventType =
  | 'builder'
  | 'config'
  | 'container'
  | 'daemon'
  | 'image'
  | 'network'
  | 'node'
  | 'plugin'
  | 'secret'
  | 'service'
  | 'volume';
