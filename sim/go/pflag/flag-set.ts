import { quote } from '../strconv.ts';
import { type Flag, FlagError, type FlagRef, type FlagSpec, type FlagValue } from './flag.ts';
import { type ParseResult, parseArgs } from './parse.ts';
import * as values from './values.ts';

export { FlagError } from './flag.ts';

/** spf13/pflag's FlagSet: declare flags, parse arguments, read values. Errors carry pflag's text. */
export class FlagSet {
  readonly name: string;
  /** false: parsing stops at the first positional (docker run, docker exec, docker itself). */
  interspersed = true;
  /** Help order: by name (true) or as declared. */
  sortFlags = true;
  /** Where `Flag --x has been deprecated, …` goes, line feed included. */
  warn: (text: string) => void = () => {};
  readonly #flags = new Map<string, Flag>();
  readonly #letters = new Map<string, Flag>();
  #result: ParseResult = { args: [], argsLenAtDash: -1 };

  constructor(name: string) {
    this.name = name;
  }

  bool(spec: FlagSpec, def = false): FlagRef<boolean> {
    return this.#declare({ noOptDefVal: 'true', ...spec }, values.hold(values.boolKind, def));
  }
  string(spec: FlagSpec, def = ''): FlagRef<string> {
    return this.#declare(spec, values.hold(values.stringKind, def));
  }
  /** `bits` and `type` default to Go's int: 64 bits, shown as int. */
  int(spec: FlagSpec, def = 0, as: { bits?: number; type?: string } = {}): FlagRef<number> {
    return this.#declare(spec, values.hold(values.intKind(as.type, as.bits), def));
  }
  uint(spec: FlagSpec, def = 0, as: { bits?: number; type?: string } = {}): FlagRef<number> {
    return this.#declare(spec, values.hold(values.uintKind(as.type, as.bits), def));
  }
  float(spec: FlagSpec, def = 0): FlagRef<number> {
    return this.#declare(spec, values.hold(values.floatKind, def));
  }
  /** Nanoseconds. */
  duration(spec: FlagSpec, def = 0): FlagRef<number> {
    return this.#declare(spec, values.hold(values.durationKind, def));
  }
  /** Comma-separated and repeatable (shown as strings). */
  stringSlice(spec: FlagSpec, def: readonly string[] = []): FlagRef<readonly string[]> {
    return this.#declare(spec, values.hold(values.stringSliceKind, def));
  }
  /** Repeatable, commas kept (shown as stringArray). */
  stringArray(spec: FlagSpec, def: readonly string[] = []): FlagRef<readonly string[]> {
    return this.#declare(spec, values.hold(values.stringArrayKind, def));
  }
  /** `a=1,b=2`, repeatable (shown as stringToString). */
  stringToString(spec: FlagSpec, def: Readonly<Record<string, string>> = {}): FlagRef<ReadonlyMap<string, string>> {
    return this.#declare(spec, values.hold<ReadonlyMap<string, string>>(values.stringToStringKind, new Map(Object.entries(def))));
  }
  /** docker's opts.ListOpts: repeatable, type list; `validate` returns what is kept or throws. `shown` is what help says when empty. */
  list(
    spec: FlagSpec,
    as: { type?: string; validate?: (text: string) => string; shown?: string; def?: readonly string[] } = {},
  ): FlagRef<readonly string[]> {
    const kind = values.listKind(as.type ?? 'list', as.validate ?? ((text) => text), as.shown ?? '');
    return this.#declare(spec, values.hold(kind, as.def ?? []));
  }
  /** A value with a type of its own (bytes, decimal, mount, filter …): `parse` gets the text and the value so far. `shown` is the default in help. */
  custom<T>(spec: FlagSpec, as: { type: string; def: T; parse: (text: string, before: T) => T; shown?: string }): FlagRef<T> {
    return this.#declare(spec, values.hold({ type: as.type, parse: as.parse, show: () => as.shown ?? '' }, as.def));
  }

  #declare<T>(spec: FlagSpec, holder: values.Holder<T>): FlagRef<T> {
    const flag = this.add(spec, holder);
    return {
      flag,
      get value() {
        return holder.get();
      },
      get changed() {
        return flag.changed;
      },
    };
  }

  /** pflag's VarPF. @throws Error on a second flag of that name or letter (a programming mistake) */
  add(spec: FlagSpec, value: FlagValue): Flag {
    const flag: Flag = {
      name: spec.name,
      shorthand: spec.shorthand ?? '',
      usage: spec.usage,
      value,
      defValue: value.toString(),
      changed: false,
      noOptDefVal: spec.noOptDefVal ?? '',
      hidden: spec.hidden ?? (spec.deprecated ?? '') !== '',
      deprecated: spec.deprecated ?? '',
      shorthandDeprecated: spec.shorthandDeprecated ?? '',
      annotations: new Map(),
    };
    this.#addFlag(flag);
    return flag;
  }

  #addFlag(flag: Flag): void {
    if (this.#flags.has(flag.name)) throw new Error(`${this.name} flag redefined: ${flag.name}`);
    const other = this.#letters.get(flag.shorthand);
    if (other)
      throw new Error(`unable to redefine ${quote(flag.shorthand)} shorthand in ${quote(this.name)} flagset: used for ${other.name}`);
    this.#flags.set(flag.name, flag);
    if (flag.shorthand !== '') this.#letters.set(flag.shorthand, flag);
  }

  /** All of another set's flags that this one lacks (cobra's persistent flags). */
  addFlagSet(other: FlagSet): void {
    for (const flag of other.flags) if (!this.#flags.has(flag.name)) this.#addFlag(flag);
  }

  /** @throws FlagError; flags before the error keep their values */
  parse(args: readonly string[]): void {
    this.#result = { args: [], argsLenAtDash: -1 };
    parseArgs(this, args, this.#result);
  }

  /** pflag's Set. @throws FlagError */
  set(name: string, text: string): void {
    const flag = this.#flags.get(name);
    if (!flag) throw new FlagError('unknown', name, `no such flag -${name}`);
    try {
      flag.value.set(text);
    } catch (error) {
      const shown = flag.shorthand !== '' && flag.shorthandDeprecated === '' ? `-${flag.shorthand}, --${name}` : `--${name}`;
      const reason = error instanceof Error ? error.message : String(error);
      throw new FlagError('invalidArgument', name, `invalid argument ${quote(text)} for ${quote(shown)} flag: ${reason}`);
    }
    flag.changed = true;
    if (flag.deprecated !== '') this.warn(`Flag --${name} has been deprecated, ${flag.deprecated}\n`);
  }

  /** Positional arguments after parse. */
  get args(): readonly string[] {
    return this.#result.args;
  }
  /** How many of args came before `--`; -1 without one. */
  get argsLenAtDash(): number {
    return this.#result.argsLenAtDash;
  }
  lookup(name: string): Flag | undefined {
    return this.#flags.get(name);
  }
  shorthandLookup(letter: string): Flag | undefined {
    return this.#letters.get(letter);
  }
  changed(name: string): boolean {
    return this.#flags.get(name)?.changed ?? false;
  }
  /** All flags, in help order. */
  get flags(): readonly Flag[] {
    const all = [...this.#flags.values()];
    return this.sortFlags ? all.sort((a, b) => (a.name < b.name ? -1 : 1)) : all;
  }
  get hasFlags(): boolean {
    return this.#flags.size > 0;
  }
  /** Any flag that help would show. */
  get hasAvailableFlags(): boolean {
    return this.flags.some((flag) => !flag.hidden);
  }
}
