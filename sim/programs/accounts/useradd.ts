import { exists } from '../../libc/files.ts';
import { loginDef, loginNumber } from '../../libc/login-defs.ts';
import { printError } from '../../libc/stdio.ts';
import { type AccountTool, accountTool, Failure, isAccountName } from './account-tool.ts';
import { dayOf } from './days.ts';
import { homeMode, makeHome } from './home.ts';
import { warnOfShell } from './login-shell.ts';
import { addSubordinateIds } from './subordinate-ids.ts';
import { showOrChangeDefaults, useraddDefaults } from './useradd-defaults.ts';

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
    if (tool.has('D')) return showOrChangeDefaults(tool);
    const defaults = useraddDefaults(sys);
    const setting = (key: string, otherwise: number): number => overridden(tool, key) ?? loginNumber(sys, key, otherwise);
    const [name, ...more] = operands;
    if (name === undefined || more.length) return tool.wrong();
    const shell = tool.value('s') ?? defaults.get('SHELL') ?? '';
    if (shell !== '' && !shell.startsWith('/')) throw new Failure(`invalid shell '${shell}'`, 3);
    const declaredHome = tool.value('d');
    if (declaredHome !== undefined && !declaredHome.startsWith('/')) throw new Failure(`invalid home directory '${declaredHome}'`, 3);
    const asked = tool.value('u');
    if (asked !== undefined && !/^\d+$/.test(asked)) throw new Failure(`invalid user ID '${asked}'`, 3);
    const expires = tool.value('e') ?? defaults.get('EXPIRE') ?? '';
    const day = dayOf(expires);
    if (day === undefined) throw new Failure(`invalid date '${expires}'`, 3);
    const base = tool.value('b') ?? defaults.get('HOME');
    if (!base?.startsWith('/')) throw new Failure(`invalid base directory '${base}'`, 3);
    const others = (tool.value('G') ?? '').split(',').filter(Boolean);
    const primary = tool.value('g');
    if (primary !== undefined) tool.groupNamed(primary);
    const missing = others.filter((group) => !files.groupNamed(group));
    for (const group of missing) await tool.warn(`group '${group}' does not exist`);
    if (missing.length) return 6;
    if (!isAccountName(name) && !tool.has('B')) throw new Failure(`invalid user name '${name}': use --badname to ignore`, 3);
    if (files.user(name)) throw new Failure(`user '${name}' already exists`, 9);
    const ownGroup = primary === undefined && !tool.has('N') && (tool.has('U') || loginDef(sys, 'USERGROUPS_ENAB') !== 'no');
    if (ownGroup && files.groupNamed(name))
      throw new Failure(`group ${name} exists - if you want to add this user to that group, use -g.`, 9);
    if (tool.value('s') !== undefined) await warnOfShell(tool, shell);
    tool.demandRoot();

    const system = tool.has('r');
    const uid = asked === undefined ? files.freeId(files.uids(), system) : Number(asked);
    if (files.uids().includes(uid) && !tool.has('o')) throw new Failure(`UID ${uid} is not unique`, 4);
    if (!system && (uid < 1000 || uid > 60000))
      await printError(sys, `useradd warning: ${name}'s uid ${uid} outside of the UID_MIN 1000 and UID_MAX 60000 range.\n`);
    let gid = Number(files.groupNamed(defaults.get('GROUP') ?? '100')?.[2] ?? 100);
    if (primary !== undefined) gid = Number(tool.groupNamed(primary)[2]);
    else if (ownGroup) {
      gid = files.gids().includes(uid) ? files.freeId(files.gids(), system, 'GID') : uid;
      files.addGroup(name, gid);
    }
    const home = declaredHome ?? `${base}/${name}`;
    files.passwd.push([name, 'x', String(uid), String(gid), tool.value('c') ?? '', home, shell]);
    const days = [setting('PASS_MIN_DAYS', 0), setting('PASS_MAX_DAYS', 99999), setting('PASS_WARN_AGE', 7)].map(String);
    const inactive = tool.value('f') ?? defaults.get('INACTIVE') ?? '-1';
    files.shadow.push([
      name,
      tool.value('p') ?? '!',
      files.today(),
      ...(system ? ['', '', ''] : days),
      inactive === '-1' ? '' : inactive,
      day < 0 ? '' : String(day),
      '',
    ]);
    for (const group of others) files.setMember(tool.groupNamed(group), name, true);
    files.save();
    if (!system) addSubordinateIds(sys, name);
    if (!tool.has('m') || tool.has('M')) return 0;
    if (exists(sys, home)) {
      await tool.warn(`warning: the home directory ${home} already exists.`);
      await tool.warn('Not copying any file from skel directory into it.');
    } else
      makeHome(
        sys,
        home,
        { uid, gid },
        overridden(tool, 'HOME_MODE') ?? homeMode(sys, overridden(tool, 'UMASK')),
        tool.value('k') ?? defaults.get('SKEL'),
      );
    return 0;
  },
});

/** -K NAME=VALUE: in place of what login.defs says. */
function overridden(tool: AccountTool, name: string): number | undefined {
  const given = tool.values('K').findLast((word) => word.startsWith(`${name}=`));
  const value = given?.slice(name.length + 1);
  return value === undefined ? undefined : Number.parseInt(value, value.startsWith('0') ? 8 : 10);
}
