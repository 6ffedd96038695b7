import type { Tool } from '../tool.ts';

/** `--format`: what stands around a number, and how it is written. */
export interface Format {
  readonly before: string;
  readonly after: string;
  readonly width: number;
  readonly left: boolean;
  readonly zeros: boolean;
  readonly precision: number | undefined;
}

/** A string is what is wrong with it. Source: coreutils' numfmt.c, parse_format_string. */
export function formatOf(format: string, quote: (word: string) => string): Format | string {
  const at = /^(?:[^%]|%%)*/.exec(format)?.[0].length ?? 0;
  if (at >= format.length) return `format ${quote(format)} has no % directive`;
  const [whole = '', flags = '', minus = '', width = '', point = '', digits = ''] =
    /^%([ 0']*)(-?)(\d*)(\.?)(\d*)/.exec(format.slice(at)) ?? [];
  const rest = format.slice(at + whole.length);
  if (rest === '') return `format ${quote(format)} ends in %`;
  if (!rest.startsWith('f')) return `invalid format ${quote(format)}, directive must be %[0]['][-][N][.][N]f`;
  if (/%/.test(rest.replaceAll('%%', ''))) return `format ${quote(format)} has too many % directives`;
  return {
    before: format.slice(0, at).replaceAll('%%', '%'),
    after: rest.slice(1).replaceAll('%%', '%'),
    width: Number(width),
    left: minus !== '',
    zeros: flags.includes('0'),
    precision: point ? Number(digits) : undefined,
  };
}

/** Which fields are changed: `2`, `1,3`, `2-`, `-`. A string is what is wrong. */
export function fieldsOf(list: string, tool: Tool): ((field: number) => boolean) | string {
  const ranges: (readonly [number, number])[] = [];
  for (const item of list.split(/[, \t]/)) {
    const [whole, from = '', dash = '', to = ''] = /^(\d*)(-?)(\d*)$/.exec(item) ?? [];
    if (whole === undefined || (from === '' && dash === '')) return `invalid field value ${tool.quote(item)}`;
    if (from !== '' && Number(from) === 0) return 'fields are numbered from 1';
    const last = dash ? Number(to || Number.POSITIVE_INFINITY) : Number(from);
    if (last < Number(from || 1)) return 'invalid decreasing range';
    ranges.push([Number(from || 1), last]);
  }
  return (field) => ranges.some(([from, to]) => field >= from && field <= to);
}
