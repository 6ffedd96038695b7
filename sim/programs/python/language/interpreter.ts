import { typeName } from './show.ts';
import { Builtin, Func, raise, Type, type Value } from './values.ts';

/** What the evaluator asks of the rest of the interpreter. */
export interface Interpreter {
  readonly builtins: ReadonlyMap<string, Value>;
  /** Let other processes live, and a signal come in. */
  breathe(): Promise<void> | undefined;
  callFunction(callee: Func, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Promise<Value>;
  attribute(object: Value, name: string): Value;
}

/** @throws Raised TypeError for what is no function */
export async function call(
  world: Interpreter,
  callee: Value,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value> = new Map(),
): Promise<Value> {
  if (callee instanceof Func) return world.callFunction(callee, args, keywords);
  if (callee instanceof Builtin) return callee.call(args, keywords);
  if (callee instanceof Type && callee.call) return callee.call(args, keywords);
  throw raise('TypeError', `'${typeName(callee)}' object is not callable`);
}
