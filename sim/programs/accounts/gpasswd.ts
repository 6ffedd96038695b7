import { userById } from '../../libc/passwd.ts';
import { print, printError } from '../../libc/stdio.ts';
import { type AccountTool, accountTool, Failure } from './account-tool.ts';

/** gpasswd(1) of shadow 4.13. Group passwords are not simulated. */
export const main = accountTool({
  name: 'gpasswd',
  usage: '[option] GROUP',
  short: 'a:d:hrRM:A:',
  long: { 'add=': 'a', 'delete=': 'd', help: 'h', 'remove-password': 'r', restrict: 'R', 'members=': 'M', 'administrators=': 'A' },
  operands: 'one',
  async run(tool) {
    const { files, sys } = tool;
    const name = tool.operands[0] ?? '';
    const group = files.group.find(([entry]) => entry === name);
    for (const option of ['a', 'd', 'M', 'A']) {
      for (const user of (tool.value(option) ?? '').split(',').filter(Boolean))
        if (option !== 'd' && !files.user(user)) throw new Failure(`user '${user}' does not exist`, 3);
    }
    if (!group) throw new Failure(`group '${name}' does not exist in /etc/group`, 3);
    const secret = files.gshadow.find(([entry]) => entry === name);
    if (!mayAdminister(tool, secret?.[2] ?? '', tool.has('A', 'M'))) throw new Failure('Permission denied.', 1);
    const added = tool.value('a');
    const removed = tool.value('d');
    if (added !== undefined) {
      await print(sys, `Adding user ${added} to group ${name}\n`);
      files.setMember(group, added, true);
    } else if (removed !== undefined) {
      await print(sys, `Removing user ${removed} from group ${name}\n`);
      if (!files.isMember(group, removed)) throw new Failure(`user '${removed}' is not a member of '${name}'`, 3);
      files.setMember(group, removed, false);
    } else if (tool.has('M') || tool.has('A')) {
      const wanted = tool.value('M')?.split(',').filter(Boolean);
      if (wanted) {
        group[3] = wanted.join(',');
        if (secret) secret[3] = group[3];
      }
      if (secret && tool.has('A')) secret[2] = tool.value('A') ?? '';
    } else if (tool.has('r', 'R')) {
      if (secret) secret[1] = tool.has('R') ? '!' : '';
    } else {
      await printError(sys, 'dockwire: gpasswd with a group password is not simulated yet\n');
      return 1;
    }
    files.save();
    return 0;
  },
});

/** Root, and the group's administrators for its members. */
function mayAdminister({ sys }: AccountTool, administrators: string, onlyRoot: boolean): boolean {
  const { uid } = sys.credentials();
  const own = userById(sys, uid)?.name;
  return uid === 0 || (!onlyRoot && own !== undefined && administrators.split(',').includes(own));
}
