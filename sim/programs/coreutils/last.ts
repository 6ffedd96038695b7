import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { type Login, readLogins, WTMP } from '../../libc/utmp.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

/** Logins that failed. */
const BTMP = '/var/log/btmp';

/** util-linux's last(1): logins, newest first, by /var/log/wtmp. */
export const last: ToolDefinition = {
  name: 'last',
  usage: '[options] [<username>...] [<tty>...]',
  about: 'Shows who was logged in, and when.',
  short: 'adFf:in:p:Rs:t:wx',
  long: { 'file=': 'f', 'limit=': 'n', nohostname: 'R', fulltimes: 'F', fullnames: 'w', system: 'x', hostlast: 'a' },
  digits: 'n',
  async run(tool) {
    if (tool.has('a', 'd', 'i', 'p', 's', 't')) return tool.notSimulated('-a, -d, -i, -p, -s or -t');
    const path = tool.value('f') ?? (tool.name === 'lastb' ? BTMP : WTMP);
    const refused = unreadable(tool.sys, path);
    if (refused !== undefined) return tool.complain(`cannot open ${path}: ${refused}`);
    const records = readLogins(tool.sys, path);
    const limit = Number(tool.value('n') ?? Number.POSITIVE_INFINITY);
    const format = tool.has('F') ? '%a %b %e %H:%M:%S %Y' : '%a %b %e %H:%M';
    const ends = new Map<string, Login>();
    let boot: Login | undefined;
    let shown = 0;
    for (const record of records.reverse()) {
      if (record.type === 'dead') {
        ends.set(record.line, record);
        continue;
      }
      const end = ends.get(record.line);
      ends.delete(record.line);
      const until = record.type === 'boot' ? boot : (end ?? boot);
      const line = record.type === 'boot' ? 'system boot' : record.line;
      const wanted =
        tool.args.length === 0 ||
        tool.args.some((word) => word === record.user || word === record.line || word === line.replace('pts/', ''));
      if (wanted && shown < limit) {
        shown += 1;
        const host = tool.has('R') ? '' : `${record.host.slice(0, tool.has('w') ? undefined : 16).padEnd(16)} `;
        const close = until
          ? ` - ${closing(tool.sys, until, record.type === 'user', tool.has('F'))} ${length(until.time - record.time)}`
          : open(record);
        await tool.print(
          `${record.user.slice(0, 8).padEnd(8)} ${line.padEnd(12)} ${host}${localText(tool.sys, format, record.time)}${close}\n`,
        );
      }
      if (record.type === 'boot') {
        boot = record;
        ends.clear();
      }
    }
    const first = records.at(-1);
    await tool.print(`\n${path.split('/').at(-1)} begins ${localText(tool.sys, '%a %b %e %H:%M:%S %Y', first?.time ?? tool.sys.now())}\n`);
    return 0;
  },
};

function unreadable(sys: Sys, path: string): string | undefined {
  try {
    sys.access(path, { read: true });
    return undefined;
  } catch (error) {
    if (isErrno(error)) return strerror(error.code);
    throw error;
  }
}

function open({ type }: Login): string {
  return type === 'boot' ? '   still running' : '   still logged in';
}

function closing(sys: Sys, until: Login, login: boolean, full: boolean): string {
  if (until.type === 'boot' && login) return full ? 'crash                   ' : 'crash';
  return localText(sys, full ? '%a %b %e %H:%M:%S %Y' : '%H:%M', until.time)
    .padEnd(6)
    .slice(0, full ? 25 : 6);
}

function length(micros: number): string {
  const minutes = Math.floor(micros / 60_000_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const clock = `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return days ? `(${days}+${clock})` : ` (${clock})`.replace(/^ /, ' ');
}

/** Called lastb it shows the logins that failed. */
export const main: Program = (sys, argv) => gnu({ ...last, name: argv[0]?.endsWith('lastb') ? 'lastb' : 'last' })(sys, argv);
