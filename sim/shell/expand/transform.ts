import { attributeLetters } from '../declaration.ts';
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
      return each((text) => `${name}=${singleQuoted(text)}`);
    case 'K':
    case 'k':
      return each((text) => text);
    default:
      throw badSubstitution(shown);
  }
}
