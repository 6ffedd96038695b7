import { readCSV, writeCSV } from '../csv.ts';
import { formatDuration, parseDuration } from '../duration.ts';
import { formatG } from '../float.ts';
import { parseBool, parseFloat64, parseInt64, parseUint64 } from '../strconv.ts';
import type { FlagValue } from './flag.ts';

/** A value that can be read back. */
export interface Holder<T> extends FlagValue {
  readonly get: () => T;
}

/** How a type of value is read, shown and recognised as zero. */
export interface ValueKind<T> {
  readonly type: string;
  readonly parse: (text: string, before: T, first: boolean) => T;
  readonly show: (value: T) => string;
  readonly zero?: readonly string[];
}

/** A flag value of a kind, starting at `def`. */
export function hold<T>(kind: ValueKind<T>, def: T): Holder<T> {
  let value = def;
  let first = true;
  return {
    type: kind.type,
    ...(kind.zero && { zero: kind.zero }),
    get: () => value,
    set(text) {
      value = kind.parse(text, value, first);
      first = false;
    },
    toString: () => kind.show(value),
  };
}

export const boolKind: ValueKind<boolean> = { type: 'bool', parse: parseBool, show: String, zero: ['false'] };
export const stringKind: ValueKind<string> = { type: 'string', parse: (text) => text, show: (text) => text, zero: [''] };
export const floatKind: ValueKind<number> = { type: 'float64', parse: parseFloat64, show: (value) => formatG(value), zero: ['0'] };
export const durationKind: ValueKind<number> = { type: 'duration', parse: parseDuration, show: formatDuration, zero: ['0', '0s'] };

export const intKind = (type = 'int', bits = 64): ValueKind<number> => ({
  type,
  parse: (text) => parseInt64(text, 0, bits),
  show: String,
  zero: ['0'],
});

export const uintKind = (type = 'uint', bits = 64): ValueKind<number> => ({
  type,
  parse: (text) => parseUint64(text, 0, bits),
  show: String,
  zero: ['0'],
});

/** The first value given replaces the default, later ones are added. */
const added = (more: readonly string[], before: readonly string[], first: boolean) => (first ? more : [...before, ...more]);

export const stringSliceKind: ValueKind<readonly string[]> = {
  type: 'stringSlice',
  parse: (text, before, first) => added(text === '' ? [] : readCSV(text), before, first),
  show: (values) => `[${writeCSV(values)}]`,
  zero: ['[]'],
};

export const stringArrayKind: ValueKind<readonly string[]> = {
  type: 'stringArray',
  parse: (text, before, first) => added([text], before, first),
  show: (values) => `[${writeCSV(values)}]`,
  zero: ['[]'],
};

export const stringToStringKind: ValueKind<ReadonlyMap<string, string>> = {
  type: 'stringToString',
  parse(text, before, first) {
    const equals = text.split('=').length - 1;
    if (equals === 0) throw new Error(`${text} must be formatted as key=value`);
    const pairs = equals === 1 ? [text.replace(/^"+|"+$/g, '')] : readCSV(text);
    const entries = pairs.map((pair): [string, string] => {
      const at = pair.indexOf('=');
      if (at === -1) throw new Error(`${pair} must be formatted as key=value`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    });
    return new Map([...(first ? [] : before), ...entries]);
  },
  show: (map) => `[${writeCSV([...map].sort().map(([key, value]) => `${key}=${value}`))}]`,
};

/** docker's opts.ListOpts: empty shows nothing, otherwise as Go prints a slice. Source: docker/cli opts. */
export const listKind = (type: string, validate: (text: string) => string, shown: string): ValueKind<readonly string[]> => ({
  type,
  parse: (text, before) => [...before, validate(text)],
  show: (values) => (values.length === 0 ? shown : `[${values.join(' ')}]`),
});
