import { textWidth } from '../../text/columns.ts';
import { byVersion } from '../../text/version-order.ts';
import type { Tool } from '../../tool.ts';
import type { Entry } from './long.ts';
import { timeOf } from './long.ts';

const bytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const extension = (name: string): string => (name.includes('.') ? name.slice(name.lastIndexOf('.')) : '');

/** By name (bytes, as in the C locale), or as -t, -S, -X, -v, --sort=width say, or not at all; -r turns it round. */
export function sortEntries(tool: Tool, entries: readonly Entry[]): Entry[] {
  const order = orderOf(tool);
  if (order === 'U' || order === 'f') return [...entries];
  const sorted = [...entries].sort((a, b) => {
    const names = bytes(a.name, b.name);
    if (order === 't') return timeOf(tool, b.stat) - timeOf(tool, a.stat) || names;
    if (order === 'S') return b.stat.size - a.stat.size || names;
    if (order === 'X') return bytes(extension(a.name), extension(b.name)) || names;
    if (order === 'v') return byVersion(a.name, b.name) || names;
    if (order === 'W') return textWidth(a.name) - textWidth(b.name) || names;
    return names;
  });
  if (tool.has('r')) sorted.reverse();
  const isDirectory = ({ stat, target }: Entry) => (target ?? stat).type === 'directory';
  return tool.has('%') ? [...sorted.filter(isDirectory), ...sorted.filter((entry) => !isDirectory(entry))] : sorted;
}

/** -u and -c sort by their time too, where nothing says otherwise and no long list shows it. */
function orderOf(tool: Tool): string | undefined {
  const said = tool.lastOf('t', 'S', 'X', 'v', 'U', 'W', 'f');
  return said ?? (tool.has('u', 'c', 'V') && !tool.has('l', 'n', 'g', 'o', 'E') ? 't' : undefined);
}
