import type { Interpreter } from './interpreter.ts';
import { generator } from './random.ts';
import { splitByRegex, splitText } from './record.ts';
import { regexOf } from './regex.ts';
import { AwkError } from './streams.ts';
import type { Expression } from './syntax.ts';
import { input, toNumber, type Value } from './values.ts';

const MATHS: Readonly<Record<string, (x: number) => number>> = {
  ...{ sin: Math.sin, cos: Math.cos, exp: Math.exp, log: Math.log, sqrt: Math.sqrt, int: Math.trunc },
};

/** The functions that awk brings (POSIX awk, Functions). */
export async function callBuiltin(awk: Interpreter, name: string, args: readonly Expression[]): Promise<Value> {
  const value = async (i: number): Promise<Value> => (args[i] ? awk.evaluate(args[i]) : input(awk.line));
  const text = async (i: number): Promise<string> => awk.text(await value(i));
  const number = async (i: number): Promise<number> => toNumber(await value(i));
  const maths = MATHS[name];
  if (maths) return maths(await number(0));
  switch (name) {
    case 'length': {
      const [only] = args;
      if (only?.kind === 'variable' && awk.cell(only.name).array) return awk.array(only.name).size;
      return (await text(0)).length;
    }
    case 'substr':
      return substr(await text(0), await number(1), args[2] ? await number(2) : Number.POSITIVE_INFINITY);
    case 'index':
      return (await text(0)).indexOf(await text(1)) + 1;
    case 'split': {
      const whole = await text(0);
      const [, array, separator] = args;
      if (array?.kind !== 'variable') throw new AwkError('split() needs an array');
      const pieces =
        separator?.kind === 'regex'
          ? splitByRegex(whole, separator.source)
          : splitText(whole, separator ? await text(2) : awk.textOf('FS'));
      awk.array(
        array.name,
        pieces.map((piece, i) => [String(i + 1), input(piece)]),
      );
      return pieces.length;
    }
    case 'sub':
    case 'gsub':
      return substitute(awk, name === 'gsub', args);
    case 'match': {
      const subject = await text(0);
      const found = regexOf(args[1] ? await awk.pattern(args[1]) : '').exec(subject);
      awk.set('RSTART', found ? found.index + 1 : 0);
      awk.set('RLENGTH', found ? found[0].length : -1);
      return found ? found.index + 1 : 0;
    }
    case 'sprintf': {
      const values: Value[] = [];
      for (const arg of args) values.push(await awk.evaluate(arg));
      const made = awk.format('sprintf', values);
      if (made.error) throw made.error;
      return made.text;
    }
    case 'atan2':
      return Math.atan2(await number(0), await number(1));
    case 'rand':
      return awk.random();
    case 'srand': {
      const before = awk.seed;
      awk.seed = args[0] ? await number(0) : Math.floor(awk.sys.now() / 1e6);
      awk.random = generator(awk.seed);
      return before;
    }
    case 'tolower':
      return (await text(0)).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    case 'toupper':
      return (await text(0)).replace(/[a-z]/g, (letter) => letter.toUpperCase());
    case 'system':
      return awk.streams.system(await text(0));
    case 'close':
      return awk.streams.close(await text(0));
    case 'fflush':
      await awk.streams.flushAll();
      return 0;
    case 'systime':
      return Math.floor(awk.sys.now() / 1e6);
    default:
      throw new AwkError(`dockwire: ${name}() is not simulated yet`);
  }
}

function substr(whole: string, start: number, length: number): string {
  const from = Math.round(start);
  const to = length === Number.POSITIVE_INFINITY ? whole.length + 1 : Math.round(start + length);
  return whole.slice(Math.max(from, 1) - 1, Math.max(Math.max(from, 1), to) - 1);
}

async function substitute(awk: Interpreter, all: boolean, args: readonly Expression[]): Promise<number> {
  const [pattern, replacement, target] = args;
  if (!pattern || !replacement) throw new AwkError('sub() needs two arguments');
  const regex = regexOf(await awk.pattern(pattern));
  const by = awk.text(await awk.evaluate(replacement));
  const place = target?.kind === 'group' ? target.inside : target;
  const subject = place ? awk.text(await awk.evaluate(place)) : awk.line;
  let count = 0;
  let out = '';
  let from = 0;
  regex.lastIndex = 0;
  for (let match = regex.exec(subject); match; match = regex.exec(subject)) {
    const empty = match[0] === '';
    // An empty match right after another match is none.
    if (!(empty && count > 0 && match.index === from && from > 0)) {
      count += 1;
      out += subject.slice(from, match.index) + replaced(by, match[0]);
      from = match.index + match[0].length;
    }
    if (!all) break;
    if (empty) regex.lastIndex += 1;
  }
  if (count === 0) return 0;
  out += subject.slice(from);
  if (!place) awk.setLine(out);
  else if (place.kind === 'variable' || place.kind === 'element' || place.kind === 'field') await awk.assign(place, out);
  return count;
}

/** `&` is what matched, `\&` an ampersand. */
function replaced(by: string, match: string): string {
  return by.replace(/\\\\|\\&|&/g, (sign) => (sign === '&' ? match : sign === '\\&' ? '&' : '\\'));
}
