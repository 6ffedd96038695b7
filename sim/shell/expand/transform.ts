import { attributeLetters, declaration } from '../declaration.ts';
import { expandPrompt } from '../session/prompt.ts';
import type { Shell } from '../shell.ts';
import { unescapeAnsi } from './ansi.ts';
import { keysOf, type Lookup } from './parameter-value.ts';
import { badSubstitution } from './parts.ts';
import { doubleQuoted, singleQuoted } from './quote.ts';
import { isName } from './subscript.ts';

/** `${x@Q}` and the other transformations. */
export function transform(shell: Shell, name: string, value: Lookup, operator: string, shown: string): Lookup {
  const each = (change: (text: string) => string): Lookup =>
    value.kind === 'list'
      ? { ...value, values: value.values.map(change) }
      : { kind: 'scalar', value: value.value === undefined ? undefined : change(value.value) };
  switch (operator) {
    case 'Q':
      return each(singleQuoted);
    case 'U':
      return each((text) => text.toUpperCase());
    case 'u':
      return each((text) => text.charAt(0).toUpperCase() + text.slice(1));
    case 'L':
      return each((text) => text.toLowerCase());
    case 'E':
      return each((text) => unescapeAnsi(text).text);
    case 'a': {
      const variable = shell.variables.find(name);
      const letters = variable ? attributeLetters(variable) : '';
      // A variable has its attributes whether or not it has a value.
      return value.kind === 'list' ? each(() => letters) : { kind: 'scalar', value: letters };
    }
    case 'A': {
      const text = assignmentText(shell, name, value);
      if (value.kind !== 'list') return { kind: 'scalar', value: text };
      if (name === '@' || name === '*') return { ...value, values: ['set', '--', ...value.values.map(singleQuoted)] };
      // Of a whole array each word of the command is a word.
      const words = /^(declare) (\S+) ([\s\S]*)$/.exec(text ?? '')?.slice(1);
      return { ...value, values: words ?? (text === undefined ? [] : [text]) };
    }
    case 'K':
    case 'k':
      return value.kind === 'list' ? withKeys(shell, name, value, operator) : each(singleQuoted);
    default:
      if (value.kind === 'scalar' && value.value === undefined) return value;
      throw badSubstitution(shown);
  }
}

/** `${x@P}`: the value read as a prompt. */
export async function asPrompt(shell: Shell, value: Lookup): Promise<Lookup> {
  const shown = async (text: string): Promise<string> => (await expandPrompt(shell, text)).replace(/[\x01\x02]/g, '');
  if (value.kind === 'scalar') return { kind: 'scalar', value: value.value === undefined ? undefined : await shown(value.value) };
  const values: string[] = [];
  for (const text of value.values) values.push(await shown(text));
  return { ...value, values };
}

/** `${x[@]@K}`: one word with keys and quoted values; `@k`: a word for each key and each value. */
function withKeys(shell: Shell, name: string, value: Extract<Lookup, { kind: 'list' }>, operator: string): Lookup {
  if (name === '@' || name === '*') return { ...value, values: value.values.map(singleQuoted) };
  const keys = keysOf(shell, name);
  const { map } = shell.variables.find(name) ?? {};
  const pairs = value.values.map((text, i) => [keys[i] ?? '', text] as const);
  if (operator === 'k' && !value.star) return { ...value, values: pairs.flat() };
  const shown = pairs.map(([key, text]) => `${map && !/^[\w./-]+$/.test(key) ? doubleQuoted(key) : key} ${doubleQuoted(text)}`);
  return { ...value, values: pairs.length ? [`${shown.join(' ')}${map ? ' ' : ''}`] : [] };
}

/** `${x@A}`: what would make the variable again. */
function assignmentText(shell: Shell, name: string, value: Lookup): string | undefined {
  const variable = shell.variables.find(name);
  if (value.kind === 'list') return variable ? declaration(name, variable).trimEnd() : undefined;
  // $1 and $? are no variables that could be assigned to.
  if (!isName(name)) return undefined;
  if (value.value === undefined) return variable?.list || variable?.map ? `declare -${attributeLetters(variable)} ${name}` : undefined;
  const letters = variable ? attributeLetters(variable) : '';
  return `${letters ? `declare -${letters} ` : ''}${name}=${singleQuoted(value.value)}`;
}
