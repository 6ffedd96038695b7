import { groupById, groupsOf, userById, userByName } from '../../libc/passwd.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const id: ToolDefinition = {
  name: 'id',
  usage: '[OPTION]... [USER]',
  about: 'Prints who a user, or this process, is.',
  short: 'Ggnru',
  long: { groups: 'G', group: 'g', name: 'n', real: 'r', user: 'u' },
  async run(tool) {
    const { sys } = tool;
    const [name] = tool.args;
    const user = name === undefined ? undefined : (userByName(sys, name) ?? (/^\d+$/.test(name) ? userById(sys, Number(name)) : undefined));
    if (name !== undefined && !user) return tool.complain(tool.busybox ? `unknown user ${name}` : `${tool.quote(name)}: no such user`);
    const own = sys.credentials();
    const uid = user?.uid ?? (tool.has('r') ? own.uid : own.euid);
    const gid = user?.gid ?? (tool.has('r') ? own.gid : own.egid);
    const groups = user ? groupsOf(sys, user) : [...new Set([gid, ...own.groups])];
    const userName = userById(sys, uid)?.name;
    const groupName = (id: number) => groupById(sys, id)?.name;
    const pick = tool.lastOf('u', 'g', 'G');
    if (pick === 'u') await tool.print(`${tool.has('n') ? (userName ?? uid) : uid}\n`);
    else if (pick === 'g') await tool.print(`${tool.has('n') ? (groupName(gid) ?? gid) : gid}\n`);
    else if (pick === 'G') await tool.print(`${groups.map((id) => (tool.has('n') ? (groupName(id) ?? id) : id)).join(' ')}\n`);
    else {
      const shown = (id: number, found: string | undefined) => (found === undefined ? String(id) : `${id}(${found})`);
      const listed = groups.map((id) => shown(id, groupName(id))).join(',');
      const many = !tool.busybox || own.groups.length > 0 || user;
      await tool.print(`uid=${shown(uid, userName)} gid=${shown(gid, groupName(gid))}${many ? ` groups=${listed}` : ''}\n`);
    }
    return 0;
  },
};

export const main = gnu(id);
