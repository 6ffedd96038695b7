import type { Variables } from './variables.ts';

/** Where programs were found before, by name. It is forgotten as soon as PATH is assigned to. */
export class ProgramTable extends Map<string, { path: string; hits: number }> {
  #filledBy: string | undefined;

  /** The table as it holds for this PATH. */
  under(variables: Variables): this {
    const path = `${variables.pathAssignments} ${variables.get('PATH')}`;
    if (path !== this.#filledBy) this.clear();
    this.#filledBy = path;
    return this;
  }

  copy(): ProgramTable {
    const copy = new ProgramTable([...this].map(([name, entry]) => [name, { ...entry }]));
    copy.#filledBy = this.#filledBy;
    return copy;
  }
}
