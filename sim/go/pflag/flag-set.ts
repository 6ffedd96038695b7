import type { Flag, FlagRef, FlagSpec, FlagValue } from './flag.ts';

/** What parsing may fail with; `message` is pflag's text. */
export class FlagError extends Error {
  readonly kind: 'unknown' | 'needsArgument' | 'invalidArgument' | 'syntax' | 'help';
  /** Name or letter of the flag it is about. */
  readonly flag: string;
  constructor(kind: FlagError['kind'], flag: string, message: string) {
    super(message);
    this.kind = kind;
    this.flag = flag;
  }
}

/** spf13/pflag's FlagSet. */
export class FlagSet {
  readonly name: string;
  /** false: parsing stops at the first positional (docker run, docker exec, docker itself). */
  interspersed = true;
  /** Help order: by name (true) or as declared. */
  sortFlags = true;
  /** Where `Flag --x has been deprecated, …` goes, line feed included. */
  warn: (text: string) => void = () => {};
  constructor(name: string) {
    this.name = name;
  }

  bool(_spec: FlagSpec, _def = false): FlagRef<boolean> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  string(_spec: FlagSpec, _def = ''): FlagRef<string> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** `bits` and `type` default to Go's int: 64 bits, shown as int. */
  int(_spec: FlagSpec, _def = 0, _as: { bits?: number; type?: string } = {}): FlagRef<number> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  uint(_spec: FlagSpec, _def = 0, _as: { bits?: number; type?: string } = {}): FlagRef<number> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  float(_spec: FlagSpec, _def = 0): FlagRef<number> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** Nanoseconds. */
  duration(_spec: FlagSpec, _def = 0): FlagRef<number> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** Comma-separated and repeatable (shown as strings). */
  stringSlice(_spec: FlagSpec, _def: readonly string[] = []): FlagRef<readonly string[]> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** Repeatable, commas kept (shown as stringArray). */
  stringArray(_spec: FlagSpec, _def: readonly string[] = []): FlagRef<readonly string[]> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** `a=1,b=2`, repeatable (shown as stringToString). */
  stringToString(_spec: FlagSpec, _def: Readonly<Record<string, string>> = {}): FlagRef<ReadonlyMap<string, string>> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** docker's opts.ListOpts: repeatable, type list; `validate` returns what is kept or throws. */
  list(_spec: FlagSpec, _as: { type?: string; validate?: (text: string) => string; shown?: string } = {}): FlagRef<readonly string[]> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** A value with a type of its own (bytes, decimal, mount, filter …): `parse` gets the text and the value so far. `shown` is the default in help. */
  custom<T>(_spec: FlagSpec, _as: { type: string; def: T; parse: (text: string, before: T) => T; shown?: string }): FlagRef<T> {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** pflag's VarPF. @throws Error on a second flag of that name or letter (a programming mistake) */
  add(_spec: FlagSpec, _value: FlagValue): Flag {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** All of another set's flags that this one lacks (cobra's persistent flags). */
  addFlagSet(_other: FlagSet): void {
    throw new Error('dockwire: sim/go is being filled in');
  }

  /** @throws FlagError; flags before the error keep their values */
  parse(_args: readonly string[]): void {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** pflag's Set. @throws FlagError */
  set(_name: string, _text: string): void {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** Positional arguments after parse. */
  get args(): readonly string[] {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** How many of args came before `--`; -1 without one. */
  get argsLenAtDash(): number {
    throw new Error('dockwire: sim/go is being filled in');
  }
  lookup(_name: string): Flag | undefined {
    throw new Error('dockwire: sim/go is being filled in');
  }
  shorthandLookup(_letter: string): Flag | undefined {
    throw new Error('dockwire: sim/go is being filled in');
  }
  changed(_name: string): boolean {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** All flags, in help order. */
  get flags(): readonly Flag[] {
    throw new Error('dockwire: sim/go is being filled in');
  }
  get hasFlags(): boolean {
    throw new Error('dockwire: sim/go is being filled in');
  }
  /** Any flag that help would show. */
  get hasAvailableFlags(): boolean {
    throw new Error('dockwire: sim/go is being filled in');
  }
}
