import { attributeLetters, declaration } from '../declaration.ts';
import type { Shell } from '../shell.ts';
import { unescapeAnsi } from './ansi.ts';
import type { Lookup } from './parameter-value.ts';
import { badSubstitution } from './parts.ts';
import { singleQuoted } from './quote.ts';

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
    case 'P':
      return each((text) => text);
    case 'a': {
      const variable = shell.variables.find(name);
      return each(() => (variable ? attributeLetters(variable) : ''));
    }
    case 'A':
      return { kind: 'scalar', value: assignmentText(shell, name, value) };
    case 'K':
    case 'k':
      return each((text) => text);
    default:
      if (value.kind === 'scalar' && value.value === undefined) return value;
      throw badSubstitution(shown);
  }
}

/** `${x@A}`: what would make the variable again. */
function assignmentText(shell: Shell, name: string, value: Lookup): string | undefined {
  if (name === '@' || name === '*') return value.kind === 'list' ? `set -- ${value.values.map(singleQuoted).join(' ')}` : undefined;
  const variable = shell.variables.find(name);
  if (value.kind === 'list') return variable ? declaration(name, variable).trimEnd() : undefined;
  if (value.value === undefined) return undefined;
  const letters = variable ? attributeLetters(variable) : '';
  return `${letters ? `declare -${letters} ` : ''}${name}=${singleQuoted(value.value)}`;
}
