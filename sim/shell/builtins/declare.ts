import type { Assignment } from 'unbash';
import { AbandonControl, ExpansionError } from '../control-flow.ts';
import { declaration, setLine } from '../declaration.ts';
import { singleQuoted } from '../expand/quote.ts';
import { isName, splitReference } from '../expand/subscript.ts';
import { functionText } from '../function-text.ts';
import { assign, assignReference } from '../interpreter/assignment.ts';
import { trace, traceWord } from '../interpreter/trace.ts';
import type { Shell } from '../shell.ts';
import { readCommand } from '../syntax/read-command.ts';
import { ReadonlyError, type Variable } from '../variables.ts';
import { type Builtin, type BuiltinCall, parseOptions, usageError } from './builtin.ts';

type Scope = 'local' | 'global' | 'visible';

/** What an attribute letter does to a variable. */
function applyAttribute(variable: Variable, letter: string, on: boolean): void {
  switch (letter) {
    case 'a':
      if (on && !variable.map) variable.list ??= new Map(variable.value === undefined ? [] : [[0, variable.value]]);
      return;
    case 'A':
      if (on) variable.map ??= new Map();
      return;
    case 'i':
      variable.integer = on;
      return;
    case 'l':
      variable.letters = on ? 'lower' : 'as-is';
      return;
    case 'u':
      variable.letters = on ? 'upper' : 'as-is';
      return;
    case 'n':
      variable.reference = on;
      return;
    case 'x':
      variable.exported = on;
  }
}

/** One `name`, `name=value` or `name=(…)` of a declaration. @returns false when it could not be done. */
async function declareOne(
  shell: Shell,
  arg: string,
  position: number,
  call: BuiltinCall,
  scope: Scope,
  letters: readonly { letter: string; plus: boolean }[],
): Promise<boolean> {
  const match = /^([^=+]*(?:\+(?!=)[^=+]*)*)(\+?=)?([\s\S]*)$/.exec(arg);
  const reference = match?.[1] ?? arg;
  const { name, subscript } = splitReference(reference);
  if (!isName(name)) {
    await shell.complain(`\`${arg}': not a valid identifier`, call.name);
    return false;
  }
  const readonlyAfter = letters.some(({ letter, plus }) => letter === 'r' && !plus);
  if (scope === 'local' && shell.variables.find(name)?.readonly && !shell.variables.isLocal(name)) throw new ReadonlyError(name);
  const known = shell.variables.find(name);
  const turns = (letter: string): boolean => letters.some((each) => each.letter === letter && !each.plus);
  if (scope === 'visible' && known && ((turns('A') && known.list) || (turns('a') && known.map))) {
    const change = known.list ? 'indexed to associative' : 'associative to indexed';
    await shell.complain(`${name}: cannot convert ${change} array`, call.name);
    return false;
  }
  if (turns('n') && match?.[2]) {
    const meant = match[3] ?? '';
    if (!isName(splitReference(meant).name)) {
      await shell.complain(`\`${meant}': invalid variable name for name reference`, call.name);
      return false;
    }
    if (meant === name && shell.functionDepth === 0) {
      await shell.complain(`${name}: nameref variable self references not allowed`, call.name);
      return false;
    }
  }
  const target =
    scope === 'local'
      ? shell.variables.declareLocal(name)
      : scope === 'global'
        ? shell.variables.declareGlobal(name)
        : shell.variables.writableAttributes(name);
  if (target.readonly && (match?.[2] || letters.some(({ letter, plus }) => letter === 'r' && plus))) throw new ReadonlyError(name);
  for (const { letter, plus } of letters) applyAttribute(target, letter, !plus);
  const array = call.arrays.get(position);
  const written =
    match?.[2] && !array && subscript === undefined && (target.list || target.map) ? listIn(name, match[2], match[3] ?? '') : undefined;
  if (array ?? written) await assign(shell, (array ?? written) as Assignment, target);
  if (array) await trace(shell, () => `${name}${array.append ? '+=' : '='}(${elements(target)})`);
  if (!array && !written && match?.[2]) {
    if (target.reference && subscript === undefined) target.value = match[3] ?? '';
    else await assignReference(shell, reference, match[3] ?? '', match[2] === '+=');
  }
  if (readonlyAfter) target.readonly = true;
  return true;
}

/** A value in parentheses for an array is read as a list: `declare -a a='(1 2)'`. */
function listIn(name: string, operator: string, value: string): Assignment | undefined {
  if (!/^\([\s\S]*\)$/.test(value)) return undefined;
  const reading = readCommand(`${name}${operator}${value}`);
  const command = reading.kind === 'complete' ? reading.script.commands[0]?.command : undefined;
  const first = command?.type === 'Command' ? command.prefix[0] : undefined;
  return first?.type === 'Assignment' && first.value.type === 'ArrayValue' ? first : undefined;
}

async function declareAll(
  shell: Shell,
  operands: readonly string[],
  skipped: number,
  call: BuiltinCall,
  scope: Scope,
  letters: readonly { letter: string; plus: boolean }[],
): Promise<number> {
  let status = 0;
  for (let i = 0; i < operands.length; i++) {
    try {
      if (!(await declareOne(shell, operands[i] as string, skipped + i, call, scope, letters))) status = 1;
    } catch (error) {
      if (error instanceof ExpansionError && !error.exits && error.message.includes('(error token is')) {
        await shell.complain(error.message, call.name);
        shell.status = 1;
        throw new AbandonControl(1, false);
      }
      if (!(error instanceof ReadonlyError)) throw error;
      // An assignment that is refused says so as the shell does; only attributes are the builtin's own business.
      await shell.complain(error.message, call.name === 'export' || call.name === 'readonly' ? undefined : call.name);
      status = 1;
    }
  }
  await call.trace?.();
  return status;
}

/** An array's elements as `set -x` shows them: with their numbers where those do not follow each other. */
function elements({ list, map }: Variable): string {
  if (map) return [...map].map(([key, value]) => `[${singleQuoted(key)}]=${singleQuoted(value)}`).join(' ');
  let next = 0;
  const shown = [...(list ?? [])].map(([index, value]) => {
    const number = index === next ? '' : `['${index}']=`;
    next = index + 1;
    return number + singleQuoted(value);
  });
  return shown.join(' ');
}

async function printVariables(shell: Shell, wanted: (variable: Variable) => boolean): Promise<number> {
  const lines = shell.variables.all().filter(([, variable]) => wanted(variable));
  await shell.print(lines.map(([name, variable]) => declaration(name, variable)).join(''));
  return 0;
}

async function printNamed(shell: Shell, names: readonly string[], call: string): Promise<number> {
  let status = 0;
  for (const name of names) {
    const variable = shell.variables.findReference(name);
    if (variable) await shell.print(declaration(name, variable));
    else {
      await shell.complain(`${name}: not found`, call);
      status = 1;
    }
  }
  return status;
}

async function printFunctions(shell: Shell, names: readonly string[], bodies: boolean): Promise<number> {
  let status = 0;
  for (const name of names.length ? names : [...shell.functions.keys()].sort()) {
    const found = shell.functions.get(name);
    if (found) await shell.print(bodies ? functionText(found) : names.length ? `${name}\n` : `declare -f ${name}\n`);
    else status = 1;
  }
  return status;
}

/** `declare`, `typeset`: in a function the variable is local unless -g. */
export const declare: Builtin = async (shell, args, call) => {
  const { options, operands, invalid } = parseOptions(args, 'aAfFgiIlnrtuxp', true);
  if (invalid)
    return usageError(
      shell,
      call.name,
      `${invalid}: invalid option`,
      `${call.name} [-aAfFgiIlnrtux] [name[=value] ...] or ${call.name} -p [-aAfFilnrtux] [name ...]`,
    );
  const has = (letter: string): boolean => options.some((option) => option.letter === letter);
  if (has('f') || has('F')) return printFunctions(shell, operands, !has('F'));
  const attributes = options.filter(({ letter }) => !'pgIt'.includes(letter));
  if (has('p') && operands.length) return printNamed(shell, operands, call.name);
  if (operands.length === 0) {
    if (options.length === 0) {
      await shell.print(
        shell.variables
          .all()
          .filter(([, v]) => v.value !== undefined || v.list || v.map)
          .map(([name, v]) => setLine(name, v))
          .join(''),
      );
      return 0;
    }
    return printVariables(shell, (variable) => attributes.every(({ letter }) => hasAttribute(variable, letter)));
  }
  const scope: Scope = has('g') ? 'global' : shell.functionDepth > 0 ? 'local' : 'visible';
  return declareAll(shell, operands, args.length - operands.length, call, scope, attributes);
};

function hasAttribute(variable: Variable, letter: string): boolean {
  const state: Readonly<Record<string, boolean>> = {
    a: variable.list !== undefined,
    A: variable.map !== undefined,
    i: variable.integer,
    l: variable.letters === 'lower',
    u: variable.letters === 'upper',
    n: variable.reference,
    r: variable.readonly,
    x: variable.exported,
  };
  return state[letter] ?? false;
}

export const local: Builtin = async (shell, args, call) => {
  if (shell.functionDepth === 0) {
    await call.trace?.();
    await shell.complain('can only be used in a function', 'local');
    return 1;
  }
  const { options, operands, invalid } = parseOptions(args, 'aAgiIlnrtuxp', true);
  if (invalid) return usageError(shell, 'local', `${invalid}: invalid option`, 'local [option] name[=value] ...');
  if (operands.length === 0) {
    await shell.print(
      shell.variables
        .locals()
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, variable]) => declaration(name, variable))
        .join(''),
    );
    return 0;
  }
  const frame = shell.calls.at(-1);
  if (operands[0] === '-' && operands.length === 1) {
    if (frame) frame.options ??= shell.options.clone();
    return 0;
  }
  return declareAll(
    shell,
    operands,
    args.length - operands.length,
    call,
    options.some(({ letter }) => letter === 'g') ? 'global' : 'local',
    options.filter(({ letter }) => letter !== 'I' && letter !== 'g'),
  );
};

/** bash's export and readonly show what they assign a second time, as an assignment. */
async function traceAssignments(shell: Shell, operands: readonly string[]): Promise<void> {
  for (const operand of operands) {
    const at = operand.indexOf('=');
    if (at > 0) await trace(shell, () => `${operand.slice(0, at + 1)}${traceWord(operand.slice(at + 1))}`);
  }
}

/** `export [-fn] [name[=value] …]`, `export -p`. */
export const exportNames: Builtin = async (shell, args, call) => {
  const { options, operands, invalid } = parseOptions(args, 'fnp');
  if (invalid) return usageError(shell, 'export', `${invalid}: invalid option`, 'export [-fn] [name[=value] ...] or export -p');
  if (operands.length === 0) {
    if (shell.personality.name === 'bash') return printVariables(shell, (variable) => variable.exported);
    const lines = shell.variables.all().filter(([, variable]) => variable.exported);
    await shell.print(lines.map(([name, { value }]) => `export ${name}${value === undefined ? '' : `=${singleQuoted(value)}`}\n`).join(''));
    return 0;
  }
  if (options.some(({ letter }) => letter === 'f')) {
    let status = 0;
    for (const name of operands)
      if (!shell.functions.has(name)) {
        await shell.complain(`${name}: not a function`, 'export');
        status = 1;
      } else if (options.some(({ letter }) => letter === 'n')) shell.exportedFunctions.delete(name);
      else shell.exportedFunctions.add(name);
    return status;
  }
  const off = options.some(({ letter }) => letter === 'n');
  await traceAssignments(shell, operands);
  return declareAll(shell, operands, args.length - operands.length, call, 'visible', [{ letter: 'x', plus: off }]);
};

export const readonly: Builtin = async (shell, args, call) => {
  const { options, operands, invalid } = parseOptions(args, 'aAfp');
  if (invalid) return usageError(shell, 'readonly', `${invalid}: invalid option`, 'readonly [-aAf] [name[=value] ...] or readonly -p');
  if (operands.length === 0) return printVariables(shell, (variable) => variable.readonly);
  await traceAssignments(shell, operands);
  const letters = [...options.filter(({ letter }) => 'aA'.includes(letter)), { letter: 'r', plus: false }];
  return declareAll(shell, operands, args.length - operands.length, call, 'visible', letters);
};
