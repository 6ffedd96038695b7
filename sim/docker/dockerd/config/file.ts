import { goMessage, isErrno } from '../../../base/errno.ts';
import { sprintf } from '../../../go/fmt.ts';
import { type GoType, unmarshal } from '../../../go/json.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { readText } from '../../../libc/files.ts';
import type { DaemonFlags } from './flags.ts';
import { keyOf, type Option } from './option.ts';
import { OPTIONS } from './options.ts';

/** Keys whose value is a map of its own and not a group of settings. Source: moby daemon/config flatOptions. */
const FLAT = new Set([
  'cluster-store-opts',
  'default-network-opts',
  'log-opts',
  'runtimes',
  'default-ulimits',
  'features',
  'builder',
  'default-address-pools',
]);
/** Settings without a flag. */
const FILE_ONLY: Readonly<Record<string, GoType>> = {
  'resolv-conf': { kind: 'string' },
  'containerd-plugin-namespace': { kind: 'string' },
  'swarm-raft-heartbeat-tick': { kind: 'int' },
  'swarm-raft-election-tick': { kind: 'int' },
  builder: { kind: 'any' },
  proxies: { kind: 'any' },
};
const CONFLICT = 'the following directives are specified both as a flag and in the configuration file: ';
const UNKNOWN = "the following directives don't match any configuration option: ";

/**
 * The settings of a daemon.json, checked against the flags that were given. Undefined when there is no file and none was asked for.
 * Source: moby daemon/config/config.go getConflictFreeConfiguration; texts from recordings B/daemon_json_errors.
 * @throws Error with what follows `unable to configure the Docker daemon with file …: `
 */
export function readConfigFile(sys: Sys, path: string, asked: boolean, flags: DaemonFlags): Map<string, unknown> | undefined {
  const contents = contentsOf(sys, path, asked);
  if (contents === undefined || contents.trim() === '') return undefined;
  const given = invalidJson(() => unmarshal(contents, { kind: 'map', of: { kind: 'any' } })) as
    | Record<string, unknown>
    | Map<string, unknown>;
  const entries = flatten(given instanceof Map ? [...given] : Object.entries(given ?? {}));
  refuseUnknown(entries.map(([key]) => key));
  refuseConflicts(new Map(entries), flags);
  const decoded = invalidJson(() => unmarshal(contents, CONFIG_TYPE));
  return new Map(
    flatten(decoded instanceof Map ? [...decoded] : Object.entries(decoded as object)).map(([key, value]) => [nameOf(key), value]),
  );
}

function contentsOf(sys: Sys, path: string, asked: boolean): string | undefined {
  try {
    return readText(sys, path).replace(/^\uFEFF/, '');
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === 'ENOENT' && !asked) return undefined;
    throw new Error(`${error.code === 'EISDIR' ? 'read' : 'open'} ${path}: ${goMessage(error.code)}`);
  }
}

function invalidJson(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Error(`invalid JSON: ${error.message}`);
  }
}

function flatten(entries: readonly (readonly [string, unknown])[]): (readonly [string, unknown])[] {
  return entries.flatMap(([key, value]): (readonly [string, unknown])[] => {
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value) && !FLAT.has(key);
    if (!isGroup) return [[key, value]];
    return flatten(value instanceof Map ? [...value] : Object.entries(value));
  });
}

const optionOf = (key: string): Option | undefined =>
  OPTIONS.find((option) => !option.flagOnly && (keyOf(option) === key || option.flag === key));
const nameOf = (key: string): string => OPTIONS.find((option) => option.key === key)?.key ?? key;

function refuseUnknown(keys: readonly string[]): void {
  const unknown = keys.filter((key) => !optionOf(key) && !Object.hasOwn(FILE_ONLY, key));
  if (unknown.length) throw new Error(UNKNOWN + unknown.sort().join(', '));
}

function refuseConflicts(file: ReadonlyMap<string, unknown>, flags: DaemonFlags): void {
  const conflicts = OPTIONS.filter((option) => flags.changed(option.flag) && file.has(keyOf(option)) && keyOf(option) !== 'runtimes')
    .sort((a, b) => (a.flag < b.flag ? -1 : 1))
    .map((option) => sprintf('%s: (from flag: %v, from file: %v)', keyOf(option), flags.value(option.flag), file.get(keyOf(option))));
  if (conflicts.length) throw new Error(CONFLICT + conflicts.join(', '));
}

const IP: GoType = { kind: 'custom', name: 'net.IP', decode: ip };
const CONFIG_TYPE: GoType = {
  kind: 'struct',
  name: 'Config',
  fields: {
    ...Object.fromEntries(OPTIONS.filter((option) => !option.flagOnly).map((option) => [keyOf(option), typeOf(option)])),
    ...FILE_ONLY,
  },
};

function typeOf(option: Option): GoType {
  switch (option.kind) {
    case 'bool':
    case 'string':
    case 'int':
      return { kind: option.kind };
    case 'list':
      return { kind: 'slice', of: { kind: 'string' } };
    case 'bytes':
      return { kind: 'int', name: 'opts.MemBytes' };
    case 'map':
      return { kind: 'map', of: { kind: option.flag === 'feature' ? 'bool' : 'string' } };
    case 'ip':
      return IP;
    case 'ipSlice':
      return { kind: 'slice', of: IP };
    case 'pool-options':
      return {
        kind: 'slice',
        of: {
          kind: 'struct',
          name: 'ipamutils.NetworkToSplit',
          fields: { base: { kind: 'custom', name: 'netip.Prefix', decode: prefix }, size: { kind: 'int' } },
        },
      };
    default:
      return { kind: 'any' };
  }
}

function ip(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[0-9a-fA-F:.]+$/.test(value) || !/[.:]/.test(value))
    throw new Error(`invalid IP address: ${String(value)}`);
  return value;
}

function prefix(value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('/')) throw new Error(`netip.ParsePrefix("${String(value)}"): no '/'`);
  return value;
}
