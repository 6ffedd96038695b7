import type { Program } from '../../kernel/sys.ts';
import { exists, removeTree } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';
import { AccountFiles, members } from './database.ts';
import { userInUse } from './in-use.ts';
import { removeSubordinateIds } from './subordinate-ids.ts';
import { voiceOf } from './voice.ts';

const HELP = 'deluser [--remove-home] [--system] [--quiet] USER\ndeluser --group GROUP\ndeluser USER GROUP\n';

/** Debian's deluser(8) and delgroup(8), 3.134. */
export const main: Program = async (sys, argv) => {
  const asGroup = argv[0]?.endsWith('delgroup') ?? false;
  let options: ReturnType<typeof getopt>;
  try {
    options = getopt(
      { short: 'h', long: { 'remove-home': 'r', 'remove-all-files': 'a', group: 'G', system: 'S', quiet: 'q', help: 'h' } },
      argv.slice(1),
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, `${error.message}\n${HELP}`).then(() => 1);
  }
  const has = (name: string): boolean => options.given.some((option) => option.name === name);
  if (has('h')) return print(sys, HELP).then(() => 0);
  if (has('a')) return printError(sys, 'dockwire: deluser --remove-all-files is not simulated yet\n').then(() => 1);
  const voice = voiceOf(sys, asGroup ? 'delgroup' : 'deluser', has('q'));
  const { info: say, fatal: fail } = voice;
  if (sys.credentials().uid !== 0) return fail('Only root may remove a user or group from the system.', 1);
  const [name, group, ...more] = options.operands;
  if (name === undefined || more.length) return fail('Only one or two names allowed.', 1);
  const files = new AccountFiles(sys);

  if (group !== undefined) {
    const entry = files.group.find(([other]) => other === group);
    if (!files.user(name)) return fail(`The user \`${name}' does not exist.`, 2);
    if (!entry) return fail(`The group \`${group}' does not exist.`, 3);
    if (files.user(name)?.[3] === entry[2]) return fail('You may not remove the user from their primary group.', 7);
    if (!files.isMember(entry, name)) return fail(`The user \`${name}' is not a member of group \`${group}'.`, 6);
    await say(`Removing user \`${name}' from group \`${group}' ...`);
    files.setMember(entry, name, false);
    files.save();
    await voice.debianInfo('Done.');
    return 0;
  }
  if (asGroup || has('G')) {
    const entry = files.group.find(([other]) => other === name);
    if (!entry) return fail(`The group \`${name}' does not exist.`, 3);
    await say(`Removing group \`${name}' ...`);
    const owner = files.passwd.find(([, , , gid]) => gid === entry[2])?.[0];
    if (owner !== undefined) {
      await printError(sys, `groupdel: cannot remove the primary group of user '${owner}'\n`);
      return fail(`\`/sbin/groupdel ${name}' returned error code 8. Exiting.`, 1);
    }
    files.removeGroup(name);
    files.save();
    await voice.debianInfo('Done.');
    return 0;
  }
  const user = files.user(name);
  if (!user) return fail(`The user \`${name}' does not exist.`, 2);
  const home = user[5] ?? '';
  if (has('r')) {
    await say('Looking for files to backup/remove ...');
    await say('Removing files ...');
    if (home.startsWith('/home/') && exists(sys, home)) removeTree(sys, home);
  }
  if (exists(sys, '/usr/bin/crontab')) await say('Removing crontab ...');
  else await voice.warn("`/usr/bin/crontab' not executed. Skipping crontab removal. Package `cron' required.");
  await say(`Removing user \`${name}' ...`);
  const process = userInUse(sys, Number(user[2]));
  if (process !== undefined) {
    await printError(sys, `userdel: user ${name} is currently used by process ${process}\n`);
    return fail(`\`/sbin/userdel ${name}' returned error code 8. Exiting.`, 8);
  }
  files.passwd.splice(files.passwd.indexOf(user), 1);
  const at = files.shadow.findIndex(([other]) => other === name);
  if (at >= 0) files.shadow.splice(at, 1);
  for (const other of files.group) files.setMember(other, name, false);
  const own = files.groupNamed(name);
  if (own && members(own).length === 0 && !files.passwd.some(([, , , gid]) => gid === own[2])) files.removeGroup(name);
  removeSubordinateIds(sys, name);
  files.save();
  await voice.debianInfo('Done.');
  return 0;
};
