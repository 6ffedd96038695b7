import { exists, removeTree } from '../../libc/files.ts';
import { accountTool, Failure } from './account-tool.ts';
import { members } from './database.ts';
import { userInUse } from './in-use.ts';
import { removeSubordinateIds } from './subordinate-ids.ts';

/** userdel(8) of shadow 4.13. */
export const main = accountTool({
  name: 'userdel',
  usage: '[options] LOGIN',
  short: 'fhr',
  long: { force: 'f', help: 'h', remove: 'r' },
  locks: { path: '/etc/passwd', status: 1 },
  operands: 'one',
  async run(tool) {
    const { files, sys } = tool;
    const name = tool.operands[0] ?? '';
    const user = tool.userNamed(name);
    tool.demandRoot();
    const process = userInUse(sys, Number(user[2]));
    if (process !== undefined) {
      if (!tool.has('f')) throw new Failure(`user ${name} is currently used by process ${process}`, 8);
      await tool.warn(`user ${name} is currently used by process ${process}`);
    }
    const home = user[5] ?? '';
    files.passwd.splice(files.passwd.indexOf(user), 1);
    const at = files.shadow.findIndex(([entry]) => entry === name);
    if (at >= 0) files.shadow.splice(at, 1);
    for (const group of files.group) files.setMember(group, name, false);
    const own = files.groupNamed(name);
    // With USERGROUPS_ENAB the user's own group goes too, unless others are in it.
    if (own && own[0] === name && own[2] === user[3]) {
      if (members(own).length) await tool.warn(`group ${name} not removed because it has other members.`);
      else if (files.passwd.some(([, , , gid]) => gid === own[2]))
        await tool.warn(`group ${name} is the primary group of another user and is not removed.`);
      else files.removeGroup(name);
    } else if (own && own[0] === name) await tool.warn(`group ${name} not removed because it is not the primary group of user ${name}.`);
    removeSubordinateIds(sys, name);
    files.save();
    if (!tool.has('r')) return 0;
    const mail = `/var/mail/${name}`;
    let status = 0;
    if (exists(sys, mail)) {
      if (sys.stat(mail).uid === Number(user[2]) || tool.has('f')) sys.unlink(mail);
      else {
        await tool.warn(`${mail} not owned by ${name}, not removing`);
        status = 12;
      }
    } else await tool.warn(`${name} mail spool (${mail}) not found`);
    if (!exists(sys, home)) await tool.warn(`${name} home directory (${home}) not found`);
    else if (sys.stat(home).uid !== Number(user[2]) && !tool.has('f')) {
      await tool.warn(`${home} not owned by ${name}, not removing`);
      return 12;
    } else removeTree(sys, home);
    return status;
  },
});
