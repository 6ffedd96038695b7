import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { reverseName } from '../../libc/dns-message.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { hostsLines, lookUp } from '../../libc/getaddrinfo.ts';
import { groupEntries } from '../../libc/passwd.ts';
import { resSearch } from '../../libc/resolver.ts';
import { print, printError } from '../../libc/stdio.ts';

const ADVICE = "Try `getent --help' or `getent --usage' for more information.\n";
/** A few of /etc/services and /etc/protocols, for a host whose files are not there. */
const SERVICES: Readonly<Record<string, string>> = {
  ...{ ssh: '22/tcp', telnet: '23/tcp', domain: '53/tcp', http: '80/tcp www', https: '443/tcp', ntp: '123/udp', mysql: '3306/tcp' },
};
const PROTOCOLS: Readonly<Record<string, string>> = { ip: '0 IP', icmp: '1 ICMP', tcp: '6 TCP', udp: '17 UDP' };

/** getent: one question to a name service's database. 0 found, 1 wrong call, 2 not found. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const [database, ...keys] = argv.slice(1).filter((word) => word !== '-i' && word !== '--no-idn');
  if (database === '--help' || database === '-?') {
    await print(sys, 'Usage: getent [OPTION...] database [key ...]\nGet entries from administrative database.\n');
    return 0;
  }
  if (database === undefined) return printError(sys, 'getent: wrong number of arguments\n').then(() => print(sys, ADVICE).then(() => 1));
  if (database === 'hosts') return hosts(sys, keys);
  if (database === 'ahosts' || database === 'ahostsv4') return addresses(sys, keys);
  if (database === 'services') return table(sys, keys, SERVICES);
  if (database === 'protocols') return table(sys, keys, PROTOCOLS);
  if (database === 'passwd' || database === 'group' || database === 'shadow' || database === 'gshadow') return lines(sys, database, keys);
  if (database === 'initgroups') return initgroups(sys, keys);
  await printError(sys, `Unknown database: ${database}\n`);
  return print(sys, ADVICE).then(() => 1);
}

/** The groups that list a user. */
async function initgroups(sys: Sys, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return printError(sys, 'Enumeration not supported on initgroups\n').then(() => 3);
  for (const key of keys) {
    const listed = groupEntries(sys).filter(({ members }) => members.includes(key));
    await print(sys, `${key.padEnd(21)}${listed.map(({ gid }) => ` ${gid}`).join('')}\n`);
  }
  return 0;
}

async function hosts(sys: Sys, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) {
    for (const { address, names } of hostsLines(sys)) await print(sys, `${address.padEnd(15)} ${names.join(' ')}\n`);
    return 0;
  }
  let status = 0;
  for (const key of keys) {
    const line = hostsLines(sys).find(({ address }) => address === key);
    if (/^\d+(\.\d+){3}$/.test(key)) {
      if (line) await print(sys, `${line.address.padEnd(15)} ${line.names.join(' ')}\n`);
      else {
        const [name] = (await resSearch(sys, `${reverseName(key)}.`, 'PTR')).answers;
        if (name === undefined) status = 2;
        else await print(sys, `${key.padEnd(15)} ${name}\n`);
      }
      continue;
    }
    const looked = await lookUp(sys, key);
    if (looked.answers.length === 0) status = 2;
    for (const address of looked.answers) {
      const own = hostsLines(sys).find((other) => other.address === address && other.names.includes(key));
      await print(sys, `${address.padEnd(15)} ${own ? own.names.join(' ') : (looked.canonical ?? key)}\n`);
    }
  }
  return status;
}

async function addresses(sys: Sys, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return printError(sys, 'Enumeration not supported on ahosts\n').then(() => 3);
  let status = 0;
  for (const key of keys) {
    const looked = await lookUp(sys, key);
    if (looked.answers.length === 0) status = 2;
    for (const [i, address] of looked.answers.entries())
      for (const kind of ['STREAM', 'DGRAM', 'RAW'])
        await print(sys, `${address.padEnd(15)} ${kind.padEnd(6)} ${i === 0 && kind === 'STREAM' ? (looked.canonical ?? key) : ''}\n`);
  }
  return status;
}

/** A file that this user may not read is an empty database. */
function readable(sys: Sys, path: string): string {
  try {
    return readTextIfAny(sys, path) ?? '';
  } catch (error) {
    if (!isErrno(error, 'EACCES')) throw error;
    return '';
  }
}

/** passwd and its like: the file's own lines, by name or by number. */
async function lines(sys: Sys, database: string, keys: readonly string[]): Promise<number> {
  const all = readable(sys, `/etc/${database}`).split('\n').filter(Boolean);
  if (keys.length === 0) {
    for (const line of all) await print(sys, `${line}\n`);
    return 0;
  }
  let status = 0;
  for (const key of keys) {
    const column = /^\d+$/.test(key) ? 2 : 0;
    const found = all.find((line) => line.split(':')[column] === key);
    if (found === undefined) status = 2;
    else await print(sys, `${found}\n`);
  }
  return status;
}

async function table(sys: Sys, keys: readonly string[], entries: Readonly<Record<string, string>>): Promise<number> {
  const show = (name: string): Promise<void> => print(sys, `${name.padEnd(21)} ${entries[name]}\n`);
  if (keys.length === 0) {
    for (const name of Object.keys(entries)) await show(name);
    return 0;
  }
  let status = 0;
  for (const key of keys) {
    const [wanted = '', protocol] = key.split('/');
    const name = Object.keys(entries).find((one) => {
      const [number = '', of] = (entries[one] ?? '').split(' ')[0]?.split('/') ?? [];
      return (
        (one === wanted || number === wanted || entries[one]?.split(' ').includes(wanted)) && (protocol === undefined || of === protocol)
      );
    });
    if (name === undefined) status = 2;
    else await show(name);
  }
  return status;
}
