import type { Exchange } from '../../session/session.ts';
import type { WireWords } from './words.ts';

export interface Station {
  readonly name: string;
  readonly role: string;
  /** `reached`: fine up to here. `broken`: it ended here. `beyond`: nobody knows, the way ended before. */
  readonly state: 'reached' | 'broken' | 'beyond';
  /** What is wrong, in a few words; only where it is broken. */
  readonly fault?: string;
}

export interface Refusal {
  readonly stations: readonly Station[];
  /** What happened, in a sentence or two. */
  readonly why: string;
  /** Where to look next. */
  readonly look: string;
}

type Refused = NonNullable<Exchange['refused']>;

/** Explains a connection that could not be made: the way it should have gone, where it ended, and why. Undefined for one that was made. */
export function refusalOf(exchange: Exchange, client: string, words: WireWords): Refusal | undefined {
  const { refused, address } = exchange;
  if (!refused) return undefined;
  const { target, port, names, roles } = placesOf(exchange, client, words);
  const broken = brokenAt(refused, names.length);
  const stations = names.map((name, i): Station => {
    const state = i < broken ? 'reached' : i === broken ? 'broken' : 'beyond';
    return { name, role: roles[i] ?? '', state, fault: state === 'broken' ? words.faults[refused.hop] : undefined };
  });
  const texts = address.startsWith('unix:') ? words.unixReasons : words.tcpReasons;
  const reason = texts[refused.errno] ?? words.otherReason;
  return { stations, why: reason.why(target, port || refused.errno), look: reason.look(target, port) };
}

function placesOf({ address }: Exchange, client: string, words: WireWords) {
  const { roles } = words;
  const path = /^unix:\/\/(.*)$/.exec(address)?.[1];
  if (path) return { target: path, port: '', names: [client, path, roles.daemon], roles: [roles.client, roles.socket, roles.listener] };
  const [, host = address, port = ''] = /^tcp:\/\/(.*):(\d+)$/.exec(address) ?? [];
  return {
    target: host,
    port,
    names: [client, roles.route, host, `:${port}`],
    roles: [roles.client, roles.network, roles.host, roles.listener],
  };
}

/** Which station of the chain is the broken one. */
function brokenAt({ hop }: Refused, stations: number): number {
  if (hop === 'listener' || hop === 'firewall') return stations - 1;
  if (hop === 'host') return stations - 2;
  return 1;
}
