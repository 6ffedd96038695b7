/**
 * Go values as the template engine, fmt and encoding/json see them.
 *
 * Plain JavaScript values need no wrapping and read as what Go's JSON decoder would give:
 * `null` is nil, `true` bool, an integral number int (use {@link GoScalar} for float64 or named types), another number float64, a bigint
 * int64, a string string, an array `[]interface {}`, a plain object or Map `map[string]interface {}`.
 * The classes here add what only Go knows: type names, methods, pointers, nil-ness.
 */

/** A method or template function. `args` is how many it takes; `variadic` takes that many or more. Throw an Error to return a Go error. */
export interface GoMethod {
  readonly args: number;
  readonly variadic?: boolean;
  /** Go types of the parameters (the last one repeats); templates check string, int and bool, anything else takes all. */
  readonly types?: readonly string[];
  readonly call: (...args: unknown[]) => unknown;
}

/** A Go struct (or pointer to one), such as `*formatter.ContainerContext`. */
export class GoStruct {
  /** The Go type as errors print it, with `*` if it is a pointer. */
  readonly type: string;
  /** Exported fields by Go name, in declaration order. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly methods: Readonly<Record<string, GoMethod>>;
  /** What encoding/json makes of it; by default the fields under their Go names. */
  readonly json: (() => unknown) | undefined;
  /** What `String()` or `Error()` returns, if the type has one. */
  readonly text: (() => string) | undefined;
  constructor(
    type: string,
    fields: Readonly<Record<string, unknown>>,
    extra: { methods?: Record<string, GoMethod>; json?: () => unknown; text?: () => string } = {},
  ) {
    this.type = type;
    this.fields = fields;
    this.methods = extra.methods ?? {};
    this.json = extra.json;
    this.text = extra.text;
  }
}

/** A Go map. Printed, ranged over and marshalled in key order, whatever the order of `entries`. */
export class GoMap {
  readonly type: string;
  readonly entries: ReadonlyMap<string | number, unknown>;
  /** nil map: marshals to `null`; prints `map[]`. */
  readonly nil: boolean;
  readonly methods: Readonly<Record<string, GoMethod>>;
  constructor(
    entries: ReadonlyMap<string | number, unknown> | Readonly<Record<string, unknown>> | null,
    type = 'map[string]interface {}',
    methods: Record<string, GoMethod> = {},
  ) {
    this.type = type;
    this.nil = entries === null;
    this.entries = entries instanceof Map ? entries : new Map(Object.entries(entries ?? {}));
    this.methods = methods;
  }
}

/** A Go slice with a type of its own (`[]string`, `strslice.StrSlice`); `null` items is the nil slice. */
export class GoSlice {
  readonly type: string;
  readonly items: readonly unknown[];
  readonly nil: boolean;
  readonly methods: Readonly<Record<string, GoMethod>>;
  constructor(items: readonly unknown[] | null, type = '[]interface {}', methods: Record<string, GoMethod> = {}) {
    this.type = type;
    this.nil = items === null;
    this.items = items ?? [];
    this.methods = methods;
  }
}

export type GoKind = 'bool' | 'string' | 'int' | 'uint' | 'float';

/** A scalar with a named or sized type: float64, `time.Duration`, `json.Number`, `container.NetworkMode` … */
export class GoScalar {
  readonly type: string;
  readonly kind: GoKind;
  readonly value: boolean | string | number | bigint;
  readonly methods: Readonly<Record<string, GoMethod>>;
  readonly text: (() => string) | undefined;
  constructor(
    type: string,
    kind: GoKind,
    value: boolean | string | number | bigint,
    extra: { methods?: Record<string, GoMethod>; text?: () => string } = {},
  ) {
    this.type = type;
    this.kind = kind;
    this.value = value;
    this.methods = extra.methods ?? {};
    this.text = extra.text;
  }
}

/** A typed nil pointer: `{{.Health.Status}}` on it is `nil pointer evaluating *container.Health.Status`. Prints `<nil>`, marshals to null. */
export class GoNil {
  /** With the star: `*container.Health`. */
  readonly type: string;
  /** The struct's fields, if errors shall tell a missing field from a nil pointer. */
  readonly fields: readonly string[] | undefined;
  constructor(type: string, fields?: readonly string[]) {
    this.type = type;
    this.fields = fields;
  }
}

/** JSON text that marshals as it is (json.RawMessage). */
export class GoRaw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const float64 = (value: number): GoScalar => new GoScalar('float64', 'float', value);
export const goMap = (entries: ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>> | null, type?: string): GoMap =>
  new GoMap(entries, type);
