import type { Tool } from '../../tool.ts';
import type { Entry } from './long.ts';

/** By name (bytes, as in the C locale), or newest first (-t), or largest first (-S); -r turns it round. */
export function sortEntries(tool: Tool, entries: readonly Entry[]): Entry[] {
  const byName = (a: Entry, b: Entry) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const order = tool.lastOf('t', 'S');
  const sorted = [...entries].sort((a, b) => {
    if (order === 't') return b.stat.mtime - a.stat.mtime || byName(a, b);
    if (order === 'S') return b.stat.size - a.stat.size || byName(a, b);
    return byName(a, b);
  });
  if (tool.has('r')) sorted.reverse();
  const isDirectory = ({ stat, target }: Entry) => (target ?? stat).type === 'directory';
  return tool.has('%') ? [...sorted.filter(isDirectory), ...sorted.filter((entry) => !isDirectory(entry))] : sorted;
}
