import { forEachChild, type SyntaxNode } from 'unbash';
import type { Shell } from '../shell.ts';
import { type Reading, readCommand } from './read-command.ts';

/** Where an alias's value stands now. `blank`: it ends in one, and the word after it may be an alias too. */
interface Range {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly blank: boolean;
}

/** More rounds than any sane chain of aliases. */
const MOST_ROUNDS = 50;

/** Replaces aliases at command names, as bash does while it reads. Undefined when there was nothing to replace. */
export function expandAliases(shell: Shell, text: string, reading: Reading): { text: string; reading: Reading } | undefined {
  if (shell.aliases.size === 0 || !shell.options.isOn('expand_aliases')) return undefined;
  let current = { text, reading };
  let changed = false;
  // An alias is not expanded again inside its own value: those ranges are remembered.
  let closed: Range[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const target = findAlias(shell, current, closed);
    if (!target) break;
    const value = shell.aliases.get(target.name) ?? '';
    const grown = value.length - target.name.length;
    const next = current.text.slice(0, target.pos) + value + current.text.slice(target.pos + target.name.length);
    closed = closed.map((range) => ({
      ...range,
      from: range.from > target.pos ? range.from + grown : range.from,
      to: range.to > target.pos ? range.to + grown : range.to,
    }));
    closed.push({ name: target.name, from: target.pos, to: target.pos + value.length, blank: /[ \t]$/.test(value) });
    current = { text: next, reading: readCommand(next) };
    changed = true;
  }
  return changed ? current : undefined;
}

function findAlias(
  shell: Shell,
  { text, reading }: { readonly text: string; readonly reading: Reading },
  closed: readonly Range[],
): { name: string; pos: number } | undefined {
  let found: { name: string; pos: number } | undefined;
  const visit = (node: SyntaxNode): void => {
    if (found) return;
    if (node.type === 'Script' && node.source !== undefined) return;
    const words = node.type === 'Command' && node.name ? [node.name, ...node.args.filter((arg) => arg.type === 'Word')] : [];
    for (const [i, { text: name, pos, parts }] of words.entries()) {
      if (parts || found || (i > 0 && !closed.some((range) => range.blank && pos >= range.to && text.slice(range.to, pos).trim() === '')))
        continue;
      if (shell.aliases.has(name) && !closed.some((range) => range.name === name && pos >= range.from && pos < range.to))
        found = { name, pos };
    }
    if (!found) forEachChild(node, visit);
  };
  visit(reading.script);
  return found;
}
