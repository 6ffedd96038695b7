import type { Address } from '../../base/trace.ts';
import { processInfo } from '../process-table.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const ss: ToolDefinition = {
  name: 'ss',
  usage: '[OPTION]...',
  about: 'Shows sockets.',
  short: '46alnptuxeHmosrim',
  long: { all: 'a', listening: 'l', numeric: 'n', processes: 'p', tcp: 't', udp: 'u', unix: 'x', ipv4: '4', ipv6: '6', 'no-header': 'H' },
  async run(tool) {
    const { sys } = tool;
    const families = (['t', 'u', 'x'] as const).filter((letter) => tool.has(letter));
    const shown = sys.sockets().filter(({ state, local }) => {
      const family = local.family === 'unix' ? 'x' : 't';
      if (families.length && !(families as readonly string[]).includes(family)) return false;
      return tool.has('a') || (tool.has('l') ? state === 'LISTEN' : state === 'ESTAB');
    });
    const withNetid = families.length !== 1;
    const rows = shown.map((socket) => {
      const unix = socket.local.family === 'unix';
      const [local, port] = ends(socket.local);
      const [peer, peerPort] = socket.peer ? ends(socket.peer) : unix ? ['*', ' 0'] : ['0.0.0.0', ':*'];
      const command = processInfo(sys, socket.pid)?.comm;
      const visible =
        command !== undefined && (sys.credentials().euid === 0 || processInfo(sys, socket.pid)?.euid === sys.credentials().euid);
      const users = tool.has('p') && visible ? `users:(("${command}",pid=${socket.pid},fd=${socket.fd}))` : '';
      return {
        netid: unix ? 'u_str' : 'tcp',
        state: socket.state,
        send: socket.state === 'LISTEN' ? '4096' : '0',
        local,
        port,
        peer,
        peerPort,
        users,
      };
    });
    const width = (least: string, cells: readonly string[]) => Math.max(least.length, ...cells.map((cell) => cell.length));
    const state = width(
      'State',
      rows.map((row) => row.state),
    );
    const [local, port] = [
      width(
        'Local Address',
        rows.map((row) => row.local),
      ),
      width(
        ':Port',
        rows.map((row) => row.port),
      ),
    ];
    const [peer, peerPort] = [
      width(
        'Peer Address',
        rows.map((row) => row.peer),
      ),
      width(
        ':Port',
        rows.map((row) => row.peerPort),
      ),
    ];
    const line = (cells: readonly [string, string, string, string, string, string, string, string, string]): string => {
      const [netid, word, received, sent, from, fromPort, to, toPort, users] = cells;
      const first = withNetid ? `${netid.padEnd(5)} ` : '';
      return `${first}${word.padEnd(state)} ${received.padEnd(6)} ${sent.padEnd(6)} ${from.padStart(local)}${fromPort.padEnd(port)} ${to.padStart(peer)}${toPort.padEnd(peerPort)}${users}\n`;
    };
    const last = width(
      'Process',
      rows.map((row) => row.users),
    );
    if (!tool.has('H'))
      await tool.print(
        line(['Netid', 'State', 'Recv-Q', 'Send-Q', 'Local Address', ':Port', 'Peer Address', ':Port', 'Process'.padEnd(last)]),
      );
    for (const row of rows)
      await tool.print(line([row.netid, row.state, '0', row.send, row.local, row.port, row.peer, row.peerPort, row.users.padEnd(last)]));
    return 0;
  },
};

function ends(address: Address): [host: string, port: string] {
  return address.family === 'unix' ? [address.path, ' 0'] : [address.host, `:${address.port}`];
}

export const main = gnu(ss);
