import { evaluate } from './evaluate.ts';
import type { Interpreter } from './interpreter.ts';
import { store } from './names.ts';
import { everything, place } from './sequences.ts';
import { typeName } from './show.ts';
import { NotSimulated } from './syntax-error.ts';
import type { Expression } from './tree.ts';
import { Dict, type Frame, List, raise, Thing, type Value } from './values.ts';

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
