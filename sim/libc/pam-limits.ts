import { isErrno } from '../base/errno.ts';
import type { Resource, Sys } from '../kernel/sys.ts';
import { readTextIfAny } from './files.ts';
import { groupById, groupsOf, type PasswdEntry } from './passwd.ts';

/** Items of limits.conf(5), with what one of their units is worth. */
const ITEMS: Readonly<Record<string, readonly [Resource, number]>> = {
  ...{ core: ['core', 1024], data: ['data', 1024], fsize: ['fsize', 1024], memlock: ['memlock', 1024], nofile: ['nofile', 1] },
  ...{ rss: ['rss', 1024], stack: ['stack', 1024], cpu: ['cpu', 60], nproc: ['nproc', 1], as: ['as', 1024], locks: ['locks', 1] },
  ...{ sigpending: ['sigpending', 1], msgqueue: ['msgqueue', 1], rtprio: ['rtprio', 1] },
};

/** pam_limits: what /etc/security/limits.conf and limits.d give or take a session of this user's. To be called as root. */
export function applySessionLimits(sys: Sys, user: PasswdEntry): void {
  const groups = groupsOf(sys, user).flatMap((gid) => groupById(sys, gid)?.name ?? []);
  const chosen = new Map<string, { rank: number; value: number }>();
  for (const line of configuredLines(sys)) {
    const [domain = '', type = '', item = '', given = ''] = line.split(/\s+/);
    // A user's own line counts more than a group's, and that more than everybody's; root has only lines of its own.
    const rank =
      domain === user.name ? 3 : domain.startsWith('@') && groups.includes(domain.slice(1)) ? 2 : domain === '*' && user.uid !== 0 ? 1 : 0;
    const known = ITEMS[item];
    if (rank === 0 || !known || !/^(soft|hard|-)$/.test(type)) continue;
    const value = /^(unlimited|infinity|-1)$/.test(given) ? Number.POSITIVE_INFINITY : Number(given) * known[1];
    if (Number.isNaN(value)) continue;
    for (const kind of type === '-' ? ['soft', 'hard'] : [type]) {
      const key = `${item} ${kind}`;
      if (rank >= (chosen.get(key)?.rank ?? 0)) chosen.set(key, { rank, value });
    }
  }
  for (const [item, [resource]] of Object.entries(ITEMS)) {
    const [soft, hard] = [chosen.get(`${item} soft`)?.value, chosen.get(`${item} hard`)?.value];
    if (soft === undefined && hard === undefined) continue;
    const before = sys.getrlimit(resource);
    const top = hard ?? before.hard;
    sys.setrlimit(resource, { soft: Math.min(soft ?? before.soft, top), hard: top });
  }
}

function configuredLines(sys: Sys): string[] {
  const directory = '/etc/security/limits.d';
  let names: string[] = [];
  try {
    names = sys.readdir(directory).flatMap(({ name }) => (name.endsWith('.conf') ? [`${directory}/${name}`] : []));
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  return ['/etc/security/limits.conf', ...names.sort()]
    .flatMap((path) => (readTextIfAny(sys, path) ?? '').split('\n'))
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}
