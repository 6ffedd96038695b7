import { goMessage, isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { DEFAULT_HOST, parseClientHost } from '../api/host-address.ts';
import type { Cli } from './cli.ts';
import { currentContextName, readContext } from './context/store.ts';
import { FatalError, messageOf } from './errors.ts';
import { sshArguments } from './ssh-connection.ts';

/** Where the daemon is, and under which names requests and errors speak of it. */
export interface Endpoint {
  /** As `Cannot connect to the Docker daemon at …` prints it. */
  readonly host: string;
  readonly address:
    | { readonly family: 'unix'; readonly path: string }
    | { readonly family: 'inet'; readonly host: string; readonly port: string }
    | { readonly family: 'ssh'; readonly args: readonly string[] };
  /** The Host header. */
  readonly hostHeader: string;
  /** The host in the URL that errors quote. */
  readonly urlHost: string;
  readonly tls: boolean;
}

/**
 * `-H`, else DOCKER_HOST, else the context's endpoint, else the default socket.
 * Source: recordings B/host_flag.json, B/contexts.json; docker/cli opts/hosts.go.
 * @throws FatalError `Failed to initialize: …`
 */
export function resolveEndpoint(cli: Cli): Endpoint {
  try {
    return endpointOf(hostOf(cli), tlsOf(cli));
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'ProcessGone') throw error;
    throw new FatalError(`Failed to initialize: ${error.message}`);
  }
}

function hostOf(cli: Cli): string {
  const prefix = 'unable to resolve docker endpoint: ';
  try {
    const name = currentContextName(cli);
    if (name !== 'default') return readContext(cli, name).endpoint.Host || DEFAULT_HOST;
    if (cli.global.hosts.length > 1) throw new Error('Specify only one -H');
    requireTlsFiles(cli.sys, cli);
    return parseHost(cli.global.hosts[0] ?? cli.sys.env.DOCKER_HOST ?? '', tlsOf(cli));
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'ProcessGone') throw error;
    throw new Error(prefix + messageOf(error));
  }
}

const tlsOf = (cli: Cli): boolean => cli.global.tls || cli.global.tlsVerify || (cli.sys.env.DOCKER_TLS_VERIFY ?? '') !== '';

function requireTlsFiles(sys: Sys, cli: Cli): void {
  if (!tlsOf(cli)) return;
  for (const path of [cli.global.tlsCaCert, cli.global.tlsCert, cli.global.tlsKey]) {
    try {
      sys.readFile(path);
    } catch (error) {
      if (!isErrno(error)) throw error;
      throw new Error(`open ${path}: ${goMessage(error.code)}`);
    }
  }
}

/** Fills in what the user left out. @throws HostAddressError `invalid bind address format: x` */
export function parseHost(given: string, tls = false): string {
  return tls && given.trim() === '' ? 'tcp://localhost:2376' : parseClientHost(given);
}

/** @throws Error ``unable to parse docker host `fd://` ``, `protocol not available` */
function endpointOf(host: string, tls: boolean): Endpoint {
  const [, scheme = '', rest = ''] = /^([^:]*):\/\/(.*)$/s.exec(host) ?? [];
  if (scheme === 'unix') {
    return {
      host,
      address: { family: 'unix', path: rest },
      hostHeader: 'api.moby.localhost',
      urlHost: encodeURIComponent(rest.toWellFormed()),
      tls: false,
    };
  }
  if (scheme === 'npipe') throw new Error('protocol not available');
  if (scheme === 'ssh') {
    const name = 'docker.example.com';
    return { host, address: { family: 'ssh', args: sshArguments(host) }, hostHeader: name, urlHost: name, tls: false };
  }
  if (scheme !== 'tcp' || rest === '') throw new Error(`unable to parse docker host \`${host}\``);
  const authority = rest.replace(/\/.*$/, '');
  const at = authority.lastIndexOf(':');
  const address = { family: 'inet', host: authority.slice(0, at).replace(/^\[|\]$/g, ''), port: authority.slice(at + 1) } as const;
  return { host, address, hostHeader: authority, urlHost: authority, tls };
}
