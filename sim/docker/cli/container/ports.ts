import { parseUint64 } from '../../../go/strconv.ts';
import type { PortBinding } from '../../api/types/container.ts';

/** `-p` and `--expose`. Source: github.com/docker/go-connections nat; texts from 28.2.2. */
interface PortRange {
  readonly start: number;
  readonly end: number;
}

/** @throws Error */
function portRange(text: string): PortRange {
  if (text === '') throw new Error('empty string specified for ports');
  const [first = '', last = first] = text.includes('-') ? [text.slice(0, text.indexOf('-')), text.slice(text.indexOf('-') + 1)] : [text];
  const start = parseUint64(first, 10, 16);
  const end = parseUint64(last, 10, 16);
  if (end < start) throw new Error(`invalid range specified for port: ${text}`);
  return { start, end };
}

function rangeOr(text: string, complaint: string): PortRange {
  try {
    return portRange(text);
  } catch {
    throw new Error(complaint);
  }
}

/** All bindings by container port. @throws Error `invalid containerPort: x` … */
export function portBindings(specs: readonly string[]): Map<string, PortBinding[]> {
  const bindings = new Map<string, PortBinding[]>();
  for (const spec of specs) {
    for (const [port, binding] of bindingsOf(spec)) bindings.set(port, [...(bindings.get(port) ?? []), binding]);
  }
  return bindings;
}

function bindingsOf(spec: string): [port: string, binding: PortBinding][] {
  const parts = spec.split(':');
  const target = parts.at(-1) ?? '';
  const hostPort = parts.at(-2) ?? '';
  const HostIp = hostAddress(parts.slice(0, -2).join(':'));
  const slash = target.indexOf('/');
  const containerPort = slash < 0 ? target : target.slice(0, slash);
  const protocol = slash < 0 ? 'tcp' : target.slice(slash + 1) || 'tcp';
  if (containerPort === '') throw new Error(`no port specified: ${spec}<empty>`);
  const inside = rangeOr(containerPort, `invalid containerPort: ${containerPort}`);
  const outside = hostPort === '' ? undefined : rangeOr(hostPort, `invalid hostPort: ${hostPort}`);
  const count = inside.end - inside.start + 1;
  if (outside && outside.end - outside.start !== count - 1 && count > 1) {
    throw new Error(`invalid ranges specified for container and host Ports: ${containerPort} and ${hostPort}`);
  }
  if (!['tcp', 'udp', 'sctp'].includes(protocol.toLowerCase())) throw new Error(`invalid proto: ${protocol}`);
  return Array.from({ length: count }, (_, i) => {
    // One port inside and a range outside: the daemon picks one of the range.
    const range = outside && count === 1 && outside.end !== outside.start ? `-${outside.end}` : '';
    const HostPort = outside ? `${outside.start + i}${range}` : '';
    return [`${inside.start + i}/${protocol.toLowerCase()}`, { HostIp, HostPort }];
  });
}

function hostAddress(given: string): string {
  if (given.startsWith('[') && !given.endsWith(']'))
    throw new Error(`invalid IP address ${given}: address ${given}:: missing ']' in address`);
  const bare = given.replace(/^\[(.*)\]$/, '$1');
  const isV4 = /^\d{1,3}(\.\d{1,3}){3}$/.test(bare) && bare.split('.').every((part) => Number(part) < 256);
  if (bare !== '' && !isV4 && !/^[0-9a-fA-F]*:[0-9a-fA-F:]*:?[0-9a-fA-F:.]*$/.test(bare)) throw new Error(`invalid IP address: ${bare}`);
  if (bare.includes(':') && !bare.includes('::') && bare.split(':').length < 8) throw new Error(`invalid IP address: ${bare}`);
  return bare;
}

/** Ports of `--expose`. @throws Error `invalid range format for --expose: …` */
export function exposedPorts(specs: readonly string[]): string[] {
  return specs.flatMap((spec) => {
    if (spec.includes(':')) throw new Error(`invalid port format for --expose: ${spec}`);
    const [ports = '', protocol = 'tcp'] = spec.split('/');
    try {
      const { start, end } = portRange(ports);
      return Array.from({ length: end - start + 1 }, (_, i) => `${start + i}/${protocol}`);
    } catch (error) {
      throw new Error(`invalid range format for --expose: ${spec}, error: ${error instanceof Error ? error.message : ''}`);
    }
  });
}
