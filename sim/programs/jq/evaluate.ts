import { assign } from './assign.ts';
import { call } from './call.ts';
import { formatted } from './formats.ts';
import { bind, matches } from './patterns.ts';
import type { Scope, Spot } from './scope.ts';
import { CompileError, type Node } from './syntax.ts';
import { indexOf, isArray, isObject, JqError, type Json, operate, sliceOf, told, truthy } from './values.ts';

/** `break` on its way out to its label. */
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

function* each(of: Spot): Generator<Spot> {
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

function variable(name: string, at: number, scope: Scope): Json {
  const value = scope.variables.get(name);
  if (value === undefined) throw new CompileError(`$${name} is not defined`, at);
  return value;
}
