import { forEachChild, type ParsedScript, type SyntaxNode } from 'unbash';
import type { Shell } from '../shell.ts';
import { type Reading, readCommand } from './read-command.ts';

/** More rounds than any sane chain of aliases. */
const MOST_ROUNDS = 50;

/** Replaces aliases at command names, as bash does while it reads. Undefined when there was nothing to replace. */
export function expandAliases(shell: Shell, text: string, reading: Reading): { text: string; reading: Reading } | undefined {
  if (shell.aliases.size === 0 || !shell.options.isOn('expand_aliases')) return undefined;
  let current = { text, reading };
  let changed = false;
  // An alias is not expanded again inside its own value: those ranges are remembered.
  let closed: { name: string; from: number; to: number }[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const target = findAlias(shell, current.reading.script, closed);
    if (!target) break;
    const value = shell.aliases.get(target.name) ?? '';
    const grown = value.length - target.name.length;
    const next = current.text.slice(0, target.pos) + value + current.text.slice(target.pos + target.name.length);
    closed = closed.map((range) => ({
      ...range,
      from: range.from > target.pos ? range.from + grown : range.from,
      to: range.to > target.pos ? range.to + grown : range.to,
    }));
    closed.push({ name: target.name, from: target.pos, to: target.pos + value.length });
    current = { text: next, reading: readCommand(next) };
    changed = true;
  }
  return changed ? current : undefined;
}

function findAlias(
  shell: Shell,
  script: ParsedScript,
  closed: readonly { name: string; from: number; to: number }[],
): { name: string; pos: number } | undefined {
  let found: { name: string; pos: number } | undefined;
  const visit = (node: SyntaxNode): void => {
    if (found) return;
    if (node.type === 'Script' && node.source !== undefined) return;
    if (node.type === 'Command' && node.name && !node.name.parts) {
      const { text: name, pos } = node.name;
      if (shell.aliases.has(name) && !closed.some((range) => range.name === name && pos >= range.from && pos < range.to))
        found = { name, pos };
    }
    if (!found) forEachChild(node, visit);
  };
  visit(script);
  return found;
}
