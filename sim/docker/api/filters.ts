import { invalidParameter } from './error.ts';

/**
 * Filters as the API takes them: a JSON object of lists (`{"name":["a"]}`), or of sets as old clients send them (`{"name":{"a":true}}`).
 * Source: moby api/types/filters/parse.go; texts from recordings G/*.
 */
export class Filters {
  readonly #fields = new Map<string, Set<string>>();

  add(key: string, value: string): this {
    const values = this.#fields.get(key) ?? new Set();
    this.#fields.set(key, values.add(value));
    return this;
  }

  /** Values in the order they were given. */
  get(key: string): readonly string[] {
    return [...(this.#fields.get(key) ?? [])];
  }

  has(key: string): boolean {
    return this.#fields.has(key);
  }

  get keys(): readonly string[] {
    return [...this.#fields.keys()];
  }

  get size(): number {
    return this.#fields.size;
  }

  /** Whether `value` is among the field's values; an absent field matches all. */
  exact(key: string, value: string): boolean {
    return !this.has(key) || this.get(key).includes(value);
  }

  /** Whether one of the field's values is, as a regular expression, found in `source`. An absent field matches all. */
  match(key: string, source: string): boolean {
    if (!this.has(key) || this.get(key).includes(source)) return true;
    return this.get(key).some((pattern) => matches(pattern, source));
  }

  /** `key` or `key=value` against labels: all given ones must be there. An absent field matches all. */
  matchLabels(key: string, labels: Readonly<Record<string, string>>): boolean {
    return this.get(key).every((wanted) => {
      const at = wanted.indexOf('=');
      if (at < 0) return Object.hasOwn(labels, wanted);
      return Object.hasOwn(labels, wanted.slice(0, at)) && labels[wanted.slice(0, at)] === wanted.slice(at + 1);
    });
  }

  /** A yes/no field; undefined when absent. @throws DockerError `invalid filter 'dangling=[x]'` */
  bool(key: string): boolean | undefined {
    if (!this.has(key)) return undefined;
    const yes = this.get(key).includes('1') || this.get(key).includes('true');
    const no = this.get(key).includes('0') || this.get(key).includes('false');
    if (yes === no) throw invalidParameter(`invalid filter '${key}=[${this.get(key).join(' ')}]'`);
    return yes;
  }

  /** @throws DockerError `invalid filter 'bogus'` */
  validate(accepted: readonly string[]): void {
    for (const key of this.keys) if (!accepted.includes(key)) throw invalidParameter(key ? `invalid filter '${key}'` : 'invalid filter');
  }

  /** The form that clients of API ≥ 1.22 send; '' when there is none. Go's order: keys sorted. */
  toJSON(): Record<string, Record<string, boolean>> {
    const out: Record<string, Record<string, boolean>> = {};
    for (const key of [...this.keys].sort()) out[key] = Object.fromEntries([...this.get(key)].sort().map((value) => [value, true]));
    return out;
  }
}

function matches(pattern: string, source: string): boolean {
  try {
    return new RegExp(pattern).test(source);
  } catch {
    return false;
  }
}

/** Text of the `filters` query parameter; '' where there are none. */
export function encodeFilters(filters: Filters): string {
  return filters.size ? JSON.stringify(filters) : '';
}

/** @throws DockerError `invalid filter` */
export function decodeFilters(query: string | undefined): Filters {
  const filters = new Filters();
  if (!query) return filters;
  let fields: unknown;
  try {
    fields = JSON.parse(query);
  } catch {
    throw invalidParameter('invalid filter');
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw invalidParameter('invalid filter');
  for (const [key, values] of Object.entries(fields)) for (const value of valuesOf(values)) filters.add(key, value);
  return filters;
}

function valuesOf(values: unknown): string[] {
  if (Array.isArray(values) && values.every((value) => typeof value === 'string')) return values;
  if (typeof values === 'object' && values !== null && !Array.isArray(values)) {
    const entries = Object.entries(values);
    if (entries.every(([, on]) => typeof on === 'boolean')) return entries.map(([value]) => value);
  }
  throw invalidParameter('invalid filter');
}
