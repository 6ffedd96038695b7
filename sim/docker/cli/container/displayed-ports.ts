import type { PortSummary } from '../../api/types/container.ts';

interface Group {
  readonly ip: string;
  readonly type: string;
  readonly first: number;
  last: number;
}

const hostPort = (ip: string, port: string): string => (ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`);

/**
 * The PORTS column: runs of ports that are the same inside and outside become ranges, then come the ports that differ.
 * Source: docker/cli formatter/container.go; recordings C/ps_table_widths.json.
 */
export function displayedPorts(ports: readonly PortSummary[]): string {
  const open = new Map<string, Group>();
  const shown: string[] = [];
  const differing: string[] = [];
  for (const { IP: ip = '', PrivatePort: inside, PublicPort: outside = 0, Type: type } of [...ports].sort(compare)) {
    if (ip !== '' && outside !== inside) {
      differing.push(`${hostPort(ip, String(outside))}->${inside}/${type}`);
      continue;
    }
    const key = `${ip}/${type}`;
    const group = open.get(key);
    if (group && inside === group.last + 1) {
      group.last = inside;
      continue;
    }
    if (group) shown.push(groupText(group));
    open.set(key, { ip, type, first: inside, last: inside });
  }
  return [...shown, ...[...open.values()].map(groupText), ...differing].join(', ');
}

function groupText({ ip, type, first, last }: Group): string {
  const range = first === last ? String(first) : `${first}-${last}`;
  return `${ip === '' ? '' : `${hostPort(ip, range)}->`}${range}/${type}`;
}

function compare(a: PortSummary, b: PortSummary): number {
  const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    a.PrivatePort - b.PrivatePort || order(a.IP ?? '', b.IP ?? '') || (a.PublicPort ?? 0) - (b.PublicPort ?? 0) || order(a.Type, b.Type)
  );
}
