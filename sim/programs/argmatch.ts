import { printError } from '../libc/stdio.ts';
import type { Tool } from './tool.ts';

/**
 * gnulib's argmatch: which of the words an option may have is meant. They may be cut off as long as it is clear. @param words each with its synonyms
 * @returns the first word of those that mean the same; a status after a complaint
 */
export async function argmatch(
  tool: Tool,
  option: string,
  given: string,
  words: readonly (readonly string[])[],
  status = 1,
): Promise<string | number> {
  const exact = words.find((alike) => alike.includes(given));
  const matching = words.filter((alike) => alike.some((word) => word.startsWith(given)));
  const found = exact ?? (matching.length === 1 ? matching[0] : undefined);
  if (found) return found[0] ?? '';
  await tool.complain(`${matching.length > 1 ? 'ambiguous' : 'invalid'} argument ${tool.quote(given)} for ${tool.quote(option)}`);
  const lines = words.map((alike) => `  - ${alike.map((word) => tool.quote(word)).join(', ')}\n`);
  await printError(tool.sys, `Valid arguments are:\n${lines.join('')}`);
  return tool.wrong(undefined, status);
}
