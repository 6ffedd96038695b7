import { format } from './format.ts';
import { binary, compare, truth, unary } from './operators.ts';
import { everything, item, iterate, place, sliced } from './sequences.ts';
import { repr, str, typeName } from './show.ts';
import { NotSimulated } from './syntax-error.ts';
import type { Argument, Clause, Expression, FormatPart } from './tree.ts';
import {
  Builtin,
  Bytes,
  Dict,
  type Exc,
  type Frame,
  Func,
  Iter,
  List,
  PySet,
  Raised,
  raise,
  Thing,
  Tuple,
  Type,
  type Value,
} from './values.ts';

/** What the evaluator asks of the rest of the interpreter. */
export interface Interpreter {
  readonly builtins: ReadonlyMap<string, Value>;
  /** Let other processes live, and a signal come in. */
  breathe(): Promise<void> | undefined;
  callFunction(callee: Func, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Promise<Value>;
  attribute(object: Value, name: string): Value;
}

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

export function lookUp(world: Interpreter, frame: Frame, name: string): Value {
  const where = frame.elsewhere.get(name);
  if (where !== 'global') {
    const own = where ? undefined : frame.variables.get(name);
    if (own !== undefined) return own;
    if (!where && frame.own?.has(name)) {
      throw raise('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`);
    }
    for (let around = frame.around; around; around = around.around) {
      const found = around.variables.get(name);
      if (found !== undefined) return found;
    }
  }
  const found = frame.globals.get(name) ?? world.builtins.get(name);
  if (found !== undefined) return found;
  const hint = suggestion(name, [...frame.variables.keys(), ...frame.globals.keys(), ...world.builtins.keys()]);
  const error = raise('NameError', `name '${name}' is not defined`);
  if (hint) error.exception.attributes.set('hint', `. Did you mean: '${hint}'?`);
  else if (['json', 'sys', 'os', 'time', 'math', 'random', 'datetime', 'platform', 'socket', 'subprocess', 're', 'string'].includes(name))
    error.exception.attributes.set('hint', `. Did you forget to import '${name}'?`);
  throw error;
}

/** The name that was probably meant: the nearest by CPython's edit distance (a move costs 2, a change of case 1). */
export function suggestion(wrong: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name === wrong) continue;
    const most = Math.min(Math.floor(((name.length + wrong.length + 3) * 2) / 6), least - 1);
    const distance = editDistance(wrong, name);
    if (distance <= most && distance < least) [best, least] = [name, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i * 2);
  for (const [i, x] of [...a].entries()) {
    const next = [(i + 1) * 2];
    for (const [j, y] of [...b].entries()) {
      const change = x === y ? 0 : x.toLowerCase() === y.toLowerCase() ? 1 : 2;
      next.push(Math.min((row[j] ?? 0) + change, (row[j + 1] ?? 0) + 2, (next[j] ?? 0) + 2));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

export async function evaluate(world: Interpreter, frame: Frame, node: Expression): Promise<Value> {
  const at = (): void => {
    frame.span = node;
    frame.expression = node;
  };
  switch (node.kind) {
    case 'constant':
      return node.value instanceof Uint8Array ? new Bytes(node.value) : node.value;
    case 'name':
      at();
      return lookUp(world, frame, node.name);
    case 'format':
      return formatted(world, frame, node.parts);
    case 'list':
      return new List(await spread(world, frame, node.items));
    case 'tuple':
      return new Tuple(await spread(world, frame, node.items));
    case 'set': {
      const items = await spread(world, frame, node.items);
      at();
      return new PySet(items);
    }
    case 'dict': {
      const made = new Dict();
      for (const { key, value } of node.entries) {
        if (key) {
          const known = await evaluate(world, frame, key);
          const one = await evaluate(world, frame, value);
          at();
          made.set(known, one);
        } else {
          const other = await evaluate(world, frame, value);
          at();
          if (!(other instanceof Dict)) throw raise('TypeError', `'${typeName(other)}' object is not a mapping`);
          for (const [one, held] of other.entries.values()) made.set(one, held);
        }
      }
      return made;
    }
    case 'unary': {
      const operand = await evaluate(world, frame, node.operand);
      at();
      return unary(node.operator, operand);
    }
    case 'binary': {
      const left = await evaluate(world, frame, node.left);
      const right = await evaluate(world, frame, node.right);
      at();
      return binary(node.operator, left, right);
    }
    case 'boolean': {
      const left = await evaluate(world, frame, node.left);
      return truth(left) === (node.operator === 'or') ? left : evaluate(world, frame, node.right);
    }
    case 'compare': {
      let left = await evaluate(world, frame, node.first);
      for (const { operator, right } of node.rest) {
        const value = await evaluate(world, frame, right);
        at();
        if (!compare(operator, left, value)) return false;
        left = value;
      }
      return true;
    }
    case 'conditional':
      return evaluate(world, frame, truth(await evaluate(world, frame, node.test)) ? node.yes : node.no);
    case 'call': {
      const callee = await evaluate(world, frame, node.callee);
      const { args, keywords } = await argumentsOf(world, frame, node.args);
      at();
      return call(world, callee, args, keywords);
    }
    case 'attribute': {
      const object = await evaluate(world, frame, node.object);
      at();
      return world.attribute(object, node.name);
    }
    case 'subscript': {
      const object = await evaluate(world, frame, node.object);
      const { index } = node;
      if (index.kind === 'slice') {
        const slice = await sliceOf(world, frame, index);
        at();
        return sliced(object, slice);
      }
      const key = await evaluate(world, frame, index);
      at();
      return item(object, key);
    }
    case 'slice':
      throw new NotSimulated('a slice among indices');
    case 'star':
      throw raise('SyntaxError', "can't use starred expression here");
    case 'lambda':
      return new Func('<lambda>', node.parameters, await fallbacks(world, frame, node.parameters), node.body, frame);
    case 'named': {
      const value = await evaluate(world, frame, node.value);
      frame.variables.set(node.name, value);
      return value;
    }
    case 'comprehension':
      return comprehension(world, frame, node);
  }
}

export async function sliceOf(world: Interpreter, frame: Frame, node: Expression & { kind: 'slice' }) {
  const part = async (one: Expression | undefined): Promise<Value> => (one ? evaluate(world, frame, one) : null);
  return { from: await part(node.from), to: await part(node.to), step: await part(node.step) };
}

export async function fallbacks(world: Interpreter, frame: Frame, parameters: readonly { name: string; fallback?: Expression }[]) {
  const made = new Map<string, Value>();
  for (const { name, fallback } of parameters) if (fallback) made.set(name, await evaluate(world, frame, fallback));
  return made;
}

async function formatted(world: Interpreter, frame: Frame, parts: readonly FormatPart[]): Promise<string> {
  let out = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      out += part;
      continue;
    }
    const value = await evaluate(world, frame, part.value);
    const spec = await formatted(world, frame, part.spec);
    const shown = part.conversion === 'r' || part.conversion === 'a' ? repr(value) : part.conversion === 's' ? str(value) : value;
    out += format(shown, spec);
  }
  return out;
}

async function spread(world: Interpreter, frame: Frame, items: readonly Expression[]): Promise<Value[]> {
  const all: Value[] = [];
  for (const one of items) {
    if (one.kind === 'star') all.push(...(await everything(await evaluate(world, frame, one.value))));
    else all.push(await evaluate(world, frame, one));
  }
  return all;
}

async function argumentsOf(world: Interpreter, frame: Frame, given: readonly Argument[]) {
  const args: Value[] = [];
  const keywords = new Map<string, Value>();
  for (const { name, star, value } of given) {
    const one = await evaluate(world, frame, value);
    if (star === '*') args.push(...(await everything(one)));
    else if (star === '**') {
      if (!(one instanceof Dict)) throw raise('TypeError', `argument after ** must be a mapping, not ${typeName(one)}`);
      for (const [key, held] of one.entries.values()) keywords.set(str(key), held);
    } else if (name !== undefined) keywords.set(name, one);
    else args.push(one);
  }
  return { args, keywords };
}

/** Stores into a name, an attribute, an element or several. */
export async function assign(world: Interpreter, frame: Frame, target: Expression, value: Value): Promise<void> {
  const at = (): void => {
    frame.span = target;
    frame.expression = target;
  };
  switch (target.kind) {
    case 'name':
      store(frame, target.name, value);
      return;
    case 'subscript': {
      const object = await evaluate(world, frame, target.object);
      if (target.index.kind === 'slice') throw new NotSimulated('assigning to a slice');
      const index = await evaluate(world, frame, target.index);
      at();
      if (object instanceof Dict) object.set(index, value);
      else if (object instanceof List) object.items[place(index, object.items.length, 'list', 'assignment ')] = value;
      else throw raise('TypeError', `'${typeName(object)}' object does not support item assignment`);
      return;
    }
    case 'attribute': {
      const object = await evaluate(world, frame, target.object);
      at();
      if (!(object instanceof Thing)) throw raise('AttributeError', `'${typeName(object)}' object has no attribute '${target.name}'`);
      object.attributes.set(target.name, value);
      return;
    }
    case 'list':
    case 'tuple': {
      at();
      if (!(typeof value === 'string' || value instanceof Object))
        throw raise('TypeError', `cannot unpack non-iterable ${typeName(value)} object`);
      const items = await everything(value);
      const star = target.items.findIndex((one) => one.kind === 'star');
      const wanted = target.items.length;
      if (star < 0 && items.length > wanted) throw raise('ValueError', `too many values to unpack (expected ${wanted})`);
      if (items.length < wanted - (star < 0 ? 0 : 1)) {
        throw raise(
          'ValueError',
          `not enough values to unpack (expected ${star < 0 ? '' : 'at least '}${wanted - (star < 0 ? 0 : 1)}, got ${items.length})`,
        );
      }
      const extra = items.length - wanted + 1;
      for (const [i, one] of target.items.entries()) {
        if (one.kind === 'star') await assign(world, frame, one.value, new List(items.slice(i, i + extra)));
        else await assign(world, frame, one, items[star >= 0 && i > star ? i + extra - 1 : i] ?? null);
      }
      return;
    }
    default:
      throw new NotSimulated(`assigning to a ${target.kind}`);
  }
}

export function store(frame: Frame, name: string, value: Value): void {
  const where = frame.elsewhere.get(name);
  if (where === 'global') frame.globals.set(name, value);
  else if (where === 'nonlocal') {
    let around = frame.around;
    while (around && !around.variables.has(name)) around = around.around;
    (around ?? frame).variables.set(name, value);
  } else frame.variables.set(name, value);
}

async function comprehension(world: Interpreter, frame: Frame, node: Expression & { kind: 'comprehension' }): Promise<Value> {
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

/** Adds where an exception passed through this frame, once. */
export function passed(error: unknown, frame: Frame, marks: WeakMap<Exc, Frame>): void {
  if (!(error instanceof Raised) || marks.get(error.exception) === frame) return;
  marks.set(error.exception, frame);
  error.exception.stack.unshift({ file: frame.file, name: frame.name, span: frame.span, expression: frame.expression });
}
