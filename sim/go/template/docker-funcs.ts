/** docker/cli's own template functions. Source: docker/cli templates/templates.go. */

import { sprintln } from '../fmt.ts';
import { isPlainObject, sliceItems } from '../fmt-value.ts';
import { marshal } from '../json.ts';
import { GoMap, type GoMethod, GoSlice } from '../value.ts';

export type FuncMap = Readonly<Record<string, GoMethod>>;

const text = (call: (value: string) => string): GoMethod => ({ args: 1, types: ['string'], call: (value) => call(String(value)) });

/** Spaces before and after, unless the text is empty. */
const pad = (value: unknown, before: unknown, after: unknown): string =>
  value === '' ? '' : ' '.repeat(Number(before)) + String(value) + ' '.repeat(Number(after));

/** Bytes, as Go cuts them. */
function truncate(value: unknown, length: unknown): string {
  const bytes = new TextEncoder().encode(String(value));
  return bytes.length < Number(length) ? String(value) : new TextDecoder().decode(bytes.slice(0, Number(length)));
}

const title = (value: string): string =>
  value.replace(/(^|[^\p{L}\p{N}_'])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** What Go decoded into `map[string]interface {}` marshals sorted; inside a typed value, the value knows its own order. */
function untyped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untyped);
  return isPlainObject(value) ? new GoMap(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, untyped(item)]))) : value;
}

/** json split join title lower upper pad truncate println. */
export const dockerFuncs: FuncMap = {
  json: { args: 1, call: (value) => marshal(untyped(value), { escapeHTML: false }) },
  split: {
    args: 2,
    types: ['string', 'string'],
    call: (value, separator) => new GoSlice(String(value).split(String(separator)), '[]string'),
  },
  join: { args: 2, types: ['[]string', 'string'], call: (items, separator) => (sliceItems(items) ?? []).join(String(separator)) },
  title: text(title),
  lower: text((value) => value.toLowerCase()),
  upper: text((value) => value.toUpperCase()),
  pad: { args: 3, types: ['string', 'int', 'int'], call: pad },
  truncate: { args: 2, types: ['string', 'int'], call: truncate },
  println: { args: 0, variadic: true, call: sprintln },
};

const same: GoMethod = { args: 1, variadic: true, call: (value) => value };

/** For the header line of `table` formats: the same names, but what would change a word leaves it as it is. */
export const headerFuncs: FuncMap = {
  ...dockerFuncs,
  json: same,
  split: same,
  join: same,
  title: same,
  lower: same,
  upper: same,
  truncate: same,
};
