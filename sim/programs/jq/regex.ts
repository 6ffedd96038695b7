import { JqError, type Json, told } from './values.ts';

/** One match as jq's `match` describes it. Offsets count characters. */
export interface Match {
  readonly [key: string]: Json;
  readonly offset: number;
  readonly length: number;
  readonly string: string;
  readonly captures: readonly { readonly [key: string]: Json; readonly name: string | null; readonly string: string | null }[];
}

/** @throws JqError */
export function matchAll(value: Json, re: Json, flags: Json): Match[] {
  if (Array.isArray(re)) return matchAll(value, (re[0] as Json | undefined) ?? null, (re[1] as Json | undefined) ?? null);
  if (typeof value !== 'string') throw new JqError(`${told(value)} cannot be matched, as it is not a string`);
  if (typeof re !== 'string') throw new JqError(`${told(re)} cannot be matched, as it is not a string`);
  const wanted = String(flags ?? '');
  const unknown = [...wanted].some((flag) => !'gimnpslx'.includes(flag));
  if (unknown) throw new JqError(`${wanted} is not a valid modifier string`);
  let pattern: RegExp;
  try {
    const source = wanted.includes('x') ? re.replace(/\s+|#.*$/gm, '') : re;
    pattern = new RegExp(source, `dgu${wanted.includes('i') ? 'i' : ''}${/[sp]/.test(wanted) ? 's' : ''}`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JqError(`${re} (at offset 0) is not a valid regex`);
  }
  const out: Match[] = [];
  for (const found of value.matchAll(pattern)) {
    if (wanted.includes('n') && found[0] === '') continue;
    const names = Object.entries(found.groups ?? {});
    out.push({
      offset: found.index,
      length: found[0].length,
      string: found[0],
      captures: found.slice(1).map((string: string | undefined, i) => {
        const [start = -1, end = -1] = found.indices?.[i + 1] ?? [];
        const name = names.find(([key]) => found.indices?.groups?.[key] === found.indices?.[i + 1])?.[0] ?? null;
        return { offset: start, length: end - start, string: string ?? null, name };
      }),
    });
    if (!wanted.includes('g')) break;
  }
  return out;
}
