import { evaluate } from '../expand/arithmetic.ts';
import { expandText } from '../expand/parts.ts';
import { isName, splitReference } from '../expand/subscript.ts';
import type { Shell } from '../shell.ts';
import { ReadonlyError } from '../variables.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

/** `unset [-fvn] name …`: a variable, or else a function. */
export const unset: Builtin = async (shell, args) => {
  const { options, operands, invalid } = parseOptions(args, 'fvn');
  if (invalid) return usageError(shell, 'unset', `${invalid}: invalid option`, 'unset [-f] [-v] [-n] [name ...]');
  const only = options.at(-1)?.letter;
  if (options.some(({ letter }) => letter === 'f') && options.some(({ letter }) => letter === 'v')) {
    await shell.complain('cannot simultaneously unset a function and a variable', 'unset');
    return 1;
  }
  let status = 0;
  for (const operand of operands) {
    const { name, subscript } = splitReference(operand);
    try {
      if (only === 'f') shell.functions.delete(operand);
      else if (only === undefined && !isName(name)) shell.functions.delete(operand);
      else if (!isName(name)) {
        await shell.complain(`\`${operand}': not a valid identifier`, 'unset');
        status = 1;
      } else if (subscript !== undefined) {
        const fault = unsetElement(shell, name, await expandText(shell, subscript));
        if (fault !== undefined) {
          await shell.complain(fault, 'unset');
          status = 1;
        }
      } else if (!shell.variables.unset(only === 'n' ? name : shell.variables.resolve(name)) && only === undefined)
        shell.functions.delete(name);
    } catch (error) {
      if (!(error instanceof ReadonlyError)) throw error;
      await shell.complain(`${name}: cannot unset: readonly variable`, 'unset');
      status = 1;
    }
  }
  return status;
};

/** Takes one element, or with `@` or `*` all of them, out of an array. Returns what is wrong with that, if anything. */
function unsetElement(shell: Shell, name: string, subscript: string): string | undefined {
  const variable = shell.variables.find(name);
  if (!variable) return undefined;
  if (variable.readonly) throw new ReadonlyError(name);
  if (variable.map) {
    variable.map.delete(subscript);
    return undefined;
  }
  if (subscript === '@' || subscript === '*') {
    if (!variable.list) return `${name}: not an array variable`;
    variable.list.clear();
    return undefined;
  }
  const index = Number(evaluate(shell, subscript));
  if (!variable.list) {
    if (index !== 0) return `${name}: not an array variable`;
    shell.variables.unset(name);
    return undefined;
  }
  const at = index < 0 ? Math.max(-1, ...variable.list.keys()) + 1 + index : index;
  if (at < 0) return `[${subscript}]: bad array subscript`;
  variable.list.delete(at);
  return undefined;
}
