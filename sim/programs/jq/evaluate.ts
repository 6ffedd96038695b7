import { BUILTINS } from './builtins.ts';
import { DEFINITIONS } from './definitions.ts';
import { formatted } from './formats.ts';
import { setPath } from './paths.ts';
import { CompileError, type Node, type Pattern } from './syntax.ts';
import { indexOf, isArray, isObject, JqError, type Json, operate, sliceOf, told, truthy } from './values.ts';

/** A value and, where a path is wanted, how it was reached. */
export interface Spot {
  readonly value: Json;
  readonly path?: readonly Json[];
}

interface Closure {
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

class Break extends Error {
  readonly label: string;
  constructor(label: string) {
    super('break');
    this.label = label;
  }
}

/** All results of `node` on `at`, one after the other. @throws JqError, CompileError */
export function* run(node: Node, at: Spot, scope: Scope): Generator<Spot> {
  switch (node.kind) {
    case 'identity':
      yield at;
      return;
    case 'recurse':
      yield* recurse(at);
      return;
    case 'literal':
      yield { value: node.value as Json };
      return;
    case 'text':
      for (const value of interpolate(node.parts, node.format, at, scope)) yield { value };
      return;
    case 'format':
      yield { value: formatted(node.name, at.value) };
      return;
    case 'index':
      for (const of of run(node.of, at, scope)) for (const key of values(node.key, at, scope)) yield step(of, key, indexOf(of.value, key));
      return;
    case 'slice':
      for (const of of run(node.of, at, scope))
        for (const to of node.to ? values(node.to, at, scope) : [null])
          for (const from of node.from ? values(node.from, at, scope) : [null])
            yield step(of, { start: from, end: to }, sliceOf(of.value, from, to));
      return;
    case 'each':
      for (const of of run(node.of, at, scope)) yield* each(of);
      return;
    case 'array':
      yield { value: node.body ? [...values(node.body, at, scope)] : [] };
      return;
    case 'object':
      for (const value of objects(node.entries, at, scope)) yield { value };
      return;
    case 'negate':
      for (const value of values(node.body, at, scope)) {
        if (typeof value !== 'number') throw new JqError(`${told(value)} cannot be negated`);
        yield { value: -value };
      }
      return;
    case 'pipe':
      for (const left of run(node.left, at, scope)) yield* run(node.right, left, scope);
      return;
    case 'comma':
      yield* run(node.left, at, scope);
      yield* run(node.right, at, scope);
      return;
    case 'and':
    case 'or':
      for (const left of values(node.left, at, scope)) {
        if (truthy(left) === (node.kind === 'or')) yield { value: node.kind === 'or' };
        else for (const right of values(node.right, at, scope)) yield { value: truthy(right) };
      }
      return;
    case 'alternative':
      yield* alternative(node.left, node.right, at, scope);
      return;
    case 'binary':
      for (const right of values(node.right, at, scope))
        for (const left of values(node.left, at, scope)) yield { value: operate(node.operator, left, right) };
      return;
    case 'assign':
      for (const value of assign(node.operator, node.left, node.right, at, scope)) yield { value };
      return;
    case 'if':
      for (const test of values(node.test, at, scope)) yield* run(truthy(test) ? node.then : node.otherwise, at, scope);
      return;
    case 'try':
      yield* attempt(node.body, node.handler, at, scope);
      return;
    case 'reduce': {
      let state: Json = null;
      for (const start of values(node.start, at, scope)) state = start;
      for (const item of values(node.source, at, scope))
        for (const inner of matches(node.pattern, item, scope, at)) {
          let last: Json = null;
          for (const value of values(node.step, { value: state }, inner)) last = value;
          state = last;
        }
      yield { value: state };
      return;
    }
    case 'foreach':
      for (const start of values(node.start, at, scope)) {
        let state = start;
        for (const item of values(node.source, at, scope))
          for (const inner of matches(node.pattern, item, scope, at))
            for (const value of values(node.step, { value: state }, inner)) {
              state = value;
              if (node.extract) for (const out of values(node.extract, { value }, inner)) yield { value: out };
              else yield { value };
            }
      }
      return;
    case 'bind':
      for (const value of values(node.source, at, scope)) yield* bind(node.patterns, value, node.body, at, scope);
      return;
    case 'label':
      try {
        yield* run(node.body, at, scope);
      } catch (error) {
        if (!(error instanceof Break) || error.label !== node.name) throw error;
      }
      return;
    case 'break':
      throw new Break(node.name);
    case 'variable':
      yield { value: variable(node.name, node.at, scope) };
      return;
    case 'define':
      yield* run(node.rest, at, scope.define(node.name, node.parameters, node.body));
      return;
    case 'call':
      yield* call(node, at, scope);
  }
}

function isClosure(one: { readonly body: Node }): one is Closure {
  return 'scope' in one;
}

export function* values(node: Node, at: Spot, scope: Scope): Generator<Json> {
  for (const { value } of run(node, { value: at.value }, scope)) yield value;
}

/** The paths that `node` leads to. @throws JqError when it is more than a path */
export function* pathsOf(node: Node, value: Json, scope: Scope): Generator<{ path: readonly Json[]; value: Json }> {
  for (const spot of run(node, { value, path: [] }, scope)) {
    if (!spot.path) throw new JqError(`Invalid path expression with result ${JSON.stringify(spot.value)}`);
    yield { path: spot.path, value: spot.value };
  }
}

function step(from: Spot, key: Json, value: Json): Spot {
  return from.path ? { value, path: [...from.path, key] } : { value };
}

export function* each(of: Spot): Generator<Spot> {
  const { value } = of;
  if (isArray(value)) for (const [i, one] of value.entries()) yield step(of, i, one);
  else if (isObject(value)) for (const [key, one] of Object.entries(value)) yield step(of, key, one);
  else throw new JqError(value === null ? 'Cannot iterate over null (null)' : `Cannot iterate over ${told(value)}`);
}

function* recurse(at: Spot): Generator<Spot> {
  yield at;
  if (isArray(at.value) || isObject(at.value)) for (const one of each(at)) yield* recurse(one);
}

function* interpolate(parts: readonly (string | Node)[], format: string | undefined, at: Spot, scope: Scope): Generator<string> {
  const [first, ...rest] = parts;
  if (first === undefined) {
    yield '';
    return;
  }
  for (const tail of interpolate(rest, format, at, scope)) {
    if (typeof first === 'string') yield first + tail;
    else for (const value of values(first, at, scope)) yield formatted(format ?? '@text', value) + tail;
  }
}

function* objects(entries: readonly (readonly [Node, Node])[], at: Spot, scope: Scope): Generator<Json> {
  const [first, ...rest] = entries;
  if (!first) {
    yield {};
    return;
  }
  for (const key of values(first[0], at, scope)) {
    if (typeof key !== 'string') throw new JqError(`Object keys must be strings`);
    for (const value of values(first[1], at, scope))
      for (const others of objects(rest, at, scope)) yield { [key]: value, ...(others as object) };
  }
}

function* alternative(left: Node, right: Node, at: Spot, scope: Scope): Generator<Spot> {
  let any = false;
  try {
    for (const spot of run(left, at, scope)) {
      if (!truthy(spot.value)) continue;
      any = true;
      yield spot;
    }
  } catch (error) {
    if (!(error instanceof JqError)) throw error;
  }
  if (!any) yield* run(right, at, scope);
}

function* attempt(body: Node, handler: Node | undefined, at: Spot, scope: Scope): Generator<Spot> {
  try {
    yield* run(body, at, scope);
  } catch (error) {
    if (!(error instanceof JqError)) throw error;
    if (handler) yield* run(handler, { value: error.value }, scope);
  }
}

function* assign(operator: string, left: Node, right: Node, at: Spot, scope: Scope): Generator<Json> {
  const targets = [...pathsOf(left, at.value, scope)].map(({ path }) => path);
  if (operator === '|=') {
    let out = at.value;
    for (const path of targets) {
      const [next] = values(right, { value: path.reduce<Json>(indexOf, out) }, scope);
      if (next !== undefined) out = setPath(out, path, next);
    }
    yield out;
    return;
  }
  for (const value of values(right, at, scope)) {
    let out = at.value;
    for (const path of targets) {
      const before = path.reduce<Json>(indexOf, out);
      const plain = operator.slice(0, -1);
      out = setPath(
        out,
        path,
        operator === '=' ? value : plain === '//' ? (truthy(before) ? before : value) : operate(plain, before, value),
      );
    }
    yield out;
  }
}

function* bind(patterns: readonly Pattern[], value: Json, body: Node, at: Spot, scope: Scope): Generator<Spot> {
  const [pattern, ...others] = patterns;
  if (!pattern) return;
  try {
    for (const inner of matches(pattern, value, scope, at)) yield* run(body, at, inner);
  } catch (error) {
    if (!(error instanceof JqError) || others.length === 0) throw error;
    yield* bind(others, value, body, at, scope);
  }
}

function* matches(pattern: Pattern, value: Json, scope: Scope, at: Spot): Generator<Scope> {
  if (pattern.kind === 'name') yield scope.with(pattern.name, value);
  else if (pattern.kind === 'list') {
    let scopes = [scope];
    for (const [i, item] of pattern.items.entries()) scopes = scopes.flatMap((one) => [...matches(item, indexOf(value, i), one, at)]);
    yield* scopes;
  } else {
    let scopes = [scope];
    for (const field of pattern.fields)
      scopes = scopes.flatMap((one) => {
        const [key = null] = values(field.key, at, one);
        const found = indexOf(value, key);
        const named = field.name === undefined ? one : one.with(field.name, found);
        return field.pattern ? [...matches(field.pattern, found, named, at)] : [named];
      });
    yield* scopes;
  }
}

function variable(name: string, at: number, scope: Scope): Json {
  const value = scope.variables.get(name);
  if (value === undefined) throw new CompileError(`$${name} is not defined`, at);
  return value;
}

function* call(node: Extract<Node, { kind: 'call' }>, at: Spot, scope: Scope): Generator<Spot> {
  const signature = `${node.name}/${node.args.length}`;
  const closure = scope.functions.get(signature) ?? DEFINITIONS.get(signature);
  if (closure) {
    const home: Scope = isClosure(closure) ? closure.scope : new Scope(scope.inputs, scope.variables);
    yield* enter(closure, 0, home, node.args, at, scope);
    return;
  }
  const builtin = BUILTINS[signature];
  if (!builtin) throw new CompileError(`${signature} is not defined`, node.at);
  yield* builtin(at, node.args, scope);
}

/** Binds the arguments: `$x` is a value, one after the other; a plain name stands for the argument itself. */
function* enter(
  closure: { readonly parameters: readonly string[]; readonly body: Node },
  index: number,
  inner: Scope,
  args: readonly Node[],
  at: Spot,
  outer: Scope,
): Generator<Spot> {
  const name = closure.parameters[index];
  const arg = args[index];
  if (name === undefined || arg === undefined) {
    yield* run(closure.body, at, inner);
    return;
  }
  if (!name.startsWith('$')) {
    yield* enter(closure, index + 1, inner.bind(name, { parameters: [], body: arg, scope: outer }), args, at, outer);
    return;
  }
  for (const value of values(arg, at, outer)) {
    const bound = inner.with(name.slice(1), value).bind(name.slice(1), { parameters: [], body: { kind: 'literal', value }, scope: outer });
    yield* enter(closure, index + 1, bound, args, at, outer);
  }
}

/** Checks names before anything runs, as jq's compiler does. @throws CompileError */
export function checkNames(node: Node, scope: Scope): void {
  const visit = (one: unknown, functions: ReadonlySet<string>, variables: ReadonlySet<string>): void => {
    if (typeof one !== 'object' || one === null) return;
    if (Array.isArray(one)) {
      for (const part of one) visit(part, functions, variables);
      return;
    }
    const part = one as Node | Pattern;
    if (part.kind === 'literal') return;
    if (part.kind === 'variable' && !variables.has(part.name)) throw new CompileError(`$${part.name} is not defined`, part.at);
    if (part.kind === 'call') {
      const signature = `${part.name}/${part.args.length}`;
      if (!functions.has(signature) && !DEFINITIONS.has(signature) && !Object.hasOwn(BUILTINS, signature))
        throw new CompileError(`${signature} is not defined`, part.at);
    }
    if (part.kind === 'define') {
      const known = new Set([...functions, `${part.name}/${part.parameters.length}`]);
      const names = part.parameters.map((name) => name.replace('$', ''));
      const given = part.parameters.filter((name) => name.startsWith('$')).map((name) => name.slice(1));
      visit(part.body, new Set([...known, ...names.map((name) => `${name}/0`)]), new Set([...variables, ...given]));
      visit(part.rest, known, variables);
      return;
    }
    const named = 'patterns' in part ? part.patterns.flatMap(namesOf) : 'pattern' in part && part.pattern ? namesOf(part.pattern) : [];
    for (const [key, child] of Object.entries(part))
      visit(child, functions, key === 'source' ? variables : new Set([...variables, ...named]));
  };
  visit(node, new Set(scope.functions.keys()), new Set(scope.variables.keys()));
}

function namesOf(pattern: Pattern): string[] {
  if (pattern.kind === 'name') return [pattern.name];
  if (pattern.kind === 'list') return pattern.items.flatMap(namesOf);
  return pattern.fields.flatMap(({ name, pattern: inner }) => [...(name === undefined ? [] : [name]), ...(inner ? namesOf(inner) : [])]);
}
