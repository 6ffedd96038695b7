import type { Micros } from '../../base/scheduler.ts';
import type { Address } from '../../base/trace.ts';
import type { Credentials } from './processes.ts';

export interface Interface {
  readonly name: string;
  readonly kind: 'loopback' | 'ethernet' | 'bridge' | 'veth';
  readonly mac: string;
  readonly up: boolean;
  /** Is there a cable in it, with something at its other end? */
  readonly carrier: boolean;
  readonly index: number;
  readonly mtu: number;
  /** A bridge that never had a port. */
  readonly fresh?: boolean;
  /** CIDR, e.g. `172.17.0.1/16`. */
  readonly addresses: readonly string[];
  /** Those of them that were given no broadcast address. */
  readonly withoutBroadcast: readonly string[];
  readonly master?: string;
  readonly peerIndex?: number;
}

export interface Route {
  /** CIDR, or `default`. */
  readonly destination: string;
  readonly via?: string;
  /** Empty where a kind stands: packets that go nowhere. */
  readonly device: string;
  readonly kind?: 'blackhole' | 'unreachable' | 'prohibit';
  /** The kernel has made it, for an address of an interface: that one. */
  readonly source?: string;
}

/** One rule of the packet filter, as iptables(8) writes it. Counted as it is hit. */
export interface FirewallRule {
  readonly protocol?: { name: string; not: boolean };
  /** CIDRs. */
  readonly source?: { cidr: string; not: boolean };
  readonly destination?: { cidr: string; not: boolean };
  readonly in?: { name: string; not: boolean };
  readonly out?: { name: string; not: boolean };
  /** Inclusive ranges. `multiport`: written with -m multiport. */
  readonly ports?: { list: readonly (readonly [number, number])[]; not: boolean; multiport?: boolean };
  readonly sourcePorts?: { list: readonly (readonly [number, number])[]; not: boolean; multiport?: boolean };
  readonly states?: readonly string[];
  /** Which of its two matches a rule names for `states`. */
  readonly stateModule?: 'conntrack' | 'state';
  readonly icmpType?: number;
  readonly comment?: string;
  /** -m addrtype: is the address this machine's own (`LOCAL`), or another host's? */
  readonly destinationType?: { type: 'LOCAL' | 'UNICAST'; not: boolean };
  readonly sourceType?: { type: 'LOCAL' | 'UNICAST'; not: boolean };
  /** `ACCEPT`, `DROP`, `REJECT`, `RETURN`, `LOG`, `DNAT`, `SNAT`, `MASQUERADE`, `REDIRECT`, another chain, or nothing: it only counts. */
  readonly target?: string;
  readonly rejectWith?: string;
  /** Of DNAT and SNAT: `172.17.0.2:80`, `:80` or `172.17.0.2`. Of REDIRECT: `80`. */
  readonly translateTo?: string;
  packets: number;
  bytes: number;
}

export type FirewallTable = 'filter' | 'nat' | 'mangle' | 'raw' | 'security';

/** A chain of a table. Only the built-in ones, INPUT and others, have a policy. */
export interface FirewallChain {
  readonly name: string;
  readonly policy?: 'ACCEPT' | 'DROP';
  readonly rules: readonly FirewallRule[];
  packets: number;
  bytes: number;
}

/** A message on a datagram socket: one that somebody sent, an echo reply, or what ICMP says of one that was sent (then `bytes` are that one's). */
export interface Datagram {
  readonly kind: 'data' | 'echo-reply' | 'time-exceeded' | 'net-unreachable' | 'host-unreachable' | 'port-unreachable' | 'prohibited';
  readonly bytes: Uint8Array;
  readonly from: { readonly host: string; readonly port: number };
  /** Where it was sent. */
  readonly to: { readonly host: string; readonly port: number };
  /** Hops it could still have made. */
  readonly ttl: number;
}

/** A line of the ARP table. */
export interface NeighbourEntry {
  readonly address: string;
  readonly device: string;
  readonly mac: string | undefined;
  readonly state: 'REACHABLE' | 'STALE' | 'FAILED' | 'PERMANENT';
}

/** A line of /proc/net/{tcp,udp,unix}. */
export interface SocketEntry {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'unix';
  readonly state: 'LISTEN' | 'ESTAB' | 'SYN-SENT' | 'UNCONN';
  readonly local: Address;
  readonly peer?: Address;
  readonly pid: number;
  readonly fd: number;
  readonly ino: number;
  /** A unix socket's other end. */
  readonly peerIno?: number;
  /** An IPv6 socket that takes IPv4 too, as Go's wildcard listeners are. */
  readonly dualStack?: boolean;
  /** Bytes received and not read; connections not accepted. */
  readonly received: number;
  /** Bytes written and not delivered; for a listener how many may wait. */
  readonly sent: number;
}

/** rtnetlink(7), reduced to what container networking asks of it. Needs uid 0. */
export interface NetLink {
  interfaces(): readonly Interface[];
  routes(): readonly Route[];
  /** Without an address it is down at first. */
  addBridge(name: string, cidr?: string): void;
  /** A cable with one end here, in bridge `master`, and the other end in the network namespace of process `pid`, where it is named `peerName`. */
  addVeth(options: {
    name: string;
    master: string;
    pid: number;
    peerName: string;
    mac: string;
    addresses: readonly string[];
    gateway?: string;
  }): void;
  removeLink(name: string): void;
  setUp(name: string, up?: boolean): void;
  /** 68 to 65535 for Ethernet. EINVAL, ENODEV. */
  setMtu(name: string, mtu: number): void;
  /** `eth0`, `192.168.56.20/24`. EEXIST, ENODEV; taking away one that is not there: EADDRNOTAVAIL. */
  addAddress(device: string, cidr: string, options?: { broadcast?: boolean }): void;
  removeAddress(device: string, cidr: string): void;
  /** EEXIST, ENETUNREACH where the gateway is on no link; taking away one that is not there: ESRCH. */
  addRoute(route: Route): void;
  removeRoute(route: Pick<Route, 'destination'> & Partial<Route>): void;
  neighbours(): readonly NeighbourEntry[];
  /** An entry that stays. With `replace` undefined, EEXIST where there is one. */
  addNeighbour(address: string, device: string, mac: string, options?: { replace?: boolean }): void;
  /** ENOENT. */
  removeNeighbour(address: string, device: string): void;
  /** A table of this network namespace's packet filter, `filter` where none is named. EPERM. */
  firewall(table?: FirewallTable): readonly FirewallChain[];
  /** Puts another table in its place, counters and all. EPERM. */
  replaceFirewall(chains: readonly FirewallChain[], table?: FirewallTable): void;
}

/** Sockets and the network. */
export interface NetworkCalls {
  /** Binds and listens; `mode` is the socket file's for unix addresses; `dualStack`: bound to `::` as Go does it; `only6`: for IPv6 alone, which nobody speaks here. `reusePort`: shares it with those who say so too (SO_REUSEPORT). Port 0 picks one. EADDRINUSE, EACCES, EADDRNOTAVAIL. */
  listen(
    address: Address,
    options?: { mode?: number; dualStack?: boolean; only6?: boolean; reusePort?: boolean; backlog?: number },
  ): number;
  accept(fd: number): Promise<{ fd: number; peer: Address; credentials?: Credentials }>;
  /**
   * ENOENT, EACCES, ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ETIMEDOUT (after some 130 seconds). With `timeout` microseconds it is given up then, with
   * EINPROGRESS, as poll(2) on a connecting socket would show.
   */
  connect(address: Address, options?: { timeout?: Micros }): Promise<number>;
  shutdownWrite(fd: number): void;
  /** unix(7)'s SCM_RIGHTS: hands a copy of descriptor `fd` to the process at the other end of a unix socket. */
  sendDescriptor(socket: number, fd: number): void;
  /** Waits for a descriptor from the other end; undefined when that has gone without sending one. */
  receiveDescriptor(socket: number): Promise<number | undefined>;
  sockname(fd: number): Address;
  peername(fd: number): Address;
  /**
   * A socket for messages: UDP bound to `local` (port 0 picks one), or ICMP echo. With `peer` it hears from nobody else, and of ICMP errors as errnos;
   * without, they come as messages. EADDRINUSE, EACCES, EADDRNOTAVAIL.
   */
  datagram(protocol: 'udp' | 'icmp', options?: { local?: { host: string; port: number }; peer?: { host: string; port: number } }): number;
  /** Sends one message. ENETUNREACH, EPERM (a firewall here), EMSGSIZE; ECONNREFUSED, EHOSTUNREACH of an earlier one. */
  sendTo(fd: number, bytes: Uint8Array, to?: { host: string; port: number }, options?: { ttl?: number }): void;
  /** The next message; undefined when `timeout` microseconds passed first. ECONNREFUSED, EHOSTUNREACH of an earlier one that was sent. */
  receiveFrom(fd: number, timeout?: Micros): Promise<Datagram | undefined>;
  readonly netlink: NetLink;
  /** Every listening and connected socket of this network namespace, as /proc/net shows it. */
  sockets(): readonly SocketEntry[];
}
