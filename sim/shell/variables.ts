/** A shell variable with its attributes. `value` undefined: declared but unset. */
export interface Variable {
  value: string | undefined;
  /** Indexed array (`declare -a`). Element 0 is what `$name` means. */
  list?: Map<number, string>;
  /** Associative array (`declare -A`). */
  map?: Map<string, string>;
  exported: boolean;
  readonly: boolean;
  integer: boolean;
  letters: 'as-is' | 'lower' | 'upper';
  /** `declare -n`: the name this one stands for. */
  reference: boolean;
}

export type Attributes = Partial<Omit<Variable, 'value' | 'list' | 'map'>>;

export function newVariable(): Variable {
  return { value: undefined, exported: false, readonly: false, integer: false, letters: 'as-is', reference: false };
}

/** Thrown by an assignment to a read-only variable. The text is what bash prints after the name. */
export class ReadonlyError extends Error {
  readonly variable: string;
  constructor(name: string) {
    super(`${name}: readonly variable`);
    this.variable = name;
  }
}

/** What `$name` is: element 0 of an array. */
export function scalarOf(variable: Variable): string | undefined {
  if (variable.list) return variable.list.get(0);
  if (variable.map) return variable.map.get('0');
  return variable.value;
}

/**
 * Variables with dynamic scope: a function sees its caller's locals. The last scope is the innermost; the first is the global one.
 */
export class Variables {
  readonly #scopes: Map<string, Variable>[];
  /** Variables that are computed when read (RANDOM, SECONDS …), and what an assignment does to them. */
  readonly computed = new Map<string, { get: () => string | undefined; set?: (value: string) => void }>();
  /** How often PATH was assigned to: each time, be it the same value, what was found by it is forgotten. */
  pathAssignments = 0;

  constructor(scopes: Map<string, Variable>[] = [new Map()]) {
    this.#scopes = scopes;
  }

  get depth(): number {
    return this.#scopes.length;
  }

  pushScope(): void {
    this.#scopes.push(new Map());
  }

  popScope(): void {
    if (this.#scopes.length > 1) this.#scopes.pop();
  }

  /** The variable that `name` means here, following name references. */
  find(name: string): Variable | undefined {
    return this.#find(this.resolve(name));
  }

  /** The name that `name` finally means, through `declare -n`. */
  resolve(name: string): string {
    let at = name;
    for (let hops = 0; hops < 8; hops++) {
      const variable = this.#find(at);
      if (!variable?.reference || !variable.value) return at;
      at = variable.value.replace(/\[.*$/s, '');
    }
    return at;
  }

  /** The element that `name` finally means, where it is a reference to one (`declare -n x='a[2]'`). */
  elementMeant(name: string): { name: string; subscript: string } | undefined {
    let at = name;
    for (let hops = 0; hops < 8; hops++) {
      const variable = this.#find(at);
      if (!variable?.reference || !variable.value) return undefined;
      const element = /^([A-Za-z_]\w*)\[(.*)\]$/s.exec(variable.value);
      if (element) return { name: element[1] ?? '', subscript: element[2] ?? '' };
      at = variable.value;
    }
    return undefined;
  }

  findReference(name: string): Variable | undefined {
    return this.#find(name);
  }

  get(name: string): string | undefined {
    const computed = this.computed.get(name);
    if (computed) return computed.get();
    const variable = this.find(name);
    return variable ? scalarOf(variable) : undefined;
  }

  set(name: string, value: string): Variable {
    const target = this.resolve(name);
    const computed = this.computed.get(target);
    if (computed?.set) computed.set(value);
    if (target === 'PATH') this.pathAssignments += 1;
    const variable = this.#writable(target);
    const cased = variable.letters === 'as-is' ? value : variable.letters === 'lower' ? value.toLowerCase() : value.toUpperCase();
    if (variable.list) variable.list.set(0, cased);
    else if (variable.map) variable.map.set('0', cased);
    else variable.value = cased;
    return variable;
  }

  /** The variable to change: the one in sight, or a new global one. */
  writable(name: string): Variable {
    return this.#writable(this.resolve(name));
  }

  /** The variable whose attributes are to change: also a read-only one. */
  writableAttributes(name: string): Variable {
    return this.#find(name) ?? this.declareGlobal(name);
  }

  /** A variable of the innermost scope, made if it is not there yet. */
  declareLocal(name: string): Variable {
    const scope = this.#scopes.at(-1) as Map<string, Variable>;
    const existing = scope.get(name);
    if (existing) return existing;
    const made = newVariable();
    scope.set(name, made);
    return made;
  }

  declareGlobal(name: string): Variable {
    const scope = this.#scopes[0] as Map<string, Variable>;
    const made = scope.get(name) ?? newVariable();
    scope.set(name, made);
    return made;
  }

  isLocal(name: string): boolean {
    return this.#scopes.length > 1 && (this.#scopes.at(-1)?.has(name) ?? false);
  }

  locals(): [string, Variable][] {
    return this.#scopes.length > 1 ? [...(this.#scopes.at(-1) ?? [])] : [];
  }

  /** @returns false when there was none. Throws {@link ReadonlyError}. */
  unset(name: string): boolean {
    this.computed.delete(name);
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const scope = this.#scopes[i] as Map<string, Variable>;
      const variable = scope.get(name);
      if (!variable) continue;
      if (variable.readonly) throw new ReadonlyError(name);
      // A local that is unset stays local, so that a later assignment is local too.
      if (i === this.#scopes.length - 1 && i > 0) scope.set(name, newVariable());
      else scope.delete(name);
      return true;
    }
    return false;
  }

  /** Every variable in sight, by name. */
  all(): [string, Variable][] {
    const seen = new Map<string, Variable>();
    for (const scope of this.#scopes) for (const [name, variable] of scope) seen.set(name, variable);
    return [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  names(prefix = ''): string[] {
    const names = new Set([...this.all().map(([name]) => name), ...this.computed.keys()]);
    return [...names].filter((name) => name.startsWith(prefix)).sort();
  }

  /** What a program gets as its environment: the exported variables that have a value. */
  environment(): Record<string, string> {
    const environment: Record<string, string> = {};
    for (const [name, variable] of this.all())
      if (variable.exported && variable.value !== undefined && !variable.list && !variable.map) environment[name] = variable.value;
    return environment;
  }

  /** A copy for a subshell. */
  clone(): Variables {
    const copy = (variable: Variable): Variable => ({
      ...variable,
      ...(variable.list ? { list: new Map(variable.list) } : {}),
      ...(variable.map ? { map: new Map(variable.map) } : {}),
    });
    const clone = new Variables(this.#scopes.map((scope) => new Map([...scope].map(([name, variable]) => [name, copy(variable)]))));
    clone.pathAssignments = this.pathAssignments;
    return clone;
  }

  #find(name: string): Variable | undefined {
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const variable = this.#scopes[i]?.get(name);
      if (variable) return variable;
    }
    return undefined;
  }

  #writable(name: string): Variable {
    const variable = this.#find(name) ?? this.declareGlobal(name);
    if (variable.readonly) throw new ReadonlyError(name);
    return variable;
  }
}
