import * as v from 'valibot';
import { IMAGE_NAMES } from '../images/names.ts';

/**
 * A world as its author declares it: a JSON document. Everything has a default, so that one host with Docker on it is `{}`. Lessons, tests and
 * `--world FILE` use the same form; worlds.md beside this file documents it with examples.
 */

const Name = v.pipe(v.string(), v.regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'a host name has lower-case letters, digits, dots and dashes'));
const Address = v.pipe(v.string(), v.ipv4('an IPv4 address like 192.168.56.10'));
const AbsolutePath = v.pipe(v.string(), v.startsWith('/', 'a path that begins with /'));
const Mode = v.pipe(v.string(), v.regex(/^[0-7]{3,4}$/, 'an octal mode like "0644"'));

const User = v.strictObject({
  uid: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  groups: v.optional(v.array(v.string()), []),
  password: v.optional(v.string()),
  shell: v.optional(AbsolutePath, '/bin/bash'),
});

const File = v.union(
  [v.string(), v.strictObject({ text: v.string(), mode: v.optional(Mode, '0644'), owner: v.optional(v.string()) })],
  'a file is its text, or {text, mode, owner}',
);

const Host = v.strictObject({
  /** `ubuntu`: Docker installed and enabled. `redhat`: installed, not enabled. `bare`: no Docker. */
  profile: v.optional(v.picklist(['ubuntu', 'redhat', 'bare'], 'one of "ubuntu", "redhat", "bare"'), 'ubuntu'),
  address: v.optional(Address),
  /** Who sits at the terminals. */
  user: v.optional(v.string()),
  users: v.optional(v.record(v.string(), User), {}),
  groups: v.optional(v.record(v.string(), v.pipe(v.number(), v.integer())), {}),
  files: v.optional(v.record(AbsolutePath, File), {}),
  /** Images that are there already, as if pulled before. */
  images: v.optional(v.array(v.picklist(IMAGE_NAMES, `one of ${IMAGE_NAMES.map((name) => `"${name}"`).join(', ')}`)), []),
  services: v.optional(v.record(v.string(), v.picklist(['running', 'stopped', 'disabled'], 'one of "running", "stopped", "disabled"')), {}),
  /** Rules of its packet filter, as arguments of iptables: `-A INPUT -p tcp --dport 2375 -j DROP`. */
  firewall: v.optional(v.array(v.pipe(v.string(), v.regex(/^-[AIPN] /, 'arguments of iptables that begin with -A, -I, -P or -N'))), []),
  /** Which version of control groups Docker finds. */
  cgroups: v.optional(v.picklist(['v1', 'v2'], 'one of "v1", "v2"'), 'v2'),
  memory: v.optional(v.pipe(v.number(), v.minValue(64)), 4096),
  cpus: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2),
  /** Gigabytes (10⁹ bytes). */
  disk: v.optional(v.pipe(v.number(), v.minValue(5)), 25),
});

const Registry = v.strictObject({
  address: v.optional(Address),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)), 5000),
  tls: v.optional(v.boolean(), false),
  /** repository name → the catalogue image it holds */
  repositories: v.optional(v.record(v.string(), v.string()), {}),
  credentials: v.optional(v.record(v.string(), v.string()), {}),
});

/** How a link behaves. Milliseconds one way, megabits per second (without a word: no limit), percent of packets. */
const physics = {
  latency: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)), 0.2),
  bandwidth: v.optional(v.pipe(v.number(), v.minValue(0))),
  loss: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 0),
  up: v.optional(v.boolean(), true),
};

const Link = v.strictObject({
  ...physics,
  /** The host that leads on from here, instead of the router at .1. */
  gateway: v.optional(Name),
  /** Addresses on this link of hosts that are on several. */
  addresses: v.optional(v.record(Name, Address), {}),
  hosts: v.array(Name),
  subnet: v.optional(v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+\.0\/24$/, 'a /24 like "192.168.56.0/24"')), '192.168.56.0/24'),
  /** Is there a way out, to Docker Hub and the rest? */
  internet: v.optional(v.boolean(), true),
});

const Dns = v.strictObject({
  /** name → its address or addresses */
  records: v.optional(v.record(v.string(), v.union([Address, v.array(Address)], 'an IPv4 address, or several')), {}),
  /** The domain that hosts look names up in. */
  search: v.optional(v.string()),
  /** Names at which the server fails, and names at which it says nothing. */
  servfail: v.optional(v.array(v.string()), []),
  silent: v.optional(v.array(v.string()), []),
});

const Document = v.strictObject({
  seed: v.optional(v.string(), 'dockwire'),
  /** When the world begins (UTC). */
  start: v.optional(v.pipe(v.string(), v.isoTimestamp('a time like 2026-03-02T09:00:00Z')), '2026-03-02T09:00:00Z'),
  hosts: v.optional(v.record(Name, Host)),
  /** Private registries by host name. Docker Hub is always there, unless no link leads to the internet. */
  registries: v.optional(v.record(Name, Registry), {}),
  links: v.optional(v.record(v.string(), Link)),
  /** The way from the router to Docker Hub. */
  internet: v.optional(v.strictObject({ ...physics, latency: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)), 8) }), {}),
  dns: v.optional(Dns, {}),
});

export type WorldInput = v.InferInput<typeof Document>;
export type WorldDocument = Omit<v.InferOutput<typeof Document>, 'hosts' | 'links'> & {
  hosts: Record<string, HostDocument>;
  links: Record<string, LinkDocument>;
};
export type LinkDocument = v.InferOutput<typeof Link>;
export type HostDocument = v.InferOutput<typeof Host> & { user: string };
export type RegistryDocument = v.InferOutput<typeof Registry>;

/** A world that cannot be built. The message names the place in the document and what belongs there. */
export class WorldError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorldError';
  }
}

/** Checks a document and fills in its defaults. @throws WorldError */
export function parseWorld(input: unknown): WorldDocument {
  if (Array.isArray(input)) throw new WorldError('world: expected Object, got Array');
  const parsed = v.safeParse(Document, input ?? {});
  if (!parsed.success) throw new WorldError(parsed.issues.map(explain).join('\n'));
  if (parsed.output.hosts && Object.keys(parsed.output.hosts).length === 0)
    throw new WorldError('world: hosts: there must be at least one host');
  const hosts = parsed.output.hosts ?? { dockerhost: v.parse(Host, { users: {} }) };
  const complete = Object.fromEntries(Object.entries(hosts).map(([name, host]) => [name, withUser(name, host)]));
  const links = parsed.output.links ?? oneLinkEach({ ...complete, ...parsed.output.registries });
  for (const [registry, { repositories }] of Object.entries(parsed.output.registries)) {
    for (const [name, image] of Object.entries(repositories)) {
      if (!IMAGE_NAMES.includes(image))
        throw new WorldError(`world: registries.${registry}.repositories.${name}: there is no image "${image}" in the catalogue`);
    }
  }
  const addresses = new Map<string, string>();
  for (const [name, { address }] of [...Object.entries(complete), ...Object.entries(parsed.output.registries)]) {
    const other = address === undefined ? undefined : addresses.get(address);
    if (other !== undefined) throw new WorldError(`world: ${name} has the address of ${other}, ${address}`);
    if (address !== undefined) addresses.set(address, name);
  }
  demandSoundLinks(links, { ...complete, ...parsed.output.registries });
  return { ...parsed.output, hosts: complete, links };
}

const DEFAULT_SUBNET = '192.168.56.0/24';
const subnetOf = (address: string): string => `${address.slice(0, address.lastIndexOf('.'))}.0/24`;

/** Without a word about links there is one for each subnet that an address names, and whoever has none is on the first. */
function oneLinkEach(hosts: Readonly<Record<string, { address?: string | undefined }>>): Record<string, LinkDocument> {
  const bySubnet = new Map<string, string[]>();
  const unplaced = Object.values(hosts).some(({ address }) => address === undefined);
  if (unplaced) bySubnet.set(DEFAULT_SUBNET, []);
  for (const [name, { address }] of Object.entries(hosts)) {
    const subnet = address === undefined ? DEFAULT_SUBNET : subnetOf(address);
    bySubnet.set(subnet, [...(bySubnet.get(subnet) ?? []), name]);
  }
  return Object.fromEntries(
    [...bySubnet].map(([subnet, names], i) => [i === 0 ? 'lan' : `lan${i + 1}`, v.parse(Link, { hosts: names, subnet })]),
  );
}

/** @throws WorldError */
function demandSoundLinks(
  links: Readonly<Record<string, LinkDocument>>,
  hosts: Readonly<Record<string, { address?: string | undefined }>>,
): void {
  const subnets = new Map<string, string>();
  for (const [link, { hosts: linked, subnet, gateway, addresses }] of Object.entries(links)) {
    const where = `world: links.${link}`;
    if (link === 'internet') throw new WorldError(`${where}: "internet" is the way to Docker Hub; give the link another name`);
    for (const name of linked) if (!hosts[name]) throw new WorldError(`${where}.hosts: there is no host or registry "${name}"`);
    const other = subnets.get(subnet);
    if (other !== undefined) throw new WorldError(`${where}.subnet: ${subnet} is ${other}'s`);
    subnets.set(subnet, link);
    if (gateway !== undefined && !linked.includes(gateway)) throw new WorldError(`${where}.gateway: "${gateway}" is not on this link`);
    for (const [name, address] of Object.entries(addresses)) {
      if (!linked.includes(name)) throw new WorldError(`${where}.addresses: "${name}" is not on this link`);
      if (subnetOf(address) !== subnet) throw new WorldError(`${where}.addresses.${name}: ${address} is not in ${subnet}`);
    }
  }
  for (const [name, { address }] of Object.entries(hosts)) {
    const own = Object.values(links).filter((link) => link.hosts.includes(name));
    if (address !== undefined && own.length > 0 && !own.some(({ subnet }) => subnetOf(address) === subnet))
      throw new WorldError(`world: ${name} has the address ${address}, which is on none of its links`);
  }
}

/** Reads a document's text. @throws WorldError */
export function parseWorldText(text: string): WorldDocument {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new WorldError(`world: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return parseWorld(input);
}

/** Without a word about users, a host has `student`, who may use docker and sudo. */
function withUser(name: string, host: v.InferOutput<typeof Host>): HostDocument {
  const user = host.user ?? Object.keys(host.users)[0] ?? 'student';
  const users = { ...host.users };
  if (user !== 'root' && !users[user])
    users[user] = v.parse(User, { groups: host.profile === 'bare' ? ['adm', 'sudo'] : ['adm', 'sudo', 'docker'] });
  const uids = new Map<number, string>();
  for (const [login, { uid }] of Object.entries(users)) {
    if (!/^[a-z_][a-z0-9_-]*$/.test(login)) throw new WorldError(`world: hosts.${name}.users: "${login}" is no user name`);
    const other = uid === undefined ? undefined : uids.get(uid);
    if (other !== undefined) throw new WorldError(`world: hosts.${name}.users.${login}.uid: ${uid} is ${other}'s`);
    if (uid !== undefined) uids.set(uid, login);
  }
  for (const [path, file] of Object.entries(host.files)) {
    if (typeof file !== 'string' && file.owner !== undefined && file.owner !== 'root' && !users[file.owner])
      throw new WorldError(`world: hosts.${name}.files.${path}.owner: there is no user "${file.owner}"`);
  }
  for (const [login, declared] of Object.entries(users)) {
    for (const group of declared.groups) {
      if (!['sudo', 'docker', 'adm', 'users', 'root'].includes(group) && host.groups[group] === undefined)
        throw new WorldError(
          `world: hosts.${name}.users.${login}.groups: there is no group "${group}"; declare it under hosts.${name}.groups`,
        );
    }
  }
  return { ...host, user, users };
}

function explain(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  const where = path ? `world: ${path}` : 'world';
  if (issue.type === 'strict_object' && issue.expected === 'never') return `${where}: unknown key`;
  return `${where}: expected ${issue.message.startsWith('Invalid') ? issue.expected : issue.message}, got ${issue.received}`;
}
