import { inBashOrder } from './associative-order.ts';
import { doubleQuoted, quotedIfNeeded } from './expand/quote.ts';
import type { Variable } from './variables.ts';

/** The letters of `declare -p`, in bash's order. */
export function attributeLetters(variable: Variable): string {
  return [
    variable.list ? 'a' : '',
    variable.map ? 'A' : '',
    variable.integer ? 'i' : '',
    variable.reference ? 'n' : '',
    variable.readonly ? 'r' : '',
    variable.exported ? 'x' : '',
    variable.letters === 'lower' ? 'l' : '',
    variable.letters === 'upper' ? 'u' : '',
  ].join('');
}

/** One line of `declare -p`: `declare -x PATH="/bin"`. */
export function declaration(name: string, variable: Variable): string {
  return `declare -${attributeLetters(variable) || '-'} ${name}${value(variable, doubleQuoted)}\n`;
}

/** One line of `set`: `PATH=/bin`. */
export function setLine(name: string, variable: Variable): string {
  return `${name}${value(variable, quotedIfNeeded) || '='}\n`;
}

function value(variable: Variable, quote: (text: string) => string): string {
  if (variable.list) {
    const elements = [...variable.list].sort(([a], [b]) => a - b);
    return elements.length ? `=(${elements.map(([key, text]) => `[${key}]=${doubleQuoted(text)}`).join(' ')})` : '=()';
  }
  if (variable.map) {
    const elements = inBashOrder(variable.map).map(
      ([key, text]) => `[${/^[\w./-]+$/.test(key) ? key : doubleQuoted(key)}]=${doubleQuoted(text)} `,
    );
    return `=(${elements.join('')})`;
  }
  return variable.value === undefined ? '' : `=${quote(variable.value)}`;
}
