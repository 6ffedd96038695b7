import { accountTool, Failure, isAccountName } from './account-tool.ts';

/** groupadd(8) of shadow 4.13. */
export const main = accountTool({
  name: 'groupadd',
  usage: '[options] GROUP',
  short: 'fg:hK:op:rU:',
  long: { force: 'f', 'gid=': 'g', help: 'h', 'key=': 'K', 'non-unique': 'o', 'password=': 'p', system: 'r', 'users=': 'U' },
  locks: { path: '/etc/group', status: 10 },
  operands: 'one',
  run(tool) {
    const { files } = tool;
    const name = tool.operands[0] ?? '';
    const asked = tool.value('g');
    if (asked !== undefined && !/^\d+$/.test(asked)) throw new Failure(`invalid group ID '${asked}'`, 3);
    if (!isAccountName(name)) throw new Failure(`'${name}' is not a valid group name`, 3);
    const force = tool.has('f');
    if (files.group.some(([entry]) => entry === name)) {
      if (force) return 0;
      throw new Failure(`group '${name}' already exists`, 9);
    }
    const taken = asked !== undefined && files.gids().includes(Number(asked)) && !tool.has('o');
    if (taken && !force) throw new Failure(`GID '${asked}' already exists`, 4);
    tool.demandRoot();
    const users = (tool.value('U') ?? '').split(',').filter(Boolean);
    for (const user of users) tool.userNamed(user, 6);
    files.addGroup(name, asked === undefined || taken ? files.freeId(files.gids(), tool.has('r'), 'GID') : Number(asked), users.join(','));
    files.save();
    return 0;
  },
});
