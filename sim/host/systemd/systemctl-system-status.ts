import type { Sys } from '../../kernel/sys.ts';
import { cgroupTree } from './cgroup-tree.ts';
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
  await pager.write(`${head.join('\n')}\n${cgroupTree(sys, '/', '           ')}`);
  await pager.close();
  return 0;
}
