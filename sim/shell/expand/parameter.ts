import type { ParameterExpansionPart, Word } from 'unbash';
import { ExpansionError } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { applyCase, applyRemove, applyReplace } from './parameter-operations.ts';
import { assignParameter, hasValue, keysOf, type Lookup, length, lookup } from './parameter-value.ts';
import { badSubstitution, type Context, expandText, expandWordPieces, result } from './parts.ts';
import { BREAK, joined, type Pieces } from './piece.ts';
import { slice } from './slice.ts';
import { splitReference } from './subscript.ts';
import { asPrompt, transform } from './transform.ts';
import { expandPattern } from './words.ts';

/** `$name`, `$1`, `$@` … */
export async function expandSimple(shell: Shell, name: string, context: Context): Promise<Pieces> {
  const value = await lookup(shell, name, undefined);
  demandSet(shell, /^\d/.test(name) ? `$${name}` : name, value);
  return asPieces(shell, value, context);
}

/** `${…}` in all its forms (bash(1), Parameter Expansion). */
export async function expandParameter(shell: Shell, part: ParameterExpansionPart, context: Context): Promise<Pieces> {
  const { operation } = part;
  if (!/^([A-Za-z_][A-Za-z0-9_]*|\d+|[-@*#?$!])$/.test(part.parameter)) throw badSubstitution(part.text);
  if (operation?.type === 'Unknown') {
    const toggled = /(~~?)([\s\S]*)\}$/.exec(part.text);
    if (!toggled || !part.text.slice(2).startsWith(part.parameter)) throw badSubstitution(part.text);
    const pattern = toggled[2] ? await expandText(shell, toggled[2]) : '?';
    const value = await lookup(shell, part.parameter, part.index);
    return asPieces(
      shell,
      mapped(value, (text) => applyCase(text, toggled[1] as string, pattern)),
      context,
    );
  }
  if (part.prefix === '#') {
    if (operation) throw badSubstitution(part.text);
    return [result(String(await length(shell, part.parameter, part.index)), context)];
  }
  if (operation?.type === 'Names') return asPieces(shell, list(shell.variables.names(part.parameter), operation.operator === '*'), context);
  let name = part.parameter;
  let index: Word | string | undefined = part.index;
  if (part.prefix === '!') {
    if (isAll(index) && !operation) return asPieces(shell, list(keysOf(shell, name), textOf(index) === '*'), context);
    const reference = shell.variables.findReference(name);
    if (reference?.reference && !operation && !index) return [result(reference.value ?? '', context)];
    const target = joined(await asPieces(shell, await lookup(shell, name, index), { quoted: true }));
    if (target === '') throw new ExpansionError(`${name}: invalid indirect expansion`, { fatal: true });
    const split = splitReference(target);
    if (!/^([A-Za-z_][A-Za-z0-9_]*|\d+|[-@*#?$!])$/.test(split.name))
      throw new ExpansionError(`${target}: invalid variable name`, { fatal: true });
    name = split.name;
    index = split.subscript;
  }
  const value = await lookup(shell, name, index);
  if (!operation) {
    demandSet(shell, name, value, index);
    return asPieces(shell, value, context);
  }
  switch (operation.type) {
    case 'Default':
      return expandDefault(shell, name, index, value, operation, context);
    case 'Remove': {
      demandSet(shell, name, value, index);
      const pattern = await expandPattern(shell, operation.operand);
      return asPieces(
        shell,
        mapped(value, (text) => applyRemove(text, operation.operator, pattern)),
        context,
      );
    }
    case 'Replace': {
      demandSet(shell, name, value, index);
      const pattern = await expandPattern(shell, operation.pattern);
      const replacement = await expandWordPieces(shell, operation.replacement, { quoted: false });
      return asPieces(
        shell,
        mapped(value, (text) => applyReplace(text, operation.operator, pattern, replacement, shell.options.isOn('patsub_replacement'))),
        context,
      );
    }
    case 'CaseModification': {
      if (name === '?' || name === '#' || name === '-') throw badSubstitution(part.text);
      demandSet(shell, name, value, index);
      const pattern = operation.operand?.text ? await expandPattern(shell, operation.operand) : '?';
      return asPieces(
        shell,
        mapped(value, (text) => applyCase(text, operation.operator, pattern)),
        context,
      );
    }
    case 'Slice':
      demandSet(shell, name, value, index);
      return asPieces(shell, await slice(shell, name, value, operation), context);
    case 'Transform':
      if (operation.operand.text === 'P') return asPieces(shell, await asPrompt(shell, value), context);
      return asPieces(shell, transform(shell, name, value, operation.operand.text, part.text), context);
  }
}

type DefaultOperation = Extract<NonNullable<ParameterExpansionPart['operation']>, { type: 'Default' }>;

async function expandDefault(
  shell: Shell,
  name: string,
  index: Word | string | undefined,
  value: Lookup,
  operation: DefaultOperation,
  context: Context,
): Promise<Pieces> {
  const colon = operation.operator.startsWith(':');
  const given = hasValue(value, colon);
  const operand = (): Promise<Pieces> =>
    expandWordPieces(shell, operation.operand, { ...context, splitLiterals: !context.quoted, inBraces: context.quoted });
  switch (operation.operator) {
    case '-':
    case ':-':
      return given ? asPieces(shell, value, context) : operand();
    case '+':
    case ':+':
      return given ? operand() : [];
    case '=':
    case ':=': {
      if (given) return asPieces(shell, value, context);
      const text = joined(await operand());
      await assignParameter(shell, name, index, text);
      return [result(text, context)];
    }
    case '?':
    case ':?': {
      if (given) return asPieces(shell, value, context);
      const message = joined(await operand());
      const fallback = colon ? 'parameter null or not set' : 'parameter not set';
      throw new ExpansionError(`${name}: ${message || fallback}`, { exits: true, status: 127 });
    }
  }
}

/** `set -u`. */
function demandSet(shell: Shell, name: string, value: Lookup, index?: Word | string): void {
  if (!shell.options.has('nounset') || value.kind === 'list' || value.value !== undefined || name === '@' || name === '*') return;
  const shown = index === undefined ? name : `${name}[${textOf(index)}]`;
  throw new ExpansionError(`${shown}: unbound variable`, { exits: true, status: 127 });
}

function mapped(value: Lookup, change: (text: string) => string): Lookup {
  if (value.kind === 'list') return { ...value, values: value.values.map(change) };
  return value.value === undefined ? value : { kind: 'scalar', value: change(value.value) };
}

function list(values: readonly string[], star: boolean): Lookup {
  return { kind: 'list', values, star };
}

function textOf(index: Word | string | undefined): string | undefined {
  return typeof index === 'string' ? index : index?.text;
}

function isAll(index: Word | string | undefined): boolean {
  const text = textOf(index);
  return text === '@' || text === '*';
}

function asPieces(shell: Shell, value: Lookup, context: Context): Pieces {
  if (value.kind === 'scalar') return value.value === undefined && !context.quoted ? [] : [result(value.value ?? '', context)];
  if (value.star && (context.quoted || context.assignment)) {
    const ifs = shell.variables.get('IFS');
    return [result(value.values.join(ifs === undefined ? ' ' : ifs.slice(0, 1)), context)];
  }
  return value.values.flatMap((text, i) => (i === 0 ? [result(text, context)] : [BREAK, result(text, context)]));
}
