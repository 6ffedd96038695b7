import { groupById, groupsOf, userById, userByName } from '../../libc/passwd.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const id: ToolDefinition = {
  name: 'id',
  usage: '[OPTION]... [USER]',
  about: 'Prints who a user, or this process, is.',
  short: 'aGgnruzZ',
  long: { context: 'Z', groups: 'G', group: 'g', name: 'n', real: 'r', user: 'u', zero: 'z' },
  async run(tool) {
    if (tool.has('Z') && !tool.busybox) return tool.complain('--context (-Z) works only on an SELinux-enabled kernel');
    let status = 0;
    for (const name of tool.args.length ? tool.args : [undefined]) status = Math.max(status, await show(tool, name));
    return status;
  },
};

async function show(tool: Tool, name: string | undefined): Promise<number> {
  const { sys } = tool;
  const user =
    name === undefined ? undefined : (userByName(sys, name) ?? (/^\+?\d+$/.test(name) ? userById(sys, Number(name)) : undefined));
  if (name !== undefined && !user) return tool.complain(tool.busybox ? `unknown user ${name}` : `${tool.quote(name)}: no such user`);
  const picks = new Set(tool.given.map((option) => option.name).filter((option) => 'ugG'.includes(option)));
  if (!tool.busybox && picks.size > 1) return tool.complain('cannot print "only" of more than one choice');
  if (!tool.busybox && picks.size === 0 && tool.has('n', 'r'))
    return tool.complain('cannot print only names or real IDs in default format');
  if (picks.size === 0 && tool.has('z')) return tool.complain('option --zero not permitted in default format');
  const own = sys.credentials();
  const uid = user?.uid ?? (tool.has('r') ? own.uid : own.euid);
  const gid = user?.gid ?? (tool.has('r') ? own.gid : own.egid);
  const groups = user ? groupsOf(sys, { ...user, gid: userById(sys, user.uid)?.gid ?? user.gid }) : [...new Set([gid, ...own.groups])];
  const userName = userById(sys, uid)?.name;
  const groupName = (id: number) => groupById(sys, id)?.name;
  const end = tool.has('z') ? '\0' : '\n';
  const pick = tool.lastOf('u', 'g', 'G');
  if (pick === 'u') await tool.print(`${tool.has('n') ? (userName ?? uid) : uid}${end}`);
  else if (pick === 'g') await tool.print(`${tool.has('n') ? (groupName(gid) ?? gid) : gid}${end}`);
  else if (pick === 'G')
    await tool.print(`${groups.map((id) => (tool.has('n') ? (groupName(id) ?? id) : id)).join(tool.has('z') ? end : ' ')}${end}`);
  else {
    const shown = (id: number, found: string | undefined) => (found === undefined ? String(id) : `${id}(${found})`);
    const listed = groups.map((id) => shown(id, groupName(id))).join(',');
    const many = !tool.busybox || own.groups.length > 0 || user;
    const real = user ?? { uid: own.uid, gid: own.gid };
    const effective = user
      ? ''
      : `${own.euid === own.uid ? '' : ` euid=${shown(own.euid, userName)}`}${own.egid === own.gid ? '' : ` egid=${shown(own.egid, groupName(own.egid))}`}`;
    const who = `uid=${shown(real.uid, userById(sys, real.uid)?.name)} gid=${shown(real.gid, groupName(real.gid))}${effective}`;
    await tool.print(`${who}${many ? ` groups=${listed}` : ''}\n`);
  }
  return 0;
}

export const main = gnu(id);
