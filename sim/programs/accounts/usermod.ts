import { isErrno } from '../../base/errno.ts';
import { exists } from '../../libc/files.ts';
import { print } from '../../libc/stdio.ts';
import { type AccountTool, accountTool, Failure, isAccountName } from './account-tool.ts';
import { dayOf } from './days.ts';
import { giveTree } from './home.ts';
import { userInUse } from './in-use.ts';
import { warnOfShell } from './login-shell.ts';

/** usermod(8) of shadow 4.13. It changes files only: who is logged in keeps the groups of the login. */
export const main = accountTool({
  name: 'usermod',
  usage: '[options] LOGIN',
  short: 'abc:d:e:f:g:G:hl:Lmop:rs:u:U',
  long: {
    append: 'a',
    badname: 'b',
    'comment=': 'c',
    'home=': 'd',
    'expiredate=': 'e',
    'inactive=': 'f',
    'gid=': 'g',
    'groups=': 'G',
    help: 'h',
    'login=': 'l',
    lock: 'L',
    'move-home': 'm',
    'non-unique': 'o',
    'password=': 'p',
    remove: 'r',
    'shell=': 's',
    'uid=': 'u',
    unlock: 'U',
  },
  locks: { path: '/etc/passwd', status: 1 },
  operands: 'one',
  async run(tool) {
    const { files } = tool;
    const name = tool.operands[0] ?? '';
    const groups = tool.value('G');
    const found = (groups ?? '').split(',').filter(Boolean);
    const missing = found.filter((group) => !files.groupNamed(group));
    for (const group of missing) await tool.warn(`group '${group}' does not exist`);
    if (missing.length) return 6;
    const user = tool.userNamed(name);
    if (tool.bare) return tool.wrong('no options');
    if (tool.has('a') && groups === undefined) return tool.wrong('-a flag is only allowed with the -G flag');
    if (tool.has('r') && groups === undefined) return tool.wrong('-r flag is only allowed with the -G flag');
    if (tool.has('a') && tool.has('r')) return tool.wrong('-a and -r are mutually exclusive flags');
    if (tool.has('L') && (tool.has('U') || tool.has('p'))) return tool.wrong('the -L, -p, and -U flags are exclusive');
    if (tool.has('m') && !tool.has('d')) return tool.wrong('-m flag is only allowed with the -d flag');
    tool.demandRoot();
    const before = { uid: Number(user[2]), gid: Number(user[3]) };
    const oldHome = user[5] ?? '';
    changeIds(tool, user);
    await changeFields(tool, user);
    changeDates(tool, name);
    await changePassword(tool, name);
    if (groups !== undefined) {
      for (const group of files.group) {
        const named = found.includes(group[0] ?? '') || found.includes(group[2] ?? '');
        if (named) files.setMember(group, name, !tool.has('r'));
        else if (!tool.has('a') && !tool.has('r')) files.setMember(group, name, false);
      }
    }
    if (tool.has('l')) rename(tool, name, tool.value('l') ?? '');
    if (!files.save() && !tool.has('m', 'G', 'L', 'U')) await print(tool.sys, 'usermod: no changes\n');
    return moveHome(tool, oldHome, user, before);
  },
});

function changeIds(tool: AccountTool, user: string[]): void {
  const { files } = tool;
  const gid = tool.value('g');
  if (gid !== undefined) user[3] = tool.groupNamed(gid)[2] ?? '';
  const uid = tool.value('u');
  if (uid === undefined) return;
  if (!/^\d+$/.test(uid)) throw new Failure(`invalid user ID '${uid}'`, 3);
  if (files.uids().includes(Number(uid)) && uid !== user[2] && !tool.has('o')) throw new Failure(`UID '${uid}' already exists`, 4);
  const process = userInUse(tool.sys, Number(user[2]));
  if (process !== undefined) throw new Failure(`user ${user[0]} is currently used by process ${process}`, 8);
  user[2] = uid;
}

async function changeFields(tool: AccountTool, user: string[]): Promise<void> {
  const home = tool.value('d');
  if (home !== undefined && !home.startsWith('/')) throw new Failure(`homedir must be an absolute path`, 3);
  const comment = tool.value('c');
  if (comment !== undefined && /[:\n]/.test(comment)) throw new Failure(`invalid field '${comment}'`, 3);
  const shell = tool.value('s');
  if (shell !== undefined && shell !== '' && !shell.startsWith('/')) throw new Failure(`invalid shell '${shell}'`, 3);
  for (const [at, value] of [
    [4, tool.value('c')],
    [5, home],
    [6, shell],
  ] as const)
    if (value !== undefined) user[at] = value;
  if (shell !== undefined) await warnOfShell(tool, shell);
}

/** When the account ends, and how long after its password. */
function changeDates(tool: AccountTool, name: string): void {
  const entry = tool.files.shadowOf(name);
  const expires = tool.value('e');
  const inactive = tool.value('f');
  const day = dayOf(expires ?? '');
  if (day === undefined) throw new Failure(`invalid date '${expires}'`, 3);
  if (inactive !== undefined && !/^-?\d+$/.test(inactive)) throw new Failure(`invalid numeric argument '${inactive}'`, 3);
  if (!entry) return;
  if (expires !== undefined) entry[7] = day < 0 ? '' : String(day);
  if (inactive !== undefined) entry[6] = inactive === '-1' ? '' : inactive;
}

async function changePassword(tool: AccountTool, name: string): Promise<void> {
  const entry = tool.files.shadowOf(name);
  if (!entry) return;
  if (tool.has('p')) {
    entry[1] = tool.value('p') ?? '';
    entry[2] = tool.files.today();
  }
  if (tool.has('L') && !entry[1]?.startsWith('!')) entry[1] = `!${entry[1]}`;
  if (tool.has('U') && entry[1]?.startsWith('!')) {
    if (entry[1] === '!')
      return tool.warn(
        "unlocking the user's password would result in a passwordless account.\nYou should set a password with usermod -p to unlock this user's password.",
      );
    entry[1] = entry[1].slice(1);
  }
}

function rename(tool: AccountTool, name: string, wanted: string): void {
  const { files } = tool;
  if (!isAccountName(wanted)) throw new Failure(`invalid user name '${wanted}': use --badname to ignore`, 3);
  if (files.user(wanted)) throw new Failure(`user '${wanted}' already exists`, 9);
  for (const group of files.group) {
    if (!files.isMember(group, name)) continue;
    files.setMember(group, name, false);
    files.setMember(group, wanted, true);
  }
  for (const entry of [files.user(name), files.shadowOf(name)]) if (entry) entry[0] = wanted;
}

async function moveHome(tool: AccountTool, from: string, user: readonly string[], before: { uid: number; gid: number }): Promise<number> {
  const { sys } = tool;
  const to = user[5] ?? '';
  const after = { uid: Number(user[2]), gid: Number(user[3]) };
  if (tool.has('m') && from !== to && exists(sys, from)) {
    if (exists(sys, to)) throw new Failure(`directory ${to} exists`, 12);
    try {
      sys.rename(from, to);
    } catch (error) {
      if (!isErrno(error)) throw error;
      throw new Failure(`cannot rename directory ${from} to ${to}`, 12);
    }
  }
  if (before.uid !== after.uid || before.gid !== after.gid) giveTree(sys, to, before, after);
  return 0;
}
