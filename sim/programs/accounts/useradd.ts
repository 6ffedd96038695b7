import { exists } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { type AccountTool, accountTool, Failure, isAccountName } from './account-tool.ts';
import { defaultOf } from './database.ts';
import { makeHome } from './home.ts';

/** useradd(8) of shadow 4.13. */
export const main = accountTool({
  name: 'useradd',
  usage: '[options] LOGIN\n       useradd -D\n       useradd -D [options]',
  short: 'b:c:d:De:f:g:G:hk:K:lmMNop:rs:u:U',
  long: {
    badname: 'B',
    'base-dir=': 'b',
    'comment=': 'c',
    'home-dir=': 'd',
    defaults: 'D',
    'expiredate=': 'e',
    'inactive=': 'f',
    'gid=': 'g',
    'groups=': 'G',
    help: 'h',
    'skel=': 'k',
    'key=': 'K',
    'no-log-init': 'l',
    'create-home': 'm',
    'no-create-home': 'M',
    'no-user-group': 'N',
    'non-unique': 'o',
    'password=': 'p',
    system: 'r',
    'shell=': 's',
    'uid=': 'u',
    'user-group': 'U',
  },
  locks: { path: '/etc/passwd', status: 1 },
  async run(tool) {
    const { sys, files, operands } = tool;
    if (tool.has('D')) return showDefaults(tool);
    const [name, ...more] = operands;
    if (name === undefined || more.length) return tool.wrong();
    const shell = tool.value('s') ?? defaultOf(sys, 'SHELL', '/bin/sh');
    if (shell !== '' && !shell.startsWith('/')) throw new Failure(`invalid shell '${shell}'`, 3);
    const declaredHome = tool.value('d');
    if (declaredHome !== undefined && !declaredHome.startsWith('/')) throw new Failure(`invalid home directory '${declaredHome}'`, 3);
    const asked = tool.value('u');
    if (asked !== undefined && !/^\d+$/.test(asked)) throw new Failure(`invalid user ID '${asked}'`, 3);
    const others = (tool.value('G') ?? '').split(',').filter(Boolean);
    const primary = tool.value('g');
    for (const group of [...(primary === undefined ? [] : [primary]), ...others]) tool.groupNamed(group);
    if (!isAccountName(name) && !tool.has('B')) throw new Failure(`invalid user name '${name}': use --badname to ignore`, 3);
    tool.demandRoot();
    if (files.user(name)) throw new Failure(`user '${name}' already exists`, 9);
    const ownGroup = primary === undefined && !tool.has('N');
    if (ownGroup && files.groupNamed(name))
      throw new Failure(`group ${name} exists - if you want to add this user to that group, use -g.`, 9);

    const system = tool.has('r');
    const uid = asked === undefined ? files.freeId(files.uids(), system) : Number(asked);
    if (files.uids().includes(uid) && !tool.has('o')) throw new Failure(`UID ${uid} is not unique`, 4);
    if (!system && (uid < 1000 || uid > 60000))
      await printError(sys, `useradd warning: ${name}'s uid ${uid} outside of the UID_MIN 1000 and UID_MAX 60000 range.\n`);
    let gid = 100;
    if (primary !== undefined) gid = Number(tool.groupNamed(primary)[2]);
    else if (ownGroup) {
      gid = files.gids().includes(uid) ? files.freeId(files.gids(), system) : uid;
      files.addGroup(name, gid);
    }
    const home = declaredHome ?? `${tool.value('b') ?? '/home'}/${name}`;
    files.passwd.push([name, 'x', String(uid), String(gid), tool.value('c') ?? '', home, shell]);
    const expires = tool.value('e');
    const day = expires ? String(Math.floor(Date.parse(expires) / 86_400_000)) : '';
    files.shadow.push([
      name,
      tool.value('p') ?? '!',
      files.today(),
      ...(system ? ['', '', ''] : ['0', '99999', '7']),
      tool.value('f') ?? '',
      day,
      '',
    ]);
    for (const group of others) files.setMember(tool.groupNamed(group), name, true);
    files.save();
    if (!tool.has('m') || tool.has('M')) return 0;
    if (exists(sys, home)) {
      await tool.warn(`warning: the home directory ${home} already exists.`);
      await tool.warn('Not copying any file from skel directory into it.');
    } else makeHome(sys, home, { uid, gid }, 0o750, tool.value('k'));
    return 0;
  },
});

async function showDefaults(tool: AccountTool): Promise<number> {
  if (tool.has('s', 'b', 'g', 'e', 'f')) {
    await printError(tool.sys, 'dockwire: useradd -D with options is not simulated yet\n');
    return 1;
  }
  const shell = defaultOf(tool.sys, 'SHELL', '/bin/sh');
  await print(
    tool.sys,
    `GROUP=100\nHOME=/home\nINACTIVE=-1\nEXPIRE=\nSHELL=${shell}\nSKEL=/etc/skel\nCREATE_MAIL_SPOOL=no\nLOG_INIT=yes\n`,
  );
  return 0;
}
