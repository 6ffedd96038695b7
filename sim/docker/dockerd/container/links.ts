import { systemError } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import { type Container, shortId } from './container.ts';

/** A container that another one is linked to (--link): its lines in /etc/hosts and its variables. Source: moby daemon/links, recordings C/lesson_env_links. */
export interface Linked {
  readonly address: string;
  readonly names: readonly string[];
  readonly environment: readonly string[];
}

/** @throws DockerError `Cannot link to a non running container: /db AS /web/db` */
export function linkedContainers(daemon: Daemon, container: Container): Linked[] {
  return (container.hostConfig.Links ?? []).map((link) => {
    const [name = '', alias = name.replace(/^\//, '')] = link.split(':');
    const other = daemon.containers.find(name);
    const parent = `${container.name}/${alias}`;
    if (other.state.status !== 'running') throw systemError(`Cannot link to a non running container: ${other.name} AS ${parent}`);
    const address = other.endpoints.get('bridge')?.IPAddress ?? '';
    return {
      address,
      names: [...new Set([alias, shortId(other.id), other.name.slice(1)])],
      environment: environmentOf(other, alias, address, parent),
    };
  });
}

function environmentOf(other: Container, alias: string, address: string, parent: string): string[] {
  const prefix = alias.toUpperCase().replaceAll('-', '_');
  const ports = Object.keys(other.config.ExposedPorts ?? {}).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const out = [`${prefix}_NAME=${parent}`];
  ports.forEach((port, i) => {
    const [number = '', protocol = 'tcp'] = port.split('/');
    const url = `${protocol}://${address}:${number}`;
    const name = `${prefix}_PORT_${number}_${protocol.toUpperCase()}`;
    if (i === 0) out.unshift(`${prefix}_PORT=${url}`);
    out.push(`${name}=${url}`, `${name}_ADDR=${address}`, `${name}_PORT=${number}`, `${name}_PROTO=${protocol}`);
  });
  const skipped = new Set(['HOME', 'PATH']);
  const own = (other.config.Env ?? []).filter((entry) => entry.includes('=') && !skipped.has(entry.split('=')[0] ?? ''));
  return [...out, ...own.map((entry) => `${prefix}_ENV_${entry}`)];
}
