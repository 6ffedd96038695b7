import { isErrno } from '../../base/errno.ts';
import { userById } from '../../libc/passwd.ts';
import { type ProcessInfo, processes } from '../processes/process-table.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

const KINDS = ['mnt', 'net', 'ipc', 'user', 'pid', 'uts', 'cgroup', 'time'];

export const lsns: ToolDefinition = {
  name: 'lsns',
  usage: '[options] [<namespace>]',
  about: 'Lists the namespaces that processes are in.',
  short: 'Jlnop:rt:TuW',
  long: { noheadings: 'n', 'task=': 'p', 'type=': 't', raw: 'r', notruncate: 'u', nowrap: 'W', list: 'l' },
  async run(tool) {
    const { sys } = tool;
    if (tool.has('J', 'o', 'T')) return tool.notSimulated('-J, -o and -T');
    const kind = tool.value('t');
    if (kind !== undefined && !KINDS.includes(kind)) return tool.complain(`unknown namespace type: ${kind}`);
    const only = tool.value('p');
    const found = new Map<string, { kind: string; number: string; members: ProcessInfo[] }>();
    const namesOf = (pid: number | string): string[] => {
      try {
        return sys.readdir(`/proc/${pid}/ns`).map(({ name }) => sys.readlink(`/proc/${pid}/ns/${name}`));
      } catch (error) {
        if (!isErrno(error)) throw error;
        return [];
      }
    };
    // Whose namespaces may be looked at: one's own processes, or all for root.
    const mine = sys.credentials();
    for (const process of processes(sys)) {
      if (mine.euid !== 0 && process.uid !== mine.uid) continue;
      for (const name of namesOf(process.pid)) {
        const [, type = '', number = ''] = /^(\w+):\[(\d+)\]$/.exec(name) ?? [];
        const entry = found.get(name) ?? { kind: type, number, members: [] };
        entry.members.push(process);
        found.set(name, entry);
      }
    }
    const wanted = only === undefined ? undefined : namesOf(only);
    const rows = [...found]
      .filter(([name, entry]) => (kind === undefined || entry.kind === kind) && (!wanted || wanted.includes(name)))
      .map(([, entry]) => entry)
      .filter(({ number }) => tool.args[0] === undefined || number === tool.args[0])
      .sort((a, b) => Number(a.number) - Number(b.number));
    if (tool.args[0] !== undefined && rows.length === 0) return tool.complain(`not found namespace: ${tool.args[0]}`);
    const cells = rows.map(({ kind: type, number, members }) => {
      const [first] = members;
      return [
        number,
        type,
        String(members.length),
        String(first?.pid ?? ''),
        userById(sys, first?.uid ?? 0)?.name ?? String(first?.uid),
        first?.args.join(' ') || (first?.comm ?? ''),
      ];
    });
    const titles = ['NS', 'TYPE', 'NPROCS', 'PID', 'USER', 'COMMAND'];
    const all = tool.has('n') ? cells : [titles, ...cells];
    const widths = titles.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
    const right = new Set([0, 2, 3]);
    widths[0] = Math.max(10, widths[0] ?? 0);
    widths[1] = Math.max(6, widths[1] ?? 0);
    for (const row of all)
      await tool.print(
        `${row.map((cell, i) => (i === 5 ? cell : right.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' ')}\n`,
      );
    return 0;
  },
};

export const main = gnu(lsns);
