import { assign } from './assign.ts';
import { evaluate, fallbacks, sliceOf } from './evaluate.ts';
import { call, type Interpreter } from './interpreter.ts';
import { store } from './names.ts';
import { binary, truth } from './operators.ts';
import { everything, item, iterate, place, places } from './sequences.ts';
import { repr, typeName } from './show.ts';
import { NotSimulated } from './syntax-error.ts';
import { passed } from './traceback.ts';
import type { Block, Expression, Statement } from './tree.ts';
import { Dict, Exc, type Frame, Func, List, Raised, raise, Thing, Tuple, Type, type Value } from './values.ts';

/** How a block ended before its end. */
export type Leaving = { readonly how: 'break' | 'continue' } | { readonly how: 'return'; readonly value: Value } | undefined;

export interface Runner extends Interpreter {
  importModule(name: string): Value;
  /** The value of a statement typed at a prompt. */
  readonly show: ((value: Value) => Promise<void>) | undefined;
  readonly marks: WeakMap<Exc, Frame>;
  readonly handling: Exc[];
}

export async function execute(world: Runner, frame: Frame, block: Block): Promise<Leaving> {
  for (const statement of block) {
    const leaving = await one(world, frame, statement);
    if (leaving) return leaving;
  }
  return undefined;
}

async function one(world: Runner, frame: Frame, node: Statement): Promise<Leaving> {
  const at = (): void => {
    frame.span = node;
    frame.expression = undefined;
  };
  at();
  const pause = world.breathe();
  if (pause) await pause;
  switch (node.kind) {
    case 'expression': {
      const value = await evaluate(world, frame, node.value);
      if (world.show && frame.name === '<module>') await world.show(value);
      return;
    }
    case 'assign': {
      const value = await evaluate(world, frame, node.value);
      for (const target of node.targets) await assign(world, frame, target, value);
      return;
    }
    case 'augmented': {
      const old = await evaluate(world, frame, node.target);
      const value = await evaluate(world, frame, node.value);
      at();
      if (old instanceof List && node.operator === '+') {
        old.items.push(...(await everything(value)));
        return;
      }
      return assign(world, frame, node.target, binary(node.operator, old, value, true)).then(() => undefined);
    }
    case 'if':
      return execute(world, frame, truth(await evaluate(world, frame, node.test)) ? node.then : node.otherwise);
    case 'while':
      while (truth(await evaluate(world, frame, node.test))) {
        const pauseHere = world.breathe();
        if (pauseHere) await pauseHere;
        const leaving = await execute(world, frame, node.body);
        if (leaving?.how === 'break') return;
        if (leaving?.how === 'return') return leaving;
      }
      return execute(world, frame, node.otherwise);
    case 'for': {
      const source = await evaluate(world, frame, node.of);
      frame.span = node.of;
      frame.expression = node.of;
      const next = iterate(source);
      for (let value = await next(); value !== undefined; value = await next()) {
        await assign(world, frame, node.target, value);
        const pauseHere = world.breathe();
        if (pauseHere) await pauseHere;
        const leaving = await execute(world, frame, node.body);
        if (leaving?.how === 'break') return;
        if (leaving?.how === 'return') return leaving;
        frame.span = node.of;
        frame.expression = node.of;
      }
      return execute(world, frame, node.otherwise);
    }
    case 'pass':
      return;
    case 'break':
    case 'continue':
      return { how: node.kind };
    case 'function':
      store(frame, node.name, new Func(node.name, node.parameters, await fallbacks(world, frame, node.parameters), node.body, frame));
      return;
    case 'return':
      return { how: 'return', value: node.value ? await evaluate(world, frame, node.value) : null };
    case 'raise':
      return raising(world, frame, node, at);
    case 'try':
      return trying(world, frame, node);
    case 'with':
      return within(world, frame, node, 0);
    case 'import':
      for (const { name, as } of node.modules) {
        const module = world.importModule(name);
        store(frame, as ?? (name.split('.')[0] as string), as ? module : world.importModule(name.split('.')[0] as string));
      }
      return;
    case 'from': {
      const module = world.importModule(node.module);
      for (const { name, as } of node.names) {
        if (name === '*') throw new NotSimulated('import *');
        const found = module instanceof Thing ? module.attributes.get(name) : undefined;
        if (found === undefined) throw raise('ImportError', `cannot import name '${name}' from '${node.module}' (unknown location)`);
        store(frame, as ?? name, found);
      }
      return;
    }
    case 'global':
    case 'nonlocal':
      for (const name of node.names) if (frame.own) frame.elsewhere.set(name, node.kind);
      return;
    case 'delete':
      for (const target of node.targets) await remove(world, frame, target);
      return;
    case 'assert':
      if (truth(await evaluate(world, frame, node.test))) return;
      {
        const message = node.message ? [await evaluate(world, frame, node.message)] : [];
        frame.span = node.test;
        frame.expression = node.test;
        throw raise('AssertionError', ...message);
      }
  }
}

async function remove(world: Runner, frame: Frame, target: Expression): Promise<void> {
  frame.span = target;
  frame.expression = target;
  if (target.kind === 'name') {
    if (!frame.variables.delete(target.name)) throw raise('NameError', `name '${target.name}' is not defined`);
    return;
  }
  if (target.kind !== 'subscript') throw new NotSimulated(`del of a ${target.kind}`);
  const object = await evaluate(world, frame, target.object);
  if (target.index.kind === 'slice') {
    if (!(object instanceof List)) throw raise('TypeError', `'${typeName(object)}' object does not support item deletion`);
    const gone = new Set(places(await sliceOf(world, frame, target.index), object.items.length));
    object.items = object.items.filter((_, i) => !gone.has(i));
    return;
  }
  const index = await evaluate(world, frame, target.index);
  frame.span = target;
  frame.expression = target;
  if (object instanceof List) object.items.splice(place(index, object.items.length, 'list', 'assignment '), 1);
  else if (object instanceof Dict) {
    item(object, index);
    for (const [key, [known]] of object.entries) if (known === index || repr(known) === repr(index)) object.entries.delete(key);
  } else throw raise('TypeError', `'${typeName(object)}' object doesn't support item deletion`);
}

async function raising(world: Runner, frame: Frame, node: Statement & { kind: 'raise' }, at: () => void): Promise<never> {
  if (!node.value) {
    const current = world.handling.at(-1);
    at();
    if (!current) throw raise('RuntimeError', 'No active exception to reraise');
    throw new Raised(current);
  }
  const value = await evaluate(world, frame, node.value);
  at();
  const made = value instanceof Type ? await call(world, value, []) : value;
  if (!(made instanceof Exc)) throw raise('TypeError', 'exceptions must derive from BaseException');
  if (node.cause) {
    const cause = await evaluate(world, frame, node.cause);
    made.cause = cause instanceof Type ? ((await call(world, cause, [])) as Exc) : cause instanceof Exc ? cause : null;
    at();
  }
  throw new Raised(made);
}

async function trying(world: Runner, frame: Frame, node: Statement & { kind: 'try' }): Promise<Leaving> {
  let leaving: Leaving;
  try {
    try {
      leaving = await execute(world, frame, node.body);
      if (!leaving) leaving = await execute(world, frame, node.otherwise);
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      passed(error, frame, world.marks);
      const { exception } = error;
      for (const handler of node.handlers) {
        if (handler.type && !(await caught(world, frame, handler.type, exception))) continue;
        world.handling.push(exception);
        if (handler.name !== undefined) store(frame, handler.name, exception);
        try {
          leaving = await execute(world, frame, handler.body);
        } catch (next) {
          if (next instanceof Raised && next.exception !== exception) next.exception.context ??= exception;
          throw next;
        } finally {
          world.handling.pop();
          if (handler.name !== undefined) frame.variables.delete(handler.name);
        }
        return leaving;
      }
      throw error;
    }
  } catch (error) {
    passed(error, frame, world.marks);
    throw error;
  } finally {
    const instead = node.last.length ? await execute(world, frame, node.last) : undefined;
    if (instead) leaving = instead;
  }
  return leaving;
}

async function caught(world: Runner, frame: Frame, wanted: Expression, exception: Exc): Promise<boolean> {
  const type = await evaluate(world, frame, wanted);
  const types = type instanceof Tuple ? type.items : [type];
  return types.some((each) => {
    if (!(each instanceof Type)) throw raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
    return exception.type.within(each);
  });
}

async function within(world: Runner, frame: Frame, node: Statement & { kind: 'with' }, index: number): Promise<Leaving> {
  const entry = node.items[index];
  if (!entry) return execute(world, frame, node.body);
  const manager = await evaluate(world, frame, entry.value);
  if (!(manager instanceof Thing && manager.leave)) {
    frame.span = entry.value;
    frame.expression = entry.value;
    throw raise('TypeError', `'${typeName(manager)}' object does not support the context manager protocol`);
  }
  if (entry.target) await assign(world, frame, entry.target, manager);
  try {
    return await within(world, frame, node, index + 1);
  } catch (error) {
    passed(error, frame, world.marks);
    throw error;
  } finally {
    await manager.leave();
  }
}

/** Every name that a function's body assigns. */
export function assignedNames(block: Block, into = new Set<string>()): Set<string> {
  const target = (node: Expression | undefined): void => {
    if (node?.kind === 'name') into.add(node.name);
    else if (node?.kind === 'list' || node?.kind === 'tuple') node.items.forEach(target);
    else if (node?.kind === 'star') target(node.value);
  };
  for (const node of block) {
    if (node.kind === 'assign') node.targets.forEach(target);
    else if (node.kind === 'augmented' || node.kind === 'for') target(node.target);
    else if (node.kind === 'function') into.add(node.name);
    else if (node.kind === 'import' || node.kind === 'from') {
      for (const { name, as } of node.kind === 'import' ? node.modules : node.names) into.add(as ?? (name.split('.')[0] as string));
    } else if (node.kind === 'with') node.items.forEach((each) => void target(each.target));
    if ('body' in node && node.kind !== 'function') assignedNames(node.body, into);
    if (node.kind === 'if') assignedNames(node.then, into);
    if ('otherwise' in node) assignedNames(node.otherwise, into);
    if (node.kind === 'try') {
      for (const handler of node.handlers) {
        if (handler.name !== undefined) into.add(handler.name);
        assignedNames(handler.body, into);
      }
      assignedNames(node.last, into);
    }
  }
  return into;
}
