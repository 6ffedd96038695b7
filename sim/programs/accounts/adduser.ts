import type { Program, Sys } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { spawn } from '../../libc/spawn.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';
import { lineOf } from '../terminal/secret-line.ts';
import { lockRefused } from './account-tool.ts';
import { AccountFiles } from './database.ts';
import { homeMode, makeHome } from './home.ts';
import { voiceOf } from './voice.ts';

const FINGER = ['Full Name', 'Room Number', 'Work Phone', 'Home Phone', 'Other'];

/** Debian's adduser(8) and addgroup(8), 3.134. */
export const main: Program = async (sys, argv) => {
  const asGroup = argv[0]?.endsWith('addgroup') ?? false;
  let options: ReturnType<typeof getopt>;
  try {
    options = getopt(
      {
        short: 'hv',
        long: {
          'disabled-password': 'D',
          'disabled-login': 'D',
          'gecos=': 'C',
          'comment=': 'C',
          group: 'G',
          'home=': 'H',
          'ingroup=': 'I',
          'gid=': 'g',
          'uid=': 'u',
          'no-create-home': 'N',
          'shell=': 's',
          system: 'S',
          quiet: 'q',
          'allow-bad-names': 'B',
          'force-badname': 'B',
          help: 'h',
          version: 'v',
        },
      },
      argv.slice(1),
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, `${error.message.replace(/^unrecognized option '--(.*)'$/, 'Unknown option: $1')}\n${HELP}`).then(() => 1);
  }
  const has = (name: string): boolean => options.given.some((option) => option.name === name);
  const value = (name: string): string | undefined => options.given.findLast((option) => option.name === name)?.value;
  if (has('h')) return print(sys, HELP).then(() => 0);
  if (has('v')) return print(sys, 'adduser version 3.137\n').then(() => 0);
  const voice = voiceOf(sys, asGroup ? 'addgroup' : 'adduser', has('q'));
  const { info: say, fatal: fail } = voice;
  if (sys.credentials().uid !== 0) return fail('Only root may add a user or group to the system.');
  const [name, group, ...more] = options.operands;
  if (name === undefined || more.length) return fail('Only one or two names allowed.');
  const files = new AccountFiles(sys);
  if (group !== undefined) return join(name, group);
  if (!has('B') && !/^[a-z][-a-z0-9_]*\$?$/.test(name))
    return fail(
      !/^[\w.][-@\w.]*\$?$/.test(name)
        ? IEEE
        : `Please enter a username matching the regular expression\n            configured via the NAME_REGEX configuration variable.  Use the\n            \`--allow-bad-names' option to relax this check or reconfigure\n            NAME_REGEX in configuration.`,
    );
  if (asGroup || (has('G') && !has('S'))) return addGroup(name);
  if (files.user(name)) return has('S') ? 0 : fail(`The user \`${name}' already exists.`);
  return has('S') ? addSystemUser(name) : addUser(name);

  async function join(user: string, wanted: string): Promise<number> {
    if (!files.user(user)) return fail(`The user \`${user}' does not exist.`);
    const entry = files.group.find(([other]) => other === wanted);
    if (!entry) return fail(`The group \`${wanted}' does not exist.`);
    if (files.isMember(entry, user)) return voice.note(`The user \`${user}' is already a member of \`${wanted}'.`).then(() => 0);
    await say(`Adding user \`${user}' to group \`${wanted}' ...`);
    files.setMember(entry, user, true);
    files.save();
    await voice.debianInfo('Done.');
    return 0;
  }

  async function addGroup(wanted: string): Promise<number> {
    if (files.groupNamed(wanted)) return fail(`The group \`${wanted}' already exists.`);
    if (value('g') === undefined) await voice.ubuntuInfo(selecting('GID', has('S')));
    const gid = value('g') === undefined ? firstFree(files.gids(), has('S')) : Number(value('g'));
    if (files.gids().includes(gid)) return fail(`The GID \`${gid}' is already in use.`);
    await say(`Adding group \`${wanted}' (GID ${gid}) ...`);
    files.addGroup(wanted, gid);
    files.save();
    await voice.debianInfo('Done.');
    return 0;
  }

  async function addSystemUser(user: string): Promise<number> {
    if (value('u') === undefined) await voice.ubuntuInfo(`${selecting('UID', true)}\n`);
    const uid = value('u') === undefined ? firstFree(files.uids(), true) : Number(value('u'));
    if (value('H') !== undefined && !exists(sys, value('H') ?? '')) await voice.warn(noHome(value('H') ?? ''));
    await say(`Adding system user \`${user}' (UID ${uid}) ...`);
    const own = has('G');
    const primary = own ? user : (value('I') ?? 'nogroup');
    if (own) {
      const gid = files.gids().includes(uid) ? firstFree(files.gids(), true) : uid;
      await say(`Adding new group \`${user}' (GID ${gid}) ...`);
      files.addGroup(user, gid);
    }
    const gid = Number(files.groupNamed(primary)?.[2] ?? 65534);
    await say(`Adding new user \`${user}' (UID ${uid}) with group \`${primary}' ...`);
    const home = value('H') ?? '/nonexistent';
    files.passwd.push([user, 'x', String(uid), String(gid), value('C') ?? '', home, value('s') ?? '/usr/sbin/nologin']);
    files.shadow.push([user, '!', files.today(), '', '', '', '', '', '']);
    files.save();
    if (has('N')) await say(`Not creating home directory \`${home}'.`);
    else if (home === '/nonexistent') await say(`Not creating \`${home}'.`);
    else await createHome(home, uid, gid, false);
    return 0;
  }

  async function addUser(user: string): Promise<number> {
    await say(`Adding user \`${user}' ...`);
    if (value('u') === undefined) await voice.ubuntuInfo(selecting('UID/GID', false));
    const uid = value('u') === undefined ? firstFree([...files.uids(), ...files.gids()], false) : Number(value('u'));
    if (files.uids().includes(uid)) return fail(`The UID ${uid} is already in use.`);
    const primary = value('I') ?? value('g');
    const entry = primary === undefined ? undefined : files.groupNamed(primary);
    if (primary !== undefined && !entry) return fail(`The group \`${primary}' does not exist.`);
    const gid = entry ? Number(entry[2]) : uid;
    if (!entry) {
      await say(`Adding new group \`${user}' (${gid}) ...`);
      // adduser leaves this to groupadd, which must lock the file first.
      const refusal = lockRefused(sys, '/etc/group', 'groupadd');
      if (refusal !== undefined) {
        await printError(sys, `groupadd: ${refusal}\n`);
        return fail(`\`/sbin/groupadd -g ${gid} ${user}' returned error code 10. Exiting.`);
      }
      files.addGroup(user, gid);
    }
    const groupName = entry?.[0] ?? user;
    await say(`Adding new user \`${user}' (${uid}) with group \`${groupName} (${gid})' ...`);
    const home = value('H') ?? `/home/${user}`;
    const record = [user, 'x', String(uid), String(gid), '', home, value('s') ?? '/bin/bash'];
    files.passwd.push(record);
    files.shadow.push([user, '!', files.today(), '0', '99999', '7', '', '', '']);
    files.save();
    if (!has('N')) await createHome(home, uid, gid, true);
    if (!has('D')) await choosePassword(sys, user);
    const comment = value('C') === undefined ? await askFinger(sys, user) : inFields(value('C') ?? '');
    const now = new AccountFiles(sys);
    const written = now.user(user);
    if (written) written[4] = comment;
    const users = now.groupNamed('users');
    if (users) {
      await say(`Adding new user \`${user}' to supplemental / extra groups \`users' ...`);
      await say(`Adding user \`${user}' to group \`users' ...`);
      now.setMember(users, user, true);
    }
    now.save();
    return 0;
  }

  async function createHome(home: string, uid: number, gid: number, filled: boolean): Promise<void> {
    if (exists(sys, home))
      return voice.note(
        `The home directory \`${home}' already exists.  Not ${filled ? "copying from `/etc/skel'" : 'touching this directory'}.`,
      );
    await say(`Creating home directory \`${home}' ...`);
    if (filled) await say("Copying files from `/etc/skel' ...");
    makeHome(sys, home, { uid, gid }, filled ? homeMode(sys) : 0o755, filled ? '/etc/skel' : '/nonexistent');
  }
};

const IEEE = `To avoid problems, the username should consist only of
            letters, digits, underscores, periods, at signs and dashes, and
            not start with a dash (as defined by IEEE Std 1003.1-2001). For
            compatibility with Samba machine accounts, $ is also supported
            at the end of the username.  (Use the \`--allow-all-names' option
            to bypass this restriction.)`;

const noHome = (home: string): string => `Warning: The home dir ${home} you specified can't be accessed: No such file or directory`;

const selecting = (what: string, system: boolean): string => `Selecting ${what} from range ${system ? '100 to 999' : '1000 to 59999'} ...`;

/** The lowest number that nobody has (adduser.conf's ranges). */
function firstFree(taken: readonly number[], system: boolean): number {
  let id = system ? 100 : 1000;
  while (taken.includes(id)) id += 1;
  return id;
}

/** chfn(1) fills the comment's four fields. */
function inFields(comment: string): string {
  const fields = comment.split(',');
  return [...fields, ...Array<string>(Math.max(0, 4 - fields.length)).fill('')].join(',');
}

const HELP =
  'adduser [--home DIR] [--shell SHELL] [--no-create-home] [--uid ID] [--ingroup GROUP | --gid ID] [--disabled-password] [--gecos TEXT] USER\nadduser --system [--group] [--home DIR] USER\nadduser --group [--gid ID] GROUP\nadduser USER GROUP\n';

/** Until a password is set, or not wanted any more. */
async function choosePassword(sys: Sys, user: string): Promise<void> {
  for (;;) {
    const ended = await sys.waitpid(spawn(sys, '/usr/bin/passwd', ['passwd', user]));
    if (!ended || exitStatus(ended.status) === 0) return;
    await print(sys, 'Try again? [y/N] ');
    if (!/^y/i.test(await answer(sys))) return;
  }
}

/** chfn(1)'s questions: the comment field. */
async function askFinger(sys: Sys, user: string): Promise<string> {
  for (;;) {
    await print(sys, `Changing the user information for ${user}\nEnter the new value, or press ENTER for the default\n`);
    const given: string[] = [];
    for (const what of FINGER) {
      await print(sys, `\t${what} []: `);
      given.push(await answer(sys));
    }
    await print(sys, 'Is the information correct? [Y/n] ');
    if (!/^n/i.test(await answer(sys))) return given.slice(0, given[4] ? 5 : 4).join(',');
  }
}

async function answer(sys: Sys): Promise<string> {
  const line = await lineOf(sys, 0);
  return typeof line === 'object' ? line.line : '';
}
