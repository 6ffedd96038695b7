import type { Word } from 'unbash';
import { joined, utf8 } from '../../base/bytes.ts';
import { inBashOrder } from '../associative-order.ts';
import { callLines, callNames, callSources } from '../call-stack.ts';
import { ExpansionError } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { optionLetters } from '../special-parameters.ts';
import { ReadonlyError, scalarOf } from '../variables.ts';
import { evaluate } from './arithmetic.ts';
import { expandText } from './parts.ts';
import { isName } from './subscript.ts';
import { expandToString } from './words.ts';

/** What a parameter is: one text (undefined = unset), or the elements of `$@`, `$*` or an array. */
export type Lookup =
  | { readonly kind: 'scalar'; readonly value: string | undefined }
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly star: boolean };

const scalar = (value: string | undefined): Lookup => ({ kind: 'scalar', value });

export async function lookup(shell: Shell, name: string, index: Word | string | undefined): Promise<Lookup> {
  switch (name) {
    case '@':
    case '*':
      return { kind: 'list', values: shell.positional, star: name === '*' };
    case '#':
      return scalar(String(shell.positional.length));
    case '?':
      return scalar(String(shell.status));
    case '$':
      return scalar(String(shell.mainPid));
    case '!':
      return scalar(shell.lastBackground === undefined ? undefined : String(shell.lastBackground));
    case '-':
      return scalar(optionLetters(shell));
    case '0':
      return scalar(shell.name);
  }
  if (/^\d+$/.test(name)) return scalar(shell.positional[Number(name) - 1]);
  const computed = index === undefined ? undefined : computedList(shell, name);
  if (computed && index !== undefined) return lookupIn(shell, computed, index, name);
  const variable = shell.variables.find(name);
  const element = index === undefined ? shell.variables.elementMeant(name) : undefined;
  if (element) return lookup(shell, element.name, element.subscript);
  if (index === undefined) return scalar(shell.variables.get(name));
  const text = typeof index === 'string' ? index : index.text;
  if (text === '@' || text === '*') {
    const values = variable?.list
      ? sorted(variable.list)
      : variable?.map
        ? inBashOrder(variable.map).map(([, value]) => value)
        : variable?.value === undefined
          ? []
          : [variable.value];
    return { kind: 'list', values, star: text === '*' };
  }
  if (!variable) return scalar(undefined);
  if (variable.map) return scalar(variable.map.get(typeof index === 'string' ? index : await expandToString(shell, index)));
  const at = await subscript(shell, index, variable.list, name).catch(async (error: unknown) => {
    if (!(error instanceof ExpansionError) || error.fatal) throw error;
    // What is read from before an array's beginning is nothing, and said so.
    await shell.complain(error.message);
    return -1;
  });
  return scalar(variable.list ? variable.list.get(at) : at === 0 ? scalarOf(variable) : undefined);
}

/** Arrays that bash keeps itself. */
function computedList(shell: Shell, name: string): readonly string[] | undefined {
  if (shell.personality.name !== 'bash') return undefined;
  if (name === 'PIPESTATUS') return shell.pipeStatus.map(String);
  if (name === 'FUNCNAME') return callNames(shell);
  if (name === 'BASH_SOURCE') return callSources(shell);
  if (name === 'BASH_LINENO') return callLines(shell);
  if (name === 'DIRSTACK') return [shell.variables.get('PWD') ?? '', ...shell.directories];
  if (name === 'GROUPS') return shell.sys.credentials().groups.map(String);
  return undefined;
}

async function lookupIn(shell: Shell, values: readonly string[], index: Word | string, name: string): Promise<Lookup> {
  const text = typeof index === 'string' ? index : index.text;
  if (text === '@' || text === '*') return { kind: 'list', values, star: text === '*' };
  return scalar(values[await subscript(shell, index, new Map(values.entries()), name)]);
}

/** A subscript's number; negative ones count from the end. */
export async function subscript(
  shell: Shell,
  index: Word | string,
  elements: ReadonlyMap<number, string> | undefined,
  name: string,
): Promise<number> {
  const text = typeof index === 'string' ? index : index.parts ? await expandToString(shell, index) : await expandText(shell, index.text);
  const number = Number(evaluate(shell, text));
  if (number >= 0) return number;
  const end = elements ? Math.max(-1, ...elements.keys()) + 1 : 0;
  if (end + number < 0) throw new ExpansionError(`${name}: bad array subscript`);
  return end + number;
}

export function sorted(list: ReadonlyMap<number, string>): string[] {
  return [...list].sort(([a], [b]) => a - b).map(([, value]) => value);
}

export function keysOf(shell: Shell, name: string): string[] {
  const variable = shell.variables.find(name);
  if (variable?.list) return [...variable.list.keys()].sort((a, b) => a - b).map(String);
  if (variable?.map) return inBashOrder(variable.map).map(([key]) => key);
  return variable?.value === undefined ? [] : ['0'];
}

/** `${#…}`. */
export async function length(shell: Shell, name: string, index: Word | undefined): Promise<number> {
  const value = await lookup(shell, name, index);
  if (value.kind === 'list') return value.values.length;
  if (value.value === undefined && shell.options.has('nounset'))
    throw new ExpansionError(`${name}: unbound variable`, { exits: true, status: 127 });
  const locale = shell.variables.get('LC_ALL') || shell.variables.get('LC_CTYPE') || shell.variables.get('LANG');
  return locale === 'C' || locale === 'POSIX' ? utf8(value.value ?? '').length : [...joined(value.value ?? '')].length;
}

/** `notNull`: an empty value counts as none (the forms with a colon). */
export function hasValue(value: Lookup, notNull: boolean): boolean {
  if (value.kind === 'scalar') return value.value !== undefined && !(notNull && value.value === '');
  return value.values.length > 0 && !(notNull && value.values.length === 1 && value.values[0] === '');
}

/** `${name:=value}`. */
export async function assignParameter(shell: Shell, name: string, index: Word | string | undefined, value: string): Promise<void> {
  if (!isName(name)) throw new ExpansionError(`$${name}: cannot assign in this way`, { fatal: true });
  try {
    if (index === undefined) {
      shell.variables.set(name, value);
      return;
    }
    const variable = shell.variables.writable(name);
    if (variable.map) variable.map.set(typeof index === 'string' ? index : await expandToString(shell, index), value);
    else {
      variable.list ??= new Map(variable.value === undefined ? [] : [[0, variable.value]]);
      variable.list.set(await subscript(shell, index, variable.list, name), value);
    }
  } catch (error) {
    if (error instanceof ReadonlyError) throw new ExpansionError(error.message, { fatal: true });
    throw error;
  }
}
