import { groupById, groupsOf, userByName } from '../../libc/passwd.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const groups: ToolDefinition = {
  name: 'groups',
  usage: '[USER]...',
  about: 'Prints the groups that a user, or this process, is in.',
  short: '',
  async run(tool) {
    const { sys } = tool;
    let status = 0;
    const nameOf = async (gid: number): Promise<string> => {
      const name = groupById(sys, gid)?.name;
      if (name === undefined && !tool.busybox) status = await tool.complain(`cannot find name for group ID ${gid}`);
      return name ?? String(gid);
    };
    const named = async (gids: readonly number[]) => {
      const names: string[] = [];
      for (const gid of gids) names.push(await nameOf(gid));
      return names.join(' ');
    };
    if (tool.args.length === 0) {
      const { egid, groups } = sys.credentials();
      await tool.print(`${await named([...new Set([egid, ...groups])])}\n`);
      return status;
    }
    for (const name of tool.args) {
      const user = userByName(sys, name);
      if (user) await tool.print(`${tool.busybox ? '' : `${name} : `}${await named(groupsOf(sys, user))}\n`);
      else status = await tool.complain(tool.busybox ? `unknown user ${name}` : `${tool.quote(name)}: no such user`);
    }
    return status;
  },
};

export const main = gnu(groups);
