import { goMessage, isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { systemError } from '../../api/error.ts';
import type { PortBinding } from '../../api/types/container.ts';
import { type ProxyRequest, startProxy } from './docker-proxy.ts';
import type { NetworkFirewall } from './firewall/firewall.ts';

/** Where ports are picked from when the user names none. Source: moby libnetwork/portallocator. */
const FIRST = 32768;
const LAST = 60999;

export interface PublishRequest {
  readonly bindings: Readonly<Record<string, readonly PortBinding[] | null>>;
  readonly exposed: readonly string[];
  readonly publishAll: boolean;
  readonly address: string;
  /** The bridge that the container is on. */
  readonly device: string;
  /** Default host address. */
  readonly hostAddress: string;
}

export interface Published {
  readonly ports: Record<string, PortBinding[] | null>;
  release(): void;
}

export interface PortAllocator {
  /** @throws DockerError `failed to bind host port for 0.0.0.0:8080:172.17.0.2:80/tcp: address already in use` */
  publish(request: PublishRequest): Published;
}

export function createPortAllocator(sys: Sys, firewall: NetworkFirewall, userlandProxy: boolean): PortAllocator {
  let next = FIRST;
  const allocated = new Set<string>();
  return {
    publish(request) {
      const undo: (() => void)[] = [];
      const release = () => {
        for (const run of undo.splice(0).reverse()) run();
      };
      const ports: Record<string, PortBinding[] | null> = {};
      try {
        for (const port of [...new Set([...request.exposed, ...Object.keys(request.bindings)])].sort()) {
          const wanted = bindingsFor(request, port);
          ports[port] = wanted.length ? wanted.flatMap((binding) => bind(port, binding, request, undo)) : null;
        }
      } catch (error) {
        release();
        throw error;
      }
      return { ports, release };
    },
  };

  function bind(port: string, binding: PortBinding, request: PublishRequest, undo: (() => void)[]): PortBinding[] {
    const [number = '', protocol = 'tcp'] = port.split('/');
    const hostAddress = binding.HostIp || request.hostAddress;
    const rule = { hostAddress, protocol: protocol as 'tcp' | 'udp', address: request.address, port: Number(number) };
    const [first, last] = binding.HostPort.split('-').map(Number);
    const fixed = binding.HostPort !== '' && first !== 0;
    const candidates = fixed ? range(first ?? 0, last ?? first ?? 0) : ephemeral();
    for (const hostPort of candidates) {
      if (isAllocated(allocated, protocol, hostAddress, hostPort)) {
        if (hostPort !== candidates.at(-1)) continue;
        throw systemError(`Bind for ${hostAddress}:${hostPort} failed: port is already allocated`);
      }
      try {
        undo.push(open({ ...rule, hostPort }, request.device, binding.HostIp === ''));
        const key = `${protocol} ${hostAddress} ${hostPort}`;
        allocated.add(key);
        undo.push(() => allocated.delete(key));
        const made = { HostIp: hostAddress, HostPort: String(hostPort) };
        return binding.HostIp === '' && hostAddress === '0.0.0.0' ? [made, { ...made, HostIp: '::' }] : [made];
      } catch (error) {
        if (!isErrno(error)) throw error;
        const busy = error.code === 'EADDRINUSE' && hostPort !== candidates.at(-1);
        if (busy) continue;
        throw systemError(`failed to bind host port for ${hostAddress}:${hostPort}:${request.address}:${port}: ${goMessage(error.code)}`);
      }
    }
    return [];
  }

  /** Holds the port for this host's own connections, and has everybody else's translated. @throws EADDRINUSE, EADDRNOTAVAIL */
  function open(rule: ProxyRequest, device: string, both: boolean): () => void {
    const { protocol, hostAddress: host, hostPort } = rule;
    const bound = protocol === 'tcp' ? listen(host, hostPort) : [{ host, fd: sys.datagram('udp', { local: { host, port: hostPort } }) }];
    if (protocol === 'tcp' && both && host === '0.0.0.0') bound.push(...listen('::', hostPort));
    const proxies = userlandProxy ? bound.map(({ host: on, fd }) => startProxy(sys, fd, { ...rule, hostAddress: on })) : [];
    if (userlandProxy) for (const { fd } of bound) sys.close(fd);
    const translation = { ...rule, device };
    firewall.publish(translation);
    return () => {
      firewall.withdraw(translation);
      for (const stop of proxies) stop();
      if (!userlandProxy) for (const { fd } of bound) sys.close(fd);
    };
  }

  function listen(host: string, port: number): { host: string; fd: number }[] {
    return [{ host, fd: sys.listen({ family: 'inet', host, port }, { only6: host === '::' }) }];
  }

  function ephemeral(): number[] {
    const start = next;
    next = next >= LAST ? FIRST : next + 1;
    return [...range(start, LAST), ...range(FIRST, start - 1)];
  }
}

/** Ports that containers hold, whatever the kernel says. Source: moby libnetwork/portallocator. */
function isAllocated(allocated: ReadonlySet<string>, protocol: string, address: string, port: number): boolean {
  if (address !== '0.0.0.0') return allocated.has(`${protocol} ${address} ${port}`) || allocated.has(`${protocol} 0.0.0.0 ${port}`);
  return [...allocated].some((entry) => entry.startsWith(`${protocol} `) && entry.endsWith(` ${port}`));
}

function bindingsFor(request: PublishRequest, port: string): readonly PortBinding[] {
  const given = request.bindings[port];
  if (given?.length) return given;
  return request.publishAll && request.exposed.includes(port) ? [{ HostIp: '', HostPort: '' }] : [];
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
