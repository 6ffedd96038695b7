/**
 * What `-H` and DOCKER_HOST may say, for both ends. The daemon (moby daemon/command, opts/hosts.go) and the client (docker/cli opts/hosts.go)
 * have different rules: only the client takes a path, only the daemon refuses port 0. Results and texts compared with both programs.
 */
export const DEFAULT_UNIX_SOCKET = '/var/run/docker.sock';
export const DEFAULT_HOST = `unix://${DEFAULT_UNIX_SOCKET}`;
const DEFAULT_TCP = { host: 'localhost', port: '2375' };
const DEFAULT_NAMED_PIPE = '//./pipe/docker_engine';

export class HostAddressError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'HostAddressError';
  }
}

/** The daemon's `-H`, normalised: `tcp://host:port`, `unix:///path`, `fd://…`. @throws HostAddressError `invalid bind address (…): …` */
export function parseDaemonHost(text: string): string {
  const host = text.trim();
  if (host === '') return DEFAULT_HOST;
  const [proto, address] = splitProto(host);
  const fail = (why: string): never => {
    throw new HostAddressError(`invalid bind address (${host}): ${why}`);
  };
  switch (proto) {
    case 'tcp': {
      const url = parseAuthority(host.includes('://') ? host : `tcp://${host}`, fail);
      if (url.path !== '') fail('should not contain a path element');
      const [name, port] = splitPort(url.authority);
      if (port !== '' && Number(port) === 0) fail(`invalid port: ${port}`);
      return `tcp://${join(unbracket(name) || DEFAULT_TCP.host, port || DEFAULT_TCP.port)}`;
    }
    case 'unix':
      return simple(proto, address, DEFAULT_UNIX_SOCKET, fail);
    case 'npipe':
      return simple(proto, address, DEFAULT_NAMED_PIPE, fail);
    case 'fd':
      return host;
    default:
      return fail(`unsupported proto '${proto}'`);
  }
}

/** The client's host, normalised; a tcp host may have a path. @throws HostAddressError `invalid bind address format: …`, `parse "tcp://…": …` */
export function parseClientHost(text: string): string {
  const host = text.trim();
  if (host === '') return DEFAULT_HOST;
  const [proto, address] = splitProto(host);
  const fail = (why: string): never => {
    throw new HostAddressError(why);
  };
  switch (proto) {
    case 'tcp':
      return clientTcp(address, fail);
    case 'unix':
      return simple(proto, address, DEFAULT_UNIX_SOCKET, fail);
    case 'npipe':
      return simple(proto, address, DEFAULT_NAMED_PIPE, fail);
    case 'fd':
    case 'ssh':
      return host;
    default:
      return fail(`invalid bind address format: ${host}`);
  }
}

type Fail = (why: string) => never;

function clientTcp(address: string, fail: Fail): string {
  if (address === '') return `tcp://${DEFAULT_TCP.host}:${DEFAULT_TCP.port}`;
  if (address.includes('://')) fail(`invalid proto, expected tcp: ${address}`);
  const url = parseAuthority(`tcp://${address.endsWith(']:') ? address + DEFAULT_TCP.port : address}`, fail);
  // net.SplitHostPort fails without a port, and on colons outside brackets; the default port is then tried once.
  const whole = /^(?:\[([^\]]*)\]|([^:[\]]*)):(\d*)$/.exec(url.authority);
  if (!whole && /[[\]]/.test(url.authority)) fail(`invalid bind address format: ${address}`);
  const name = whole ? (whole[1] ?? whole[2] ?? '') : url.authority;
  return `tcp://${join(name || DEFAULT_TCP.host, whole?.[3] || DEFAULT_TCP.port)}${url.path}`;
}

function splitProto(host: string): [proto: string, address: string] {
  const at = host.indexOf('://');
  return at < 0 ? ['tcp', host] : [host.slice(0, at), host.slice(at + 3)];
}

function simple(proto: string, address: string, fallback: string, fail: Fail): string {
  if (address.includes('://')) fail(`invalid ${proto} address: ${address}`);
  return `${proto}://${address || fallback}`;
}

/** The part of url.Parse that matters here: authority without user, path, and Go's complaints about both. */
function parseAuthority(url: string, fail: Fail): { authority: string; path: string } {
  const rest = url.slice(url.indexOf('://') + 3).replace(/[?#].*$/s, '');
  const slash = rest.indexOf('/');
  const whole = slash < 0 ? rest : rest.slice(0, slash);
  const authority = whole.slice(whole.lastIndexOf('@') + 1);
  const odd = /[\s"<>^`{|}\\]/.exec(authority)?.[0];
  if (odd !== undefined) fail(`parse "${url}": invalid character "${odd}" in host name`);
  const port = /(?:^\[[^\]]*\]|^[^[\]]*?)(:[^:\]]*)?$/.exec(authority)?.[1] ?? '';
  if (!/^(:\d*)?$/.test(port)) fail(`parse "${url}": invalid port "${port}" after host`);
  return { authority, path: slash < 0 ? '' : rest.slice(slash) };
}

/** URL.Hostname and URL.Port: the last colon outside brackets divides. */
function splitPort(authority: string): [host: string, port: string] {
  const match = /^(.*?):(\d*)$/s.exec(authority);
  if (!match || authority.endsWith(']')) return [authority, ''];
  const at = authority.lastIndexOf(':');
  return [authority.slice(0, at), authority.slice(at + 1)];
}

const unbracket = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');
const join = (host: string, port: string): string => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`);
