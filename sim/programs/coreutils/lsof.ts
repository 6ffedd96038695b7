import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Stat } from '../../kernel/sys.ts';
import { major, minor } from '../../libc/device-numbers.ts';
import { userById } from '../../libc/passwd.ts';
import { type ProcessInfo, processes } from '../processes/process-table.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

type Row = readonly [
  command: string,
  pid: string,
  user: string,
  fd: string,
  type: string,
  device: string,
  size: string,
  node: string,
  name: string,
];

export const lsof: ToolDefinition = {
  name: 'lsof',
  usage: '[-anPtU] [-i[address]] [-s protocol:state] [-p pids] [-u user] [-c command] [path ...]',
  about: 'Lists the open files of processes.',
  short: 'ac:d:i::np:PRs:tu:UlVw+',
  long: {},
  async run(tool) {
    const { sys } = tool;
    const pids = tool
      .values('p')
      .flatMap((list) => list.split(','))
      .map(Number);
    const internet = tool.has('i');
    if (tool.has('s') && !STATES.test(tool.value('s') ?? '')) return tool.notSimulated('-s without protocol:state');
    let wanted: { dev: number; ino: number }[] = [];
    let status = 0;
    for (const path of tool.args) {
      try {
        wanted.push(sys.stat(path));
      } catch (error) {
        if (!isErrno(error)) throw error;
        status = 1;
        await tool.complain(`status error on ${path}: ${strerror(error.code)}`);
      }
    }
    if (tool.args.length && wanted.length === 0) return status;
    wanted = wanted.map(({ dev, ino }) => ({ dev, ino }));
    const rows: Row[] = [];
    for (const process of processes(sys)) {
      if (pids.length && !pids.includes(process.pid)) continue;
      if (tool.has('c') && !tool.values('c').some((name) => process.comm.startsWith(name))) continue;
      if (tool.has('u') && !tool.values('u').includes(userById(sys, process.euid)?.name ?? '')) continue;
      if (!internet && !tool.has('U')) rows.push(...fileRows(tool, process, wanted));
      if (wanted.length === 0) rows.push(...socketRows(tool, process, internet));
    }
    if (tool.has('t')) {
      await tool.print([...new Set(rows.map((row) => `${row[1]}\n`))].join(''));
      return rows.length ? status : 1;
    }
    if (rows.length) await tool.print(table(rows));
    return rows.length ? status : 1;
  },
};

function fileRows(tool: Tool, process: ProcessInfo, wanted: readonly { dev: number; ino: number }[]): Row[] {
  const { sys } = tool;
  const rows: Row[] = [];
  const base = `/proc/${process.pid}`;
  const add = (fd: string, path: string): void => {
    try {
      const name = sys.readlink(path);
      if (/^socket:/.test(name)) return;
      const stat = look(tool, path, name);
      if (wanted.length && !(stat && wanted.some(({ dev, ino }) => stat.dev === dev && stat.ino === ino))) return;
      rows.push(row(tool, process, fd, name, stat));
    } catch (error) {
      if (!isErrno(error)) throw error;
      if (wanted.length === 0)
        rows.push([
          process.comm.slice(0, 9),
          String(process.pid),
          user(tool, process),
          fd,
          'unknown',
          '',
          '',
          '',
          `${path} (readlink: ${strerror(error.code)})`,
        ]);
    }
  };
  add('cwd', `${base}/cwd`);
  add('rtd', `${base}/root`);
  add('txt', `${base}/exe`);
  try {
    for (const { name } of sys.readdir(`${base}/fd`)) if (/^\d+$/.test(name)) add(`${name}u`, `${base}/fd/${name}`);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (wanted.length === 0)
      rows.push([
        process.comm.slice(0, 9),
        String(process.pid),
        user(tool, process),
        'NOFD',
        '',
        '',
        '',
        '',
        `${base}/fd (opendir: ${strerror(error.code)})`,
      ]);
  }
  return rows;
}

function look(tool: Tool, path: string, name: string): Stat | undefined {
  try {
    return name.startsWith('/') ? tool.sys.stat(name) : tool.sys.stat(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return undefined;
  }
}

const user = (tool: Tool, { euid }: ProcessInfo): string => userById(tool.sys, euid)?.name ?? String(euid);

function row(tool: Tool, process: ProcessInfo, fd: string, name: string, stat: Stat | undefined): Row {
  const kinds = { file: 'REG', directory: 'DIR', char: 'CHR', block: 'BLK', fifo: 'FIFO', socket: 'sock', symlink: 'LINK' };
  const type = /^pipe:/.test(name) ? 'FIFO' : stat ? kinds[stat.type] : 'unknown';
  const device = stat
    ? stat.type === 'char' || stat.type === 'block'
      ? `${stat.rdev >> 8},${stat.rdev & 255}`
      : type === 'FIFO'
        ? '0,14'
        : `${major(stat.dev)},${minor(stat.dev)}`
    : '';
  const size = stat && (stat.type === 'file' || stat.type === 'directory') ? String(stat.size) : '0t0';
  const shown = /^pipe:/.test(name) ? 'pipe' : name;
  return [
    process.comm.slice(0, 9),
    String(process.pid),
    user(tool, process),
    fd,
    type,
    device,
    size,
    String(stat?.ino ?? /\[(\d+)\]/.exec(name)?.[1] ?? ''),
    shown,
  ];
}

/** -s: a protocol, and the states that are meant, or with ^ those that are not. */
const STATES = /^(tcp|udp):(\^?[a-z_]+(?:,\^?[a-z_]+)*)$/i;

function isStateAsked(asked: string | undefined, protocol: string, state: string): boolean {
  const [, of = '', list = ''] = STATES.exec(asked ?? '') ?? [];
  if (of.toUpperCase() !== protocol) return true;
  const states = list.toUpperCase().split(',');
  const barred = states.filter((each) => each.startsWith('^')).map((each) => each.slice(1));
  const named = states.filter((each) => !each.startsWith('^'));
  return !barred.includes(state) && (named.length === 0 || named.includes(state));
}

function socketRows(tool: Tool, process: ProcessInfo, internet: boolean): Row[] {
  const filter = tool.value('i');
  const rows: Row[] = [];
  for (const socket of tool.sys.sockets()) {
    if (socket.pid !== process.pid) continue;
    const { local, peer } = socket;
    if (local.family === 'unix') {
      if (!internet)
        rows.push([
          process.comm.slice(0, 9),
          String(process.pid),
          user(tool, process),
          `${socket.fd}u`,
          'unix',
          '0x0',
          '0t0',
          String(socket.ino),
          `${local.path || 'type=STREAM'}${socket.state === 'LISTEN' ? ' type=STREAM (LISTEN)' : ' type=STREAM (CONNECTED)'}`,
        ]);
      continue;
    }
    const place = (at: { host: string; port: number }): string => `${at.host === '0.0.0.0' || at.host === '::' ? '*' : at.host}:${at.port}`;
    const protocol = socket.protocol.toUpperCase();
    const port = /:(\d+)$/.exec(filter ?? '')?.[1];
    const wantedProtocol = /^(tcp|udp)/i.exec(filter ?? '')?.[1];
    if (port !== undefined && local.port !== Number(port) && !(peer && 'port' in peer && peer.port === Number(port))) continue;
    if (wantedProtocol && wantedProtocol.toUpperCase() !== protocol) continue;
    const state = socket.state === 'ESTAB' ? 'ESTABLISHED' : socket.state.replace('-', '_');
    if (!isStateAsked(tool.value('s'), protocol, state)) continue;
    const far = peer && 'port' in peer ? `->${place(peer)}` : '';
    rows.push([
      process.comm.slice(0, 9),
      String(process.pid),
      user(tool, process),
      `${socket.fd}u`,
      socket.dualStack || local.host === '::' ? 'IPv6' : 'IPv4',
      String(socket.ino),
      '0t0',
      protocol,
      `${place(local)}${far}${protocol === 'TCP' ? ` (${state})` : ''}`,
    ]);
  }
  return rows;
}

function table(rows: readonly Row[]): string {
  const titles: Row = ['COMMAND', 'PID', 'USER', 'FD', 'TYPE', 'DEVICE', 'SIZE/OFF', 'NODE', 'NAME'];
  const all = [titles, ...rows];
  const widths = titles.map((_, i) => Math.max(...all.map((one) => (one[i] ?? '').length)));
  const [pidWidth = 5] = [Math.max(5, widths[1] ?? 5)];
  return all
    .map((one) =>
      [
        (one[0] ?? '').padEnd(Math.max(9, widths[0] ?? 0)).slice(0, 9),
        (one[1] ?? '').padStart(pidWidth - 1 + 1),
        (one[2] ?? '').padStart(widths[2] ?? 0),
        (one[3] ?? '').padStart(4).padEnd(5),
        (one[4] ?? '').padStart(widths[4] ?? 0),
        (one[5] ?? '').padStart(widths[5] ?? 0),
        (one[6] ?? '').padStart(widths[6] ?? 0),
        (one[7] ?? '').padStart(widths[7] ?? 0),
        one[8],
      ].join(' '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

const list = gnu(lsof);

/** -i takes the next word for its address, unless that is an option (lsof's own GetOpt). */
export const main: Program = (sys, argv) => {
  const words: string[] = [];
  for (const word of argv) {
    const last = words.at(-1) ?? '';
    if (/^-[anPRtUlVw]*i$/.test(last) && !/^[-+]/.test(word)) words[words.length - 1] = last + word;
    else words.push(word);
  }
  return list(sys, words);
};
