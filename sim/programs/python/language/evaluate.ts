import { comprehension } from './comprehension.ts';
import { format } from './format.ts';
import { call, type Interpreter } from './interpreter.ts';
import { lookUp } from './names.ts';
import { binary, compare, truth, unary } from './operators.ts';
import { everything, item, sliced } from './sequences.ts';
import { repr, str, typeName } from './show.ts';
import { NotSimulated } from './syntax-error.ts';
import type { Argument, Expression, FormatPart } from './tree.ts';
import { Bytes, Dict, type Frame, Func, List, PySet, raise, Tuple, type Value } from './values.ts';

/** The value of an expression; the frame keeps where it is being worked out, for tracebacks. @throws Raised, NotSimulated */
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
