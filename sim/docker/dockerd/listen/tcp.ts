import { goMessage, isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { getaddrinfo } from '../../../libc/getaddrinfo.ts';
import type { Config } from '../config/config.ts';
import type { Logger } from '../log.ts';
import type { Listener } from './listener.ts';

const SECOND = 1_000_000;

/**
 * TCP without client certificates: the daemon warns and takes its time, so that somebody reads it.
 * Source: moby daemon/command/daemon.go loadListeners; wording and pauses from recordings B/dockerd_tcp_*.
 */
export async function warnAboutTcp(sys: Sys, log: Logger, config: Config, host: string): Promise<void> {
  if (config.bool('tlsverify')) return;
  const warn = (text: string) => log.warn(text, { host });
  warn(
    'Binding to IP address without --tlsverify is insecure and gives root access on this machine to everyone who has access to your network.',
  );
  warn('Binding to an IP address, even on localhost, can also give access to scripts run in a browser. Be safe out there!');
  warn(
    '[DEPRECATION NOTICE] In future versions this will be a hard failure preventing the daemon from starting! Learn more at: https://docs.docker.com/go/api-security/',
  );
  await sys.sleep(SECOND);
  const explicit = config.has('tls') || config.has('tlsverify');
  if (explicit || (await isLoopback(sys, log, hostOf(host)))) return;
  warn('Binding to an IP address without --tlsverify is deprecated. Startup is intentionally being slowed down to show this message');
  warn(
    'Please consider generating tls certificates with client validation to prevent exposing unauthenticated root access to your network',
  );
  warn("You can override this by explicitly specifying '--tls=false' or '--tlsverify=false'");
  warn(
    'Support for listening on TCP without authentication or explicit intent to run without authentication will be removed in the next release',
  );
  await sys.sleep(15 * SECOND);
}

const parse = (host: string) => /^tcp:\/\/(?:\[([^\]]*)\]|([^:]*)):(\d+)$/.exec(host) ?? [];
const hostOf = (host: string): string => parse(host)[1] ?? parse(host)[2] ?? '';

async function isLoopback(sys: Sys, log: Logger, name: string): Promise<boolean> {
  if (name === '::1' || name.startsWith('127.')) return true;
  if (/^[\d.]+$/.test(name) && !name.endsWith('.')) return false;
  const addresses = name.endsWith('.') && /^[\d.]+$/.test(name) ? [] : await getaddrinfo(sys, name);
  if (addresses.length === 0) log.error('Error looking up specified host address', { error: `lookup ${name}: no such host`, host: name });
  return addresses.length > 0 && addresses.every((address) => address.startsWith('127.'));
}

/** @throws Error `listen tcp 10.99.99.99:2375: bind: cannot assign requested address` */
export async function listenTcp(sys: Sys, host: string): Promise<Listener> {
  const name = hostOf(host);
  const port = Number(parse(host)[3]);
  if (port > 65_535) throw new Error(`listen tcp: address ${port}: invalid port`);
  const [address] = /^[\d.]+\.$/.test(name)
    ? []
    : name === '::' || name === '::1'
      ? [name === '::' ? '0.0.0.0' : '127.0.0.1']
      : await getaddrinfo(sys, name);
  if (address === undefined) throw new Error(`failed to lookup ${name} address in host specification`);
  try {
    const fd = sys.listen({ family: 'inet', host: address, port }, { dualStack: address === '0.0.0.0' });
    sys.setCloseOnExec(fd, true);
    return { fd, shown: address === '0.0.0.0' ? `[::]:${port}` : `${address}:${port}`, close: () => sys.close(fd) };
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Error(`listen tcp ${address}:${port}: bind: ${goMessage(error.code)}`);
  }
}
