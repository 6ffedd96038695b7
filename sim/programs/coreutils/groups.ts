import { groupById, groupsOf, userByName } from '../../libc/passwd.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const groups: ToolDefinition = {
  name: 'groups',
  usage: '[USER]...',
  about: 'Prints the groups that a user, or this process, is in.',
  short: '',
  async run(tool) {
    const { sys } = tool;
    const named = (gids: readonly number[]) => gids.map((gid) => groupById(sys, gid)?.name ?? String(gid)).join(' ');
    if (tool.args.length === 0) {
      const { gid, groups } = sys.credentials();
      await tool.print(`${named([...new Set([gid, ...groups])])}\n`);
      return 0;
    }
    let status = 0;
    for (const name of tool.args) {
      const user = userByName(sys, name);
      if (user) await tool.print(`${tool.busybox ? '' : `${name} : `}${named(groupsOf(sys, user))}\n`);
      else status = await tool.complain(tool.busybox ? `unknown user ${name}` : `${tool.quote(name)}: no such user`);
    }
    return status;
  },
};

export const main = gnu(groups);
