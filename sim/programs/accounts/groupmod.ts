import { accountTool, Failure, isAccountName } from './account-tool.ts';

/** groupmod(8) of shadow 4.13. */
export const main = accountTool({
  name: 'groupmod',
  usage: '[options] GROUP',
  short: 'ag:hn:op:U:',
  long: { append: 'a', 'gid=': 'g', help: 'h', 'new-name=': 'n', 'non-unique': 'o', 'password=': 'p', 'users=': 'U' },
  locks: { path: '/etc/group', status: 10 },
  operands: 'one',
  run(tool) {
    const { files } = tool;
    const group = tool.groupNamed(tool.operands[0] ?? '');
    const before = group[0];
    const name = tool.value('n');
    const gid = tool.value('g');
    if (gid !== undefined) {
      if (!/^\d+$/.test(gid)) throw new Failure(`invalid group ID '${gid}'`, 3);
      if (gid !== group[2] && files.gids().includes(Number(gid)) && !tool.has('o')) throw new Failure(`GID '${gid}' already exists`, 4);
    }
    if (name !== undefined && name !== before) {
      if (!isAccountName(name)) throw new Failure(`invalid group name '${name}'`, 3);
      if (files.group.some(([entry]) => entry === name)) throw new Failure(`group '${name}' already exists`, 9);
    }
    tool.demandRoot();
    for (const user of files.passwd) if (gid !== undefined && user[3] === group[2]) user[3] = gid;
    const users = tool.value('U')?.split(',').filter(Boolean);
    if (users) {
      if (!tool.has('a')) for (const user of files.passwd) files.setMember(group, user[0] ?? '', users.includes(user[0] ?? ''));
      for (const user of users) files.setMember(group, tool.userNamed(user)[0] ?? '', true);
    }
    const secret = files.gshadow.find(([entry]) => entry === before);
    if (gid !== undefined) group[2] = gid;
    if (name !== undefined) for (const entry of [group, secret]) if (entry) entry[0] = name;
    files.save();
    return 0;
  },
});
