import type { Sys } from '../../kernel/sys.ts';
import type { Journal } from './journal.ts';
import { changedOnDisk, dependencies, filesIn, loadUnit, setting, UNIT_DIRECTORIES, type Unit, whyRefused } from './unit.ts';
import { isUnitName, typeOf } from './unit-name.ts';

/** The units that the manager has in memory, and what keeps them there. */
export class UnitMemory {
  readonly #sys: Sys;
  readonly #journal: Journal;
  readonly #units = new Map<string, Unit>();
  /** Does a unit run, or is there a job on it? */
  readonly #isBusy: (name: string) => boolean;
  readonly #onReload: (unit: Unit) => void;
  /** Units whose mistakes have been complained of since they were last forgotten, and those of them that were asked whether they start by themselves. */
  readonly #told = new Set<string>();
  readonly #toldOfInstall = new Set<string>();
  /** Somebody changed, or tried to change, what starts by itself, and nobody had the files read again: that counts for all units. */
  outdated = false;

  constructor(sys: Sys, journal: Journal, isBusy: (name: string) => boolean, onReload: (unit: Unit) => void) {
    this.#sys = sys;
    this.#journal = journal;
    this.#isBusy = isBusy;
    this.#onReload = onReload;
  }

  /** A unit that has been read, whether anything keeps it or not. */
  known(name: string): Unit | undefined {
    return this.#units.get(name);
  }

  /** A unit as the manager knows it. It reads a file once; after that, again when nobody refers to the unit any more, or at a reload. */
  load(name: string): Unit {
    const known = this.#units.get(name);
    if (known && known.load !== 'not-found' && this.isHeld(known.name)) return known;
    const unit = loadUnit(this.#sys, name);
    this.#units.set(name, unit);
    this.#units.set(unit.name, unit);
    if (this.#told.has(unit.name) && (!known || known.stamp === unit.stamp)) return unit;
    this.#told.add(unit.name);
    this.#complain(unit);
    if (unit.load === 'bad-setting') this.#journal.say(unit.name, whyRefused(unit), 3);
    return unit;
  }

  #complain({ name, warnings }: Unit, which: (message: string) => boolean = () => true): void {
    for (const { path, line, message } of warnings) if (which(message)) this.#journal.say(name, `${path}:${line}: ${message}`, 4);
  }

  /** Whether a unit starts by itself is read from its file apart, for the first who asks; sections that nobody knows are found once more then. */
  complainOfInstall(unit: Unit): void {
    if (this.#toldOfInstall.has(unit.name)) return;
    this.#toldOfInstall.add(unit.name);
    this.#complain(unit, (message) => /^(Unknown section|Assignment outside)|in section 'Install'/.test(message));
  }

  /** Forgets units that nothing keeps: who asks for one has it read again, and its mistakes complained of. */
  forget(): void {
    if (this.#told.size === 0) return;
    const held = this.#held();
    for (const name of [...this.#told])
      if (!held.has(name)) {
        this.#told.delete(name);
        this.#toldOfInstall.delete(name);
      }
  }

  /** Reads a unit without a word: for lists of files, which are no affair of the journal. */
  quietly<T>(body: () => T): T {
    const tables = [this.#told, this.#toldOfInstall].map((table) => ({ table, before: [...table] }));
    for (const { table } of tables) for (const name of this.files()) table.add(name);
    const result = body();
    for (const { table, before } of tables) {
      table.clear();
      for (const name of before) table.add(name);
    }
    return result;
  }

  /** Does anything keep the unit in memory: its own state, or a unit that is kept and names it? */
  isHeld(name: string): boolean {
    return this.#held().has(name);
  }

  #held(): Set<string> {
    const held = new Set([...this.#units.keys()].filter((one) => this.#isBusy(one)));
    for (const one of held) {
      const unit = this.#units.get(one);
      if (!unit) continue;
      for (const key of ['Wants', 'Requires', 'BindsTo', 'After', 'Before', 'PartOf', 'Conflicts'] as const)
        for (const other of dependencies(unit, key)) held.add(other);
      if (typeOf(one) === 'socket' || typeOf(one) === 'timer') held.add(triggeredBy(unit));
    }
    return held;
  }

  needsReload(name: string): boolean {
    const known = this.#units.get(name);
    if (this.outdated) return known !== undefined && known.load !== 'not-found';
    return known !== undefined && known.load !== 'not-found' && this.isHeld(known.name) && changedOnDisk(this.#sys, known);
  }

  /** Other names that somebody used for a unit in memory. */
  aliases(name: string): string[] {
    return [...this.#units].flatMap(([key, unit]) => (unit.name === name && key !== name ? [key] : []));
  }

  /** Every unit that there is a file for. */
  files(): string[] {
    const names = UNIT_DIRECTORIES.flatMap((directory) => filesIn(this.#sys, directory)).map((path) =>
      path.slice(path.lastIndexOf('/') + 1),
    );
    return [...new Set(names)].filter(isUnitName).sort();
  }

  /** Every unit in memory, those that only others name included. */
  loaded(): string[] {
    return [...new Set([...this.#units.values()].map((unit) => unit.name))].filter((name) => this.isHeld(name)).sort();
  }

  /** Reads one unit again. */
  reread(name: string): Unit {
    const unit = loadUnit(this.#sys, name);
    for (const key of [...this.#units.keys()]) if (this.#units.get(key)?.name === unit.name) this.#units.set(key, unit);
    this.#onReload(unit);
    return unit;
  }

  /** Reads all unit files again; running services keep running. */
  reloadFiles(): void {
    const names = [...new Set([...this.#units.values()].map((unit) => unit.name))];
    const held = names.filter((name) => this.isHeld(name));
    this.outdated = false;
    this.#units.clear();
    this.#told.clear();
    this.#toldOfInstall.clear();
    for (const name of held) this.#units.set(name, loadUnit(this.#sys, name));
    for (const name of held) {
      const unit = this.#units.get(name);
      if (!unit || unit.load === 'not-found') continue;
      this.#told.add(name);
      this.#complain(unit);
      this.#onReload(unit);
    }
  }
}

/** The service that a socket or timer starts. */
export function triggeredBy(unit: Unit): string {
  const section = typeOf(unit.name) === 'socket' ? 'Socket' : 'Timer';
  return setting(unit, section, section === 'Socket' ? 'Service' : 'Unit') ?? unit.name.replace(/\.\w+$/, '.service');
}
