import { quoteRune } from '../strconv.ts';
import { type Flag, FlagError } from './flag.ts';

/** What the parser needs of a flag set. */
export interface ParseTarget {
  readonly interspersed: boolean;
  readonly warn: (text: string) => void;
  lookup(name: string): Flag | undefined;
  shorthandLookup(letter: string): Flag | undefined;
  set(name: string, text: string): void;
}

export interface ParseResult {
  readonly args: string[];
  argsLenAtDash: number;
}

const helpRequested = (flag: string) => new FlagError('help', flag, 'pflag: help requested');

/** `--name`, `--name=value`; takes the value from `rest` if it needs one. */
function parseLong(target: ParseTarget, arg: string, rest: string[]): void {
  const body = arg.slice(2);
  if (/^[-=]/.test(body)) throw new FlagError('syntax', body, `bad flag syntax: ${arg}`);
  const equals = body.indexOf('=');
  const name = equals === -1 ? body : body.slice(0, equals);
  const flag = target.lookup(name);
  if (!flag) throw name === 'help' ? helpRequested(name) : new FlagError('unknown', name, `unknown flag: --${name}`);
  if (equals !== -1) target.set(name, body.slice(equals + 1));
  else if (flag.noOptDefVal !== '') target.set(name, flag.noOptDefVal);
  else if (rest.length > 0) target.set(name, rest.shift() ?? '');
  else throw new FlagError('needsArgument', name, `flag needs an argument: ${arg}`);
}

/** Go takes the first byte for the letter, so one beyond ASCII shows as the character of its first UTF-8 byte. */
function firstByte(text: string): string {
  const byte = new TextEncoder().encode(text.slice(0, 2))[0];
  return byte === undefined ? '' : String.fromCharCode(byte);
}

/** The first letter of `letters`, with its value if it takes one; returns the letters left over. */
function parseLetter(target: ParseTarget, letters: string, rest: string[]): string {
  const letter = firstByte(letters);
  const flag = target.shorthandLookup(letter);
  if (!flag) {
    if (letter === 'h') throw helpRequested(letter);
    throw new FlagError('unknown', letter, `unknown shorthand flag: ${quoteRune(letter)} in -${letters}`);
  }
  let value: string;
  let left = '';
  if (letters.length > 2 && letters[1] === '=') value = letters.slice(2);
  else if (flag.noOptDefVal !== '') {
    value = flag.noOptDefVal;
    left = letters.slice(1);
  } else if (letters.length > 1) value = letters.slice(1);
  else if (rest.length > 0) value = rest.shift() ?? '';
  else throw new FlagError('needsArgument', letter, `flag needs an argument: ${quoteRune(letter)} in -${letters}`);
  if (flag.shorthandDeprecated !== '') target.warn(`Flag shorthand -${letter} has been deprecated, ${flag.shorthandDeprecated}\n`);
  target.set(flag.name, value);
  return left;
}

/** Walks the arguments: flags go to the target, the others into `result.args`. @throws FlagError */
export function parseArgs(target: ParseTarget, given: readonly string[], result: ParseResult): void {
  const rest = [...given];
  while (rest.length > 0) {
    const arg = rest.shift() ?? '';
    if (arg === '--') {
      result.argsLenAtDash = result.args.length;
      result.args.push(...rest);
      return;
    }
    if (arg.startsWith('--')) parseLong(target, arg, rest);
    else if (arg.startsWith('-') && arg.length > 1) {
      let letters = arg.slice(1);
      while (letters !== '') letters = parseLetter(target, letters, rest);
    } else {
      result.args.push(arg);
      if (target.interspersed) continue;
      result.args.push(...rest);
      return;
    }
  }
}
