import { ExpansionError } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { ReadonlyError, scalarOf } from '../variables.ts';
import { evaluate } from './arithmetic.ts';
import { splitReference } from './subscript.ts';

/** The number a variable holds: its text is an expression of its own. */
export function numberOf(shell: Shell, reference: string, depth: number): bigint {
  const text = read(shell, reference, depth);
  if (text === undefined) {
    if (shell.options.has('nounset')) throw new ExpansionError(`${reference}: unbound variable`, { exits: true, status: 127 });
    return 0n;
  }
  const trimmed = text.trim();
  if (trimmed === '') return 0n;
  if (/^-?[1-9]\d{0,17}$/.test(trimmed) || trimmed === '0') return BigInt(trimmed);
  return evaluate(shell, text, depth + 1);
}

/** A reference with its subscript worked out. */
export function settled(shell: Shell, reference: string, depth: number): string {
  const { name, subscript } = splitReference(reference);
  if (subscript === undefined || /^\d+$/.test(subscript) || shell.variables.find(name)?.map) return reference;
  return `${name}[${evaluate(shell, subscript, depth + 1)}]`;
}

export function assignTo(shell: Shell, reference: string, value: bigint, depth: number): void {
  const { name, subscript } = splitReference(reference);
  try {
    if (subscript === undefined) {
      shell.variables.set(name, String(value));
      return;
    }
    const variable = shell.variables.writable(name);
    if (variable.map) variable.map.set(subscript, String(value));
    else {
      variable.list ??= new Map(variable.value === undefined ? [] : [[0, variable.value]]);
      variable.list.set(Number(evaluate(shell, subscript, depth + 1)), String(value));
    }
  } catch (error) {
    if (error instanceof ReadonlyError) throw new ExpansionError(error.message, { fatal: true });
    throw error;
  }
}

function read(shell: Shell, reference: string, depth: number): string | undefined {
  const { name, subscript } = splitReference(reference);
  if (subscript === undefined) return shell.variables.get(name);
  const variable = shell.variables.find(name);
  if (!variable) return undefined;
  if (variable.map) return variable.map.get(subscript);
  const index = Number(evaluate(shell, subscript, depth + 1));
  if (variable.list) return variable.list.get(index < 0 ? Math.max(-1, ...variable.list.keys()) + 1 + index : index);
  return index === 0 ? scalarOf(variable) : undefined;
}
