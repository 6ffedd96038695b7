import type { FlagRef } from '../../../../go/pflag/flag.ts';
import type { FlagSet } from '../../../../go/pflag/flag-set.ts';
import { parseFloat64 } from '../../../../go/strconv.ts';
import { ramInBytes } from '../../../../go/units.ts';

/** Kinds of flag values that only docker has. Source: docker/cli opts. */

/** `512m`, `1g`: bytes. */
export function bytes(flags: FlagSet, name: string, usage: string, more: { shorthand?: string; hidden?: boolean } = {}): FlagRef<number> {
  return flags.custom({ name, usage, ...more }, { type: 'bytes', def: 0, parse: ramInBytes });
}

/** The same, where -1 lifts the limit. */
export function swapBytes(flags: FlagSet, name: string, usage: string): FlagRef<number> {
  return flags.custom({ name, usage }, { type: 'bytes', def: 0, parse: (text) => (text === '-1' ? -1 : ramInBytes(text)) });
}

/** `1.5` CPUs, in billionths. */
export function nanoCpus(flags: FlagSet, name: string, usage: string): FlagRef<number> {
  const parse = (text: string): number => {
    const value = rational(text);
    if (value === undefined) throw new Error(`failed to parse ${text} as a rational number`);
    const nano = value * 1e9;
    if (!Number.isInteger(Math.round(nano * 1e6) / 1e6)) throw new Error('value is too precise');
    return Math.round(nano);
  };
  return flags.custom({ name, usage }, { type: 'decimal', def: 0, parse });
}

function rational(text: string): number | undefined {
  const [, over, under] = /^([^/]+)\/([^/]+)$/.exec(text) ?? [];
  try {
    if (over !== undefined && under !== undefined) return parseFloat64(over) / parseFloat64(under);
    return parseFloat64(text);
  } catch {
    return undefined;
  }
}

/** `key=value`, repeatable; shown as map. */
export function map(
  flags: FlagSet,
  name: string,
  usage: string,
  more: { readonly shorthand?: string; readonly check?: (text: string) => void } = {},
): FlagRef<ReadonlyMap<string, string>> {
  return flags.custom<ReadonlyMap<string, string>>(
    { name, usage, shorthand: more.shorthand },
    {
      type: 'map',
      def: new Map(),
      shown: 'map[]',
      parse: (text, before) => {
        more.check?.(text);
        const at = text.indexOf('=');
        return new Map([...before, at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]]);
      },
    },
  );
}

/** `/dev/sda:1mb`: a device and its limit. */
export interface DeviceRate {
  readonly Path: string;
  readonly Rate: number;
}

export function deviceRates(flags: FlagSet, name: string, usage: string, unit: 'bytes' | 'count'): FlagRef<readonly DeviceRate[]> {
  const parse = (text: string, before: readonly DeviceRate[]): readonly DeviceRate[] => {
    const [, Path = '', limit = ''] = /^([^:]*):([^:]*)$/.exec(text) ?? [];
    if (Path === '' || limit === '') throw new Error(`bad format: ${text}`);
    if (!Path.startsWith('/dev/')) throw new Error(`bad format for device path: ${text}`);
    const wanted = unit === 'bytes' ? '<device-path>:<number>[<unit>]' : '<device-path>:<number>';
    const Rate = rateOf(limit, unit);
    if (Rate === undefined)
      throw new Error(`invalid rate for device: ${text}. The correct format is ${wanted}. Number must be a positive integer`);
    return [...before, { Path, Rate }];
  };
  return flags.custom<readonly DeviceRate[]>({ name, usage }, { type: 'list', def: [], shown: '[]', parse });
}

/** `/dev/sda:500`: a device and its weight, 10 to 1000. */
export function deviceWeights(flags: FlagSet, name: string, usage: string): FlagRef<readonly { Path: string; Weight: number }[]> {
  const parse = (text: string, before: readonly { Path: string; Weight: number }[]) => {
    const [, Path = '', weight = ''] = /^([^:]*):([^:]*)$/.exec(text) ?? [];
    if (Path === '' || weight === '') throw new Error(`bad format: ${text}`);
    if (!Path.startsWith('/dev/')) throw new Error(`bad format for device path: ${text}`);
    const Weight = Number(weight);
    if (!/^\d+$/.test(weight) || (Weight > 0 && (Weight < 10 || Weight > 1000))) throw new Error(`invalid weight for device: ${text}`);
    return [...before, { Path, Weight }];
  };
  return flags.custom<readonly { Path: string; Weight: number }[]>({ name, usage }, { type: 'list', def: [], shown: '[]', parse });
}

function rateOf(limit: string, unit: 'bytes' | 'count'): number | undefined {
  try {
    const rate = unit === 'bytes' ? ramInBytes(limit) : /^\d+$/.test(limit) ? Number(limit) : undefined;
    return rate !== undefined && rate >= 0 ? rate : undefined;
  } catch {
    return undefined;
  }
}

export interface Ulimit {
  readonly Name: string;
  readonly Hard: number;
  readonly Soft: number;
}

const LIMITS = [
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
];

/** `nofile=1024:2048`. */
export function ulimits(flags: FlagSet, name: string, usage: string): FlagRef<readonly Ulimit[]> {
  const parse = (text: string, before: readonly Ulimit[]): readonly Ulimit[] => {
    const [, Name = '', values = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (Name === '') throw new Error(`invalid ulimit argument: ${text}`);
    if (!LIMITS.includes(Name)) throw new Error(`invalid ulimit type: ${Name}`);
    const [soft = '', hard = soft, extra] = values.split(':');
    if (extra !== undefined) throw new Error(`too many limit value arguments - ${values}, can only have up to two, \`soft[:hard]\``);
    for (const value of [soft, hard]) if (!/^-?\d+$/.test(value)) throw new Error(`strconv.ParseInt: parsing "${value}": invalid syntax`);
    const limit = { Name, Hard: Number(hard), Soft: Number(soft) };
    if (limit.Hard !== -1 && (limit.Soft > limit.Hard || limit.Soft === -1)) {
      throw new Error(`ulimit soft limit must be less than or equal to hard limit: ${limit.Soft} > ${limit.Hard}`);
    }
    return [...before.filter((other) => other.Name !== Name), limit];
  };
  return flags.custom<readonly Ulimit[]>({ name, usage }, { type: 'ulimit', def: [], shown: '[]', parse });
}
