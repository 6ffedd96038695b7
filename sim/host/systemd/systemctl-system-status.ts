import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { cgroupProcesses } from './cgroup.ts';
import { askManager } from './control-client.ts';
import { openPager } from './pager.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { paint } from './terminal-colors.ts';
import { ago, stamp } from './time-words.ts';
import { systemdVersion } from './version.ts';

/** `systemctl status` without a unit: the machine as a whole. */
export async function systemStatus(sys: Sys, _call: Call): Promise<number> {
  const answer = await askManager(sys, { verb: 'state' });
  const units = (await askManager(sys, { verb: 'list', what: 'units' }))?.units;
  if (!answer || !units) return noManager(sys);
  const color = paint(sys);
  const { state = 'running', failed = [], since = 0, queue = [] } = answer;
  const style = state === 'running' ? 'green' : state === 'degraded' ? 'red' : 'yellow';
  const loaded = units.filter(({ load }) => load === 'loaded').length;
  const head = [
    `${color(style, '●')} ${sys.hostname()}`,
    `    State: ${color(style, state)}`,
    `    Units: ${loaded} loaded (incl. loaded aliases)`,
    `     Jobs: ${queue.length} queued`,
    `   Failed: ${failed.length} units`,
    `    Since: ${stamp(sys, since)}; ${ago(sys.now() - since)}`,
    `  systemd: ${/\((.*)\)/.exec(systemdVersion(sys).text)?.[1] ?? ''}`,
    '   CGroup: /',
  ];
  const pager = await openPager(sys);
  await pager.write(`${head.join('\n')}\n${tree(sys)}`);
  await pager.close();
  return 0;
}

function tree(sys: Sys): string {
  const slices = new Map<string, number[]>();
  const sessions: number[] = [];
  for (const pid of cgroupProcesses(sys, '')) {
    if (pid === 1) continue;
    const path = (readTextIfAny(sys, `/proc/${pid}/cgroup`) ?? '').trim().replace(/^0::/, '');
    const unit = /^\/system\.slice\/([^/]+)/.exec(path)?.[1];
    if (unit) slices.set(unit, [...(slices.get(unit) ?? []), pid]);
    else sessions.push(pid);
  }
  const line = (pid: number, width: number) =>
    `${String(pid).padStart(width)} ${(readTextIfAny(sys, `/proc/${pid}/cmdline`) ?? '').split('\0').join(' ').trim()}`;
  const leaves = (pids: readonly number[], prefix: string) =>
    pids.map((pid, i) => `${prefix}${i === pids.length - 1 ? '└─' : '├─'}${line(pid, String(pids.at(-1)).length)}\n`).join('');
  const units = [...slices].sort(([a], [b]) => (a < b ? -1 : 1));
  const P = '           ';
  return [
    `${P}├─init.scope\n${P}│ └─1 ${(readTextIfAny(sys, '/proc/1/cmdline') ?? '').split('\0').join(' ').trim()}\n`,
    `${P}${sessions.length ? '├' : '└'}─system.slice\n`,
    ...units.map(([name, pids], i) => {
      const last = i === units.length - 1;
      const bar = sessions.length ? '│ ' : '  ';
      return `${P}${bar}${last ? '└' : '├'}─${name}\n${leaves(pids, `${P}${bar}${last ? '  ' : '│ '}`)}`;
    }),
    sessions.length ? `${P}└─user.slice\n${leaves(sessions, `${P}  `)}` : '',
  ].join('');
}
