import type { ToolDefinition } from '../../tool.ts';
import { main as netstatMain } from '../netstat.ts';
import { main as tracerouteMain } from '../traceroute.ts';

const raw = { short: '', raw: true } as const;

/** The same columns as the big one's. */
export const netstat: ToolDefinition = {
  ...raw,
  name: 'netstat',
  usage: '[-ral] [-tuwx] [-en]',
  about: 'Shows sockets and routes',
  run: (tool) => netstatMain(tool.sys, ['netstat', ...tool.args]),
};

export const traceroute: ToolDefinition = {
  ...raw,
  name: 'traceroute',
  usage: '[-nI] [-f 1ST_TTL] [-m MAXTTL] [-q PROBES] [-w WAIT_SEC] HOST [BYTES]',
  about: 'Shows who passes a packet on',
  // BusyBox sends 46 bytes where it is not told otherwise.
  run: (tool) => tracerouteMain(tool.sys, ['traceroute', ...tool.args, ...(tool.args.some((word) => /^\d{2,}$/.test(word)) ? [] : ['46'])]),
};

export const telnet: ToolDefinition = {
  ...raw,
  name: 'telnet',
  usage: '[-a] [-l USER] HOST [PORT]',
  about: 'Connects to a telnet server',
  run: (tool) => tool.notSimulated('in BusyBox'),
};
