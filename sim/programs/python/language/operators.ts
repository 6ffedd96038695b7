import { percent } from './format.ts';
import { typeName } from './show.ts';
import { Bytes, Dict, hashKey, List, PySet, Range, raise, Thing, Tuple, type Value } from './values.ts';

export function truth(value: Value): boolean {
  if (value === null) return false;
  if (typeof value !== 'object') return Boolean(value);
  if (value instanceof List || value instanceof Tuple) return value.items.length > 0;
  if (value instanceof Dict || value instanceof PySet) return value.entries.size > 0;
  if (value instanceof Range) return value.length > 0n;
  return value instanceof Bytes ? value.bytes.length > 0 : true;
}

export function isNumber(value: Value | undefined): value is bigint | number | boolean {
  return typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean';
}

export function equals(a: Value, b: Value): boolean {
  if (a === b) return true;
  // biome-ignore lint/suspicious/noDoubleEquals: an int and a float are equal when their values are.
  if (isNumber(a) && isNumber(b)) return (typeof a === 'boolean' ? Number(a) : a) == (typeof b === 'boolean' ? Number(b) : b);
  if ((a instanceof List && b instanceof List) || (a instanceof Tuple && b instanceof Tuple)) {
    return a.items.length === b.items.length && a.items.every((one, i) => equals(one, b.items[i] ?? null));
  }
  if (a instanceof Dict && b instanceof Dict) {
    return (
      a.entries.size === b.entries.size &&
      [...a.entries].every(([key, [, one]]) => {
        const other = b.entries.get(key);
        return other !== undefined && equals(one, other[1]);
      })
    );
  }
  if (a instanceof PySet && b instanceof PySet)
    return a.entries.size === b.entries.size && [...a.entries.keys()].every((key) => b.entries.has(key));
  if (a instanceof Bytes && b instanceof Bytes) return hashKey(a) === hashKey(b);
  if (a instanceof Range && b instanceof Range) return a.start === b.start && a.stop === b.stop && a.step === b.step;
  return false;
}

/** @throws Raised TypeError */
export function less(a: Value, b: Value, operator = '<'): boolean {
  if (isNumber(a) && isNumber(b)) return (typeof a === 'boolean' ? Number(a) : a) < (typeof b === 'boolean' ? Number(b) : b);
  if (typeof a === 'string' && typeof b === 'string') return a < b;
  if ((a instanceof List && b instanceof List) || (a instanceof Tuple && b instanceof Tuple)) {
    for (const [i, one] of a.items.entries()) {
      const other = b.items[i];
      if (other === undefined) return false;
      if (!equals(one, other)) return less(one, other, operator);
    }
    return a.items.length < b.items.length;
  }
  if (a instanceof PySet && b instanceof PySet)
    return a.entries.size < b.entries.size && [...a.entries.keys()].every((key) => b.entries.has(key));
  throw raise('TypeError', `'${operator}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
}

export function compare(operator: string, a: Value, b: Value): boolean {
  switch (operator) {
    case '==':
      return equals(a, b);
    case '!=':
      return !equals(a, b);
    case '<':
      return less(a, b);
    case '<=':
      return equals(a, b) ? !(a === null || a instanceof Dict) || less(a, b, '<=') : less(a, b, '<=');
    case '>':
      return isNumber(a) && isNumber(b) ? less(b, a) : swapped(a, b, '>');
    case '>=':
      return equals(a, b) && a !== null ? true : swapped(a, b, '>=');
    case 'is':
      return same(a, b);
    case 'is not':
      return !same(a, b);
    default:
      return contains(b, a) === (operator === 'in');
  }
}

function swapped(a: Value, b: Value, operator: string): boolean {
  const like = typeName(a) === typeName(b) && (typeof a === 'string' || a instanceof List || a instanceof Tuple || a instanceof PySet);
  if (!like) throw raise('TypeError', `'${operator}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
  return less(b, a, operator);
}

function same(a: Value, b: Value): boolean {
  if (a instanceof Tuple && b instanceof Tuple && a.items.length + b.items.length === 0) return true;
  return Object.is(a, b);
}

export function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string') {
    if (typeof item !== 'string') throw raise('TypeError', `'in <string>' requires string as left operand, not ${typeName(item)}`);
    return container.includes(item);
  }
  if (container instanceof List || container instanceof Tuple) return container.items.some((one) => equals(one, item));
  if (container instanceof Dict) return container.get(item) !== undefined;
  if (container instanceof PySet) return container.has(item);
  if (container instanceof Bytes) return typeof item === 'bigint' && container.bytes.includes(Number(item));
  if (container instanceof Range) {
    if (typeof item !== 'bigint') return false;
    const { start, stop, step } = container;
    return (step > 0n ? item >= start && item < stop : item <= start && item > stop) && (item - start) % step === 0n;
  }
  throw raise('TypeError', `argument of type '${typeName(container)}' is not iterable`);
}

/** More digits or elements than this are not computed: CPython would end with MemoryError, long after. */
const MOST = 50_000_000n;

function unsupported(operator: string, a: Value, b: Value): never {
  const shown = operator === '**' ? '** or pow()' : operator;
  throw raise('TypeError', `unsupported operand type(s) for ${shown}: '${typeName(a)}' and '${typeName(b)}'`);
}

export function binary(operator: string, a: Value, b: Value, inPlace = false): Value {
  if (isNumber(a) && isNumber(b)) return arithmetic(operator, a, b, inPlace);
  const shown = inPlace ? `${operator}=` : operator;
  if (operator === '%' && typeof a === 'string') return percent(a, b);
  if (operator === '+') {
    if (typeof a === 'string') {
      if (typeof b === 'string') return a + b;
      throw raise('TypeError', `can only concatenate str (not "${typeName(b)}") to str`);
    }
    if (a instanceof List) {
      if (b instanceof List) return new List([...a.items, ...b.items]);
      throw raise('TypeError', `can only concatenate list (not "${typeName(b)}") to list`);
    }
    if (a instanceof Tuple) {
      if (b instanceof Tuple) return new Tuple([...a.items, ...b.items]);
      throw raise('TypeError', `can only concatenate tuple (not "${typeName(b)}") to tuple`);
    }
    if (a instanceof Bytes && b instanceof Bytes) return new Bytes(Uint8Array.from([...a.bytes, ...b.bytes]));
  }
  if (operator === '*') {
    const [sequence, count] = isNumber(a) ? [b, a] : [a, b];
    const like = typeof sequence === 'string' || sequence instanceof List || sequence instanceof Tuple;
    if (like && (typeof count === 'bigint' || typeof count === 'boolean')) return repeat(sequence, BigInt(count));
    if (like) throw raise('TypeError', `can't multiply sequence by non-int of type '${typeName(count)}'`);
  }
  if (a instanceof Dict && b instanceof Dict && operator === '|') {
    const made = new Dict();
    for (const [key, value] of [...a.entries.values(), ...b.entries.values()]) made.set(key, value);
    return made;
  }
  if (a instanceof PySet && b instanceof PySet) {
    const [mine, others] = [a.items(), b.items()];
    if (operator === '|') return new PySet([...mine, ...others]);
    if (operator === '&') return new PySet(mine.filter((one) => b.has(one)));
    if (operator === '-') return new PySet(mine.filter((one) => !b.has(one)));
    if (operator === '^') return new PySet([...mine.filter((one) => !b.has(one)), ...others.filter((one) => !a.has(one))]);
  }
  return unsupported(shown, a, b);
}

function repeat(value: string | List | Tuple, count: bigint): Value {
  const size = typeof value === 'string' ? value.length : value.items.length;
  if (BigInt(size) * count > MOST) throw raise('MemoryError');
  const times = Number(count > 0n ? count : 0n);
  if (typeof value === 'string') return value.repeat(times);
  const items = Array.from({ length: times }, () => value.items).flat();
  return value instanceof List ? new List(items) : new Tuple(items);
}

function arithmetic(operator: string, a: bigint | number | boolean, b: bigint | number | boolean, inPlace: boolean): Value {
  if (typeof a === 'boolean' && typeof b === 'boolean' && '&|^'.includes(operator)) {
    return operator === '&' ? a && b : operator === '|' ? a || b : a !== b;
  }
  if (operator === '/') {
    if (Number(b) === 0)
      throw raise('ZeroDivisionError', typeof a === 'number' || typeof b === 'number' ? 'float division by zero' : 'division by zero');
    return Number(a) / Number(b);
  }
  if (typeof a === 'number' || typeof b === 'number')
    return floats(operator, Number(a), Number(b)) ?? unsupported(inPlace ? `${operator}=` : operator, a, b);
  return integers(operator, BigInt(a), BigInt(b)) ?? unsupported(inPlace ? `${operator}=` : operator, a, b);
}

function floats(operator: string, a: number, b: number): Value | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '//':
      if (b === 0) throw raise('ZeroDivisionError', 'float floor division by zero');
      return Math.floor(a / b);
    case '%': {
      if (b === 0) throw raise('ZeroDivisionError', 'float modulo');
      const rest = a % b;
      return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
    }
    case '**':
      if (a === 0 && b < 0) throw raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
      return a ** b;
    default:
      return undefined;
  }
}

function integers(operator: string, a: bigint, b: bigint): Value | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '//':
    case '%': {
      if (b === 0n) throw raise('ZeroDivisionError', operator === '%' ? 'integer modulo by zero' : 'integer division or modulo by zero');
      const rest = a % b;
      const crossed = rest !== 0n && rest < 0n !== b < 0n;
      return operator === '%' ? (crossed ? rest + b : rest) : a / b - (crossed ? 1n : 0n);
    }
    case '**':
      if (b < 0n) return floats('**', Number(a), Number(b));
      if (b * BigInt(a.toString(2).length) > MOST && a * a > 1n) throw raise('MemoryError');
      return a ** b;
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '<<':
    case '>>':
      if (b < 0n) throw raise('ValueError', 'negative shift count');
      if (operator === '<<' && b > MOST) throw raise('MemoryError');
      return operator === '<<' ? a << b : a >> b;
    default:
      return undefined;
  }
}

export function unary(operator: string, value: Value): Value {
  if (operator === 'not') return !truth(value);
  const plain = typeof value === 'boolean' ? BigInt(value) : value;
  if (typeof plain === 'bigint') return operator === '-' ? -plain : operator === '~' ? ~plain : plain;
  if (typeof plain === 'number' && operator !== '~') return operator === '-' ? -plain : plain;
  throw raise('TypeError', `bad operand type for unary ${operator}: '${value instanceof Thing ? value.typeName : typeName(value)}'`);
}
