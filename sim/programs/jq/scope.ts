import type { Node } from './syntax.ts';
import type { Json } from './values.ts';

/** A value and, where a path is wanted, how it was reached. */
export interface Spot {
  readonly value: Json;
  readonly path?: readonly Json[];
}

/** A function: what it takes, what it does, and where it was defined. */
export interface Closure {
  readonly parameters: readonly string[];
  readonly body: Node;
  readonly scope: Scope;
}

/** What names stand for at a place of the program. */
export class Scope {
  readonly variables: ReadonlyMap<string, Json>;
  readonly functions: ReadonlyMap<string, Closure>;
  /** Values that `input` has not given out yet. */
  readonly inputs: Iterator<Json>;

  constructor(inputs: Iterator<Json>, variables: ReadonlyMap<string, Json>, functions: ReadonlyMap<string, Closure> = new Map()) {
    this.inputs = inputs;
    this.variables = variables;
    this.functions = functions;
  }

  with(name: string, value: Json): Scope {
    return new Scope(this.inputs, new Map([...this.variables, [name, value]]), this.functions);
  }

  define(name: string, parameters: readonly string[], body: Node): Scope {
    const functions = new Map(this.functions);
    const scope = new Scope(this.inputs, this.variables, functions);
    functions.set(`${name}/${parameters.length}`, { parameters, body, scope });
    return scope;
  }

  bind(name: string, closure: Closure): Scope {
    return new Scope(this.inputs, this.variables, new Map([...this.functions, [`${name}/0`, closure]]));
  }
}
