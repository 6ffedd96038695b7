import { accountTool, Failure } from './account-tool.ts';

/** groupdel(8) of shadow 4.13. */
export const main = accountTool({
  name: 'groupdel',
  usage: '[options] GROUP',
  short: 'hf',
  long: { help: 'h', force: 'f' },
  locks: { path: '/etc/group', status: 10 },
  operands: 'one',
  run(tool) {
    const { files } = tool;
    const name = tool.operands[0] ?? '';
    const group = tool.groupNamed(name);
    const owner = files.passwd.find(([, , , gid]) => gid === group[2]);
    if (owner && !tool.has('f')) throw new Failure(`cannot remove the primary group of user '${owner[0]}'`, 8);
    tool.demandRoot();
    files.removeGroup(group[0] ?? '');
    files.save();
    return 0;
  },
});
