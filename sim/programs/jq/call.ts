import { BUILTINS } from './builtins.ts';
import { DEFINITIONS } from './definitions.ts';
import { run, values } from './evaluate.ts';
import { type Closure, Scope, type Spot } from './scope.ts';
import { CompileError, type Node } from './syntax.ts';

/** A function of the program, of jq's own definitions, or of its machine. @throws CompileError when there is none */
export function* call(node: Extract<Node, { kind: 'call' }>, at: Spot, scope: Scope): Generator<Spot> {
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

function isClosure(one: { readonly body: Node }): one is Closure {
  return 'scope' in one;
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
