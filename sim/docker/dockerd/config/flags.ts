import type { FlagRef } from '../../../go/pflag/flag.ts';
import { FlagSet } from '../../../go/pflag/flag-set.ts';
import { bytesSize, ramInBytes } from '../../../go/units.ts';
import { DockerError } from '../../api/error.ts';
import { parseDaemonHost } from '../../api/host-address.ts';
import { validateMirror } from './mirror.ts';
import { keyOf, type Option } from './option.ts';
import { OPTIONS } from './options.ts';

export interface DaemonFlags {
  readonly set: FlagSet;
  /** Defaults that depend on the machine, by the names of daemon.json. */
  readonly ofMachine: ReadonlyMap<string, unknown>;
  /** Values of flags that were given, by the names of daemon.json. */
  given(): Map<string, unknown>;
  value(flag: string): unknown;
  changed(flag: string): boolean;
}

/** All of dockerd's flags. `home` stands in the defaults of the certificate paths, `ofMachine` is what is particular to this machine. */
export function daemonFlags(home: string, ofMachine: ReadonlyMap<string, unknown>): DaemonFlags {
  const set = new FlagSet('dockerd');
  const refs = new Map<string, FlagRef<unknown>>();
  for (const option of OPTIONS) {
    const def = ofMachine.get(keyOf(option));
    refs.set(option.flag, declare(set, typeof def === 'string' ? { ...option, def } : option, home));
  }
  return {
    set,
    ofMachine,
    given: () =>
      new Map(OPTIONS.filter((option) => set.changed(option.flag)).map((option) => [keyOf(option), refs.get(option.flag)?.value])),
    value: (flag) => refs.get(flag)?.value,
    changed: (flag) => set.changed(flag),
  };
}

function declare(set: FlagSet, option: Option, home: string): FlagRef<unknown> {
  const spec = { name: option.flag, usage: option.usage, ...(option.shorthand ? { shorthand: option.shorthand } : {}) };
  switch (option.kind) {
    case 'bool':
      return set.bool(spec, option.def === true);
    case 'string':
      return set.string(spec, String(option.def ?? '').replace('~', home));
    case 'int':
      return set.int(spec, Number(option.def ?? 0));
    case 'list':
      return set.list(spec, { validate: (text) => checked(option.flag, text) });
    case 'bytes':
      return set.custom(spec, { type: 'bytes', def: Number(option.def), parse: ramInBytes, shown: bytesSize(Number(option.def)) });
    case 'ip':
      return set.custom(spec, { type: 'ip', def: String(option.def ?? ''), parse: ipAddress, shown: option.shown ?? '' });
    case 'ipSlice':
      return set.custom<string[]>(spec, {
        type: 'ipSlice',
        def: [],
        parse: (text, before) => [...before, ...text.split(',').map(ipOfSlice)],
        shown: '[]',
      });
    case 'ulimit':
      return set.custom<string[]>(spec, { type: 'ulimit', def: [], parse: (text, before) => [...before, ulimit(text)], shown: '[]' });
    default:
      return set.custom<Record<string, string>>(spec, { type: option.kind, def: {}, parse: pair, shown: option.shown ?? '' });
  }
}

/** What single values of lists are checked for, as in moby's opts package. */
function checked(flag: string, text: string): string {
  if (flag === 'host') {
    parseDaemonHost(text);
    return text;
  }
  if (flag === 'label' && !text.includes('=')) throw new Error(`bad attribute format: ${text}`);
  if (flag === 'registry-mirror') return validateMirror(text);
  return text;
}

function pair(text: string, before: Record<string, string>): Record<string, string> {
  const at = text.indexOf('=');
  return { ...before, [at < 0 ? text : text.slice(0, at)]: at < 0 ? '' : text.slice(at + 1) };
}

const isIp = (text: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || (text.includes(':') && /^[0-9a-fA-F:.]+$/.test(text));

function ipAddress(text: string): string {
  if (!isIp(text)) throw new Error(`${text} is not an ip address`);
  return text;
}

function ipOfSlice(text: string): string {
  if (!isIp(text.trim())) throw new Error(`invalid string being converted to IP address: ${text}`);
  return text.trim();
}

function ulimit(text: string): string {
  if (!/^[a-z]+=-?\d+(:-?\d+)?$/.test(text)) throw new DockerError('invalidParameter', `invalid ulimit argument: ${text}`);
  return text;
}
