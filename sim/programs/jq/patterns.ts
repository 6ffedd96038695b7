import { run, values } from './evaluate.ts';
import type { Scope, Spot } from './scope.ts';
import type { Node, Pattern } from './syntax.ts';
import { indexOf, JqError, type Json } from './values.ts';

/** `as` and patterns, the next of which is tried when one does not fit. */
export function* bind(patterns: readonly Pattern[], value: Json, body: Node, at: Spot, scope: Scope): Generator<Spot> {
  const [pattern, ...others] = patterns;
  if (!pattern) return;
  try {
    for (const inner of matches(pattern, value, scope, at)) yield* run(body, at, inner);
  } catch (error) {
    if (!(error instanceof JqError) || others.length === 0) throw error;
    yield* bind(others, value, body, at, scope);
  }
}

/** The scopes in which the names of a pattern are bound to the parts of a value. */
export function* matches(pattern: Pattern, value: Json, scope: Scope, at: Spot): Generator<Scope> {
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

/** The names that a pattern binds. */
export function namesOf(pattern: Pattern): string[] {
  if (pattern.kind === 'name') return [pattern.name];
  if (pattern.kind === 'list') return pattern.items.flatMap(namesOf);
  return pattern.fields.flatMap(({ name, pattern: inner }) => [...(name === undefined ? [] : [name]), ...(inner ? namesOf(inner) : [])]);
}
