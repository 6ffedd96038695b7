import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { readTextIfAny } from './files.ts';

/** The IPv4 addresses of a name: literal, then /etc/hosts, then the name server. Empty when the name is unknown. */
export async function getaddrinfo(sys: Sys, name: string): Promise<readonly string[]> {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(name)) return [name];
  const listed = hostsFile(sys, name);
  if (listed.length) return listed;
  if (name === 'localhost' || name.endsWith('.localhost')) return ['127.0.0.1'];
  try {
    return await sys.queryDns(name);
  } catch (error) {
    if (isErrno(error)) return [];
    throw error;
  }
}

function hostsFile(sys: Sys, name: string): string[] {
  const found: string[] = [];
  for (const line of (readTextIfAny(sys, '/etc/hosts') ?? '').split('\n')) {
    const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (address && names.includes(name) && address.includes('.')) found.push(address);
  }
  return found;
}
