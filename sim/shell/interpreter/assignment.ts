import type { ArrayValue, Assignment, Word } from 'unbash';
import { joined } from '../../base/bytes.ts';
import { ExpansionError } from '../control-flow.ts';
import { evaluate } from '../expand/arithmetic.ts';
import { subscript } from '../expand/parameter-value.ts';
import { expandToString, expandWords } from '../expand/words.ts';
import type { Shell } from '../shell.ts';
import type { Variable } from '../variables.ts';
import { scalarOf } from '../variables.ts';

/** `name=value`, `name+=value`, `name[i]=value`, `name=(…)`. `traced` is called before it is done, with the value if it is one text. */
export async function assign(shell: Shell, node: Assignment, target?: Variable, traced?: (value?: string) => Promise<void>): Promise<void> {
  if (node.value.type === 'ArrayValue') {
    await traced?.();
    await assignArray(shell, node.name, node.value, node.append ?? false, target);
    return;
  }
  const value = await expandToString(shell, node.value, { assignment: true });
  await traced?.(value);
  const element = node.index ? undefined : shell.variables.elementMeant(node.name);
  if (node.index) await assignElement(shell, node.name, node.index, value, node.append ?? false);
  else if (element) await assignElement(shell, element.name, element.subscript, value, node.append ?? false);
  else assignScalar(shell, node.name, value, node.append ?? false);
  if (shell.options.has('allexport')) shell.variables.writable(node.name).exported = true;
}

/** A text to a name, as its attributes want it. */
export function assignScalar(shell: Shell, name: string, value: string, append: boolean): void {
  const integer = shell.variables.find(name)?.integer ?? false;
  const before = shell.variables.get(name) ?? '';
  if (integer) {
    const added = append ? evaluate(shell, before || '0') : 0n;
    shell.variables.set(name, String(BigInt.asIntN(64, added + evaluate(shell, value))));
  } else shell.variables.set(name, append ? joined(before + value) : value);
}

async function assignElement(shell: Shell, name: string, index: Word | string, value: string, append: boolean): Promise<void> {
  const variable = shell.variables.writable(name);
  const text = (before: string | undefined): string => {
    if (variable.integer) return String((append ? evaluate(shell, before || '0') : 0n) + evaluate(shell, value));
    return append ? joined((before ?? '') + value) : value;
  };
  if (variable.map) {
    const key = typeof index === 'string' ? index : await expandToString(shell, index);
    if (key === '')
      throw new ExpansionError(`${name}[${typeof index === 'string' ? index : index.text}]: bad array subscript`, { fatal: true });
    variable.map.set(key, text(variable.map.get(key)));
    return;
  }
  const shown = typeof index === 'string' ? index : index.text;
  if (shown === '') throw new ExpansionError(`${name}[]: bad array subscript`, { fatal: true });
  variable.list ??= new Map(variable.value === undefined ? [] : [[0, variable.value]]);
  const at = await subscript(shell, index, variable.list, `${name}[${shown}]`).catch((error: unknown) => {
    throw error instanceof ExpansionError && !error.fatal ? new ExpansionError(error.message, { fatal: true }) : error;
  });
  variable.list.set(at, text(variable.list.get(at)));
}

async function assignArray(shell: Shell, name: string, node: ArrayValue, append: boolean, target?: Variable): Promise<void> {
  const variable = target ?? shell.variables.writable(name);
  if (variable.map) {
    if (!append) variable.map = new Map();
    await fillMap(shell, variable, node);
    return;
  }
  const first = scalarOf(variable);
  const list = append ? (variable.list ?? new Map(first === undefined ? [] : [[0, first]])) : new Map<number, string>();
  let next = Math.max(-1, ...list.keys()) + 1;
  for (const element of node.elements) {
    const keyed = /^\[([^\]]*)\]\+?=/.exec(element.text);
    if (keyed) {
      const { key, value } = await keyAndValue(shell, element);
      next = await subscript(shell, key, list, name);
      list.set(next++, variable.integer ? String(evaluate(shell, value)) : value);
    } else
      for (const text of await expandWords(shell, [element])) list.set(next++, variable.integer ? String(evaluate(shell, text)) : text);
  }
  variable.list = list;
  variable.value = undefined;
}

async function fillMap(shell: Shell, variable: Variable, node: ArrayValue): Promise<void> {
  const loose: string[] = [];
  for (const element of node.elements) {
    if (/^\[[\s\S]*\]\+?=/.test(element.text)) {
      const { key, value } = await keyAndValue(shell, element);
      variable.map?.set(key, variable.integer ? String(evaluate(shell, value)) : value);
    } else loose.push(...(await expandWords(shell, [element])));
  }
  // Without brackets, keys and values take turns.
  for (let i = 0; i < loose.length; i += 2) variable.map?.set(loose[i] as string, loose[i + 1] ?? '');
}

/** `[key]=value` as one element: expanded as a whole, then cut at the first `]=`. */
async function keyAndValue(shell: Shell, element: Word): Promise<{ key: string; value: string }> {
  const whole = await expandToString(shell, element);
  const cut = whole.indexOf(']=');
  return { key: whole.slice(1, cut), value: whole.slice(cut + 2) };
}

/** For builtins that get `name[sub]=value` as a text (`declare`, `read`, `printf -v`). */
export async function assignReference(shell: Shell, reference: string, value: string, append = false): Promise<void> {
  const open = reference.indexOf('[');
  const element = open < 0 ? shell.variables.elementMeant(reference) : undefined;
  if (open > 0 && reference.endsWith(']'))
    await assignElement(shell, reference.slice(0, open), reference.slice(open + 1, -1), value, append);
  else if (element) await assignElement(shell, element.name, element.subscript, value, append);
  else assignScalar(shell, reference, value, append);
}
