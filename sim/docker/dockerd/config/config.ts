import { keyOf } from './option.ts';
import { OPTIONS } from './options.ts';

/** The configuration in force, by the names of daemon.json. Replaced as a whole when it is reloaded. */
export class Config {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #ofMachine: ReadonlyMap<string, unknown>;

  /** `ofMachine`: defaults that depend on the machine. */
  constructor(values: ReadonlyMap<string, unknown>, ofMachine: ReadonlyMap<string, unknown>) {
    this.#values = values;
    this.#ofMachine = ofMachine;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  get(key: string): unknown {
    return this.#values.get(key) ?? this.#ofMachine.get(key) ?? OPTIONS.find((option) => keyOf(option) === key)?.def;
  }

  bool(key: string): boolean {
    return this.get(key) === true;
  }

  string(key: string): string {
    const value = this.get(key);
    return typeof value === 'string' ? value : '';
  }

  number(key: string): number {
    const value = this.get(key);
    return typeof value === 'number' ? value : 0;
  }

  list(key: string): readonly string[] {
    const value = this.get(key);
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  }

  map(key: string): Readonly<Record<string, string>> {
    const value = this.get(key);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, string>) : {};
  }

  with(changes: ReadonlyMap<string, unknown>): Config {
    return new Config(new Map([...this.#values, ...changes]), this.#ofMachine);
  }
}
