import { pathsOf, values } from './evaluate.ts';
import { setPath } from './paths.ts';
import type { Scope, Spot } from './scope.ts';
import type { Node } from './syntax.ts';
import { indexOf, type Json, operate, truthy } from './values.ts';

/** `=`, `|=`, `+=` and the like: the input with what `left` leads to replaced. */
export function* assign(operator: string, left: Node, right: Node, at: Spot, scope: Scope): Generator<Json> {
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
