import type { Route } from '../../../kernel/sys.ts';
import type { Tool } from '../../tool.ts';
import { carries } from './links.ts';

/** `ip route show [DESTINATION] [dev NAME] [via ADDRESS]` */
export async function showRoutes(tool: Tool, words: readonly string[]): Promise<number> {
  const after = (key: string): string | undefined => (words.includes(key) ? words[words.indexOf(key) + 1] : undefined);
  const [device, via] = [after('dev'), after('via')];
  const [wanted] = words.filter(
    (word, i) => !['dev', 'via', 'table', 'to', 'exact'].includes(word) && !['dev', 'via', 'table'].includes(words[i - 1] ?? ''),
  );
  for (const route of tool.sys.netlink.routes()) {
    if (!isUp(tool, route) || (device !== undefined && route.device !== device) || (via !== undefined && route.via !== via)) continue;
    if (wanted !== undefined && route.destination !== (wanted.includes('/') || wanted === 'default' ? wanted : `${wanted}/32`)) continue;
    await tool.print(`${routeLine(tool, route, device !== undefined)} \n`);
  }
  return 0;
}

/** An interface that is down takes its routes with it. */
function isUp({ sys }: Tool, { device }: Route): boolean {
  return sys.netlink.interfaces().find(({ name }) => name === device)?.up ?? true;
}

function routeLine(tool: Tool, { destination, via, device, kind, source }: Route, quiet: boolean): string {
  const to = destination.replace(/\/32$/, '');
  if (kind !== undefined) return `${kind} ${to}`;
  const on = quiet ? '' : ` dev ${device}`;
  const port = tool.sys.netlink.interfaces().find(({ name }) => name === device);
  const dead = port && !carries(tool, port) ? ' linkdown' : '';
  if (via !== undefined) return `${to} via ${via}${on}${dead}`;
  return `${to}${on}${source === undefined ? ' scope link' : ` proto kernel scope link src ${source}`}${dead}`;
}
