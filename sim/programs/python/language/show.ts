import { Builtin, Bytes, Dict, Exc, Func, Iter, identity, List, PySet, Range, Thing, Tuple, Type, type Value } from './values.ts';

/** Where the objects lie. Real addresses differ from run to run. */
function address(value: object): string {
  return `0x${(0x7f3a5c1e4000 + identity(value) * 0x60).toString(16).padStart(12, '0')}`;
}

export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  const plain = power < 0 ? plainSmall(digits, power) : String(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}

function plainSmall(digits: string, power: number): string {
  const sign = digits.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(-power - 1)}${digits.replace(/[-.]/g, '')}`;
}

function escaped(text: string, quote: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (char === quote || char === '\\') out += `\\${char}`;
    else if (char === '\n') out += '\\n';
    else if (char === '\r') out += '\\r';
    else if (char === '\t') out += '\\t';
    else if (code < 32 || code === 127) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code >= 0x80 && /[\p{C}\p{Z}]/u.test(char))
      out += code < 256 ? `\\x${code.toString(16)}` : `\\u${code.toString(16).padStart(4, '0')}`;
    else out += char;
  }
  return out;
}

export function stringRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return quote + escaped(text, quote) + quote;
}

function bytesRepr(bytes: Uint8Array): string {
  const plain = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const quote = plain.includes("'") && !plain.includes('"') ? '"' : "'";
  const inside = Array.from(plain, (char) => (char.charCodeAt(0) > 126 ? `\\x${char.charCodeAt(0).toString(16)}` : escaped(char, quote)));
  return `b${quote}${inside.join('')}${quote}`;
}

export function repr(value: Value, within: readonly Value[] = []): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatRepr(value);
  if (typeof value === 'string') return stringRepr(value);
  const inner = (one: Value): string => repr(one, [...within, value]);
  const again = within.includes(value);
  if (value instanceof List) return again ? '[...]' : `[${value.items.map(inner).join(', ')}]`;
  if (value instanceof Tuple)
    return value.items.length === 1 ? `(${inner(value.items[0] ?? null)},)` : `(${value.items.map(inner).join(', ')})`;
  if (value instanceof Dict) {
    const shown = again ? '{...}' : `{${[...value.entries.values()].map(([key, one]) => `${inner(key)}: ${inner(one)}`).join(', ')}}`;
    return value.typeName === 'environ' ? `environ(${shown})` : shown;
  }
  if (value instanceof PySet) return value.entries.size === 0 ? 'set()' : `{${value.items().map(inner).join(', ')}}`;
  if (value instanceof Range) return `range(${value.start}, ${value.stop}${value.step === 1n ? '' : `, ${value.step}`})`;
  if (value instanceof Bytes) return bytesRepr(value.bytes);
  if (value instanceof Type) return `<class '${value.name}'>`;
  if (value instanceof Func) return `<function ${value.name} at ${address(value)}>`;
  if (value instanceof Builtin) return `<built-in function ${value.name}>`;
  if (value instanceof Exc) return `${value.type.name}(${value.args.map(inner).join(', ')})`;
  if (value instanceof Thing) return value.shown;
  if (value instanceof Iter) return `<${value.typeName} object at ${address(value)}>`;
  return `<${value.typeName} object at ${address(value)}>`;
}

export function str(value: Value): string {
  if (typeof value === 'string') return value;
  if (value instanceof Exc) return exceptionText(value);
  return repr(value);
}

export function exceptionText(exception: Exc): string {
  const { args } = exception;
  const [first = null, second = null] = args;
  if (exception.attributes.has('strerror')) {
    const file = exception.attributes.get('filename');
    return `[Errno ${repr(first)}] ${str(second)}${file === null || file === undefined ? '' : `: ${repr(file)}`}`;
  }
  if (args.length === 0) return '';
  if (args.length > 1) return repr(new Tuple(args));
  return exception.type.name === 'KeyError' ? repr(first) : str(first);
}

export function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  return typeof value === 'string' ? 'str' : value.typeName;
}
