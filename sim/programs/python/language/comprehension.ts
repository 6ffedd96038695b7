import { assign } from './assign.ts';
import { evaluate } from './evaluate.ts';
import type { Interpreter } from './interpreter.ts';
import { truth } from './operators.ts';
import { iterate } from './sequences.ts';
import type { Clause, Expression } from './tree.ts';
import { Dict, type Frame, Iter, List, PySet, type Value } from './values.ts';

/** A list, set or dictionary made by `for`, in a scope of its own; a generator makes its values as they are asked for. */
export async function comprehension(world: Interpreter, frame: Frame, node: Expression & { kind: 'comprehension' }): Promise<Value> {
  const inner: Frame = { ...frame, variables: new Map(), around: frame, own: undefined, elsewhere: new Map() };
  if (frame.around === undefined && frame.own === undefined) Object.assign(inner, { around: undefined, globals: frame.globals });
  const first = node.clauses[0] as Clause;
  const source = iterate(await evaluate(world, frame, first.of));
  const found = walk(world, inner, node, 0, source);
  if (node.makes === 'generator') {
    return new Iter(async () => {
      const { done, value } = await found.next();
      return done ? undefined : value[1];
    }, 'generator');
  }
  const list: Value[] = [];
  const dict = new Dict();
  try {
    for await (const [key, value] of found) {
      if (node.makes === 'dict') dict.set(key, value);
      else list.push(value);
    }
  } finally {
    frame.span = inner.span;
    frame.expression = inner.expression;
  }
  return node.makes === 'dict' ? dict : node.makes === 'set' ? new PySet(list) : new List(list);
}

async function* walk(
  world: Interpreter,
  frame: Frame,
  node: Expression & { kind: 'comprehension' },
  depth: number,
  source?: () => Promise<Value | undefined> | Value | undefined,
): AsyncGenerator<[key: Value, value: Value]> {
  const clause = node.clauses[depth];
  if (!clause) {
    const key = node.key ? await evaluate(world, frame, node.key) : null;
    yield [key, await evaluate(world, frame, node.value)];
    return;
  }
  const next = source ?? iterate(await evaluate(world, frame, clause.of));
  for (let one = await next(); one !== undefined; one = await next()) {
    await world.breathe();
    await assign(world, frame, clause.target, one);
    let wanted = true;
    for (const condition of clause.conditions) wanted &&= truth(await evaluate(world, frame, condition));
    if (wanted) yield* walk(world, frame, node, depth + 1);
  }
}
