import { userById } from '../../libc/passwd.ts';
import { passwordFits, storedPassword } from '../../libc/shadow.ts';
import { print, printError } from '../../libc/stdio.ts';
import { type AccountTool, accountTool, Failure } from './account-tool.ts';
import { ask, askNewPassword, objection } from './new-password.ts';

/** passwd(1) of shadow 4.13, with Debian's PAM. */
export const main = accountTool({
  name: 'passwd',
  usage: '[options] [LOGIN]',
  short: 'adehki:ln:qr:Suw:x:',
  long: {
    all: 'a',
    delete: 'd',
    expire: 'e',
    help: 'h',
    'keep-tokens': 'k',
    'inactive=': 'i',
    lock: 'l',
    'mindays=': 'n',
    quiet: 'q',
    'repository=': 'r',
    status: 'S',
    unlock: 'u',
    'warndays=': 'w',
    'maxdays=': 'x',
  },
  wrongUsage: 6,
  async run(tool) {
    const { sys, files, operands } = tool;
    if (operands.length > 1) return tool.wrong().then(() => 2);
    const { uid } = sys.credentials();
    const own = userById(sys, uid)?.name;
    const name = operands[0] ?? own;
    if (name === undefined) throw new Failure('Cannot determine your user name.', 1);
    if (tool.has('a') && tool.has('S') && operands.length === 0) {
      if (uid !== 0) throw new Failure('Permission denied.', 1);
      for (const [entry = ''] of files.passwd) await print(sys, statusLine(tool, entry));
      return 0;
    }
    if (!files.user(name)) throw new Failure(`user '${name}' does not exist`, 1);
    const changes = tool.has('d', 'e', 'l', 'u', 'i', 'n', 'w', 'x');
    if (uid !== 0 && changes) throw new Failure('Permission denied.', 1);
    if (uid !== 0 && name !== own) throw new Failure(`You may not view or modify password information for ${name}.`, 1);
    if (tool.has('S')) return print(sys, statusLine(tool, name)).then(() => 0);
    return changes ? change(tool, name) : newPassword(tool, name, uid === 0);
  },
});

function statusLine({ files }: AccountTool, name: string): string {
  const [, field = '!', day = '0', ...days] = files.shadowOf(name) ?? [];
  const state = field === '' ? 'NP' : /^[!*]/.test(field) ? 'L' : 'P';
  const date = new Date(Number(day) * 86_400_000).toISOString().slice(0, 10);
  const [min, max, warn, inactive] = [0, 1, 2, 3].map((at) => (days[at] ? days[at] : '-1'));
  return `${name} ${state} ${date} ${min} ${max} ${warn} ${inactive}\n`;
}

async function change(tool: AccountTool, name: string): Promise<number> {
  const { files, sys } = tool;
  const entry = files.shadowOf(name);
  if (!entry) throw new Failure(`user '${name}' does not exist`, 1);
  if (tool.has('u') && entry[1] === '!')
    throw new Failure(
      'unlocking the password would result in a passwordless account.\nYou should set a password with usermod -p to unlock the password of this account.',
      3,
    );
  if (tool.has('d')) entry[1] = '';
  if (tool.has('l') && !entry[1]?.startsWith('!')) entry[1] = `!${entry[1]}`;
  if (tool.has('u')) entry[1] = (entry[1] ?? '').replace(/^!/, '');
  if (tool.has('e')) entry[2] = '0';
  for (const [option, at] of [
    ['n', 3],
    ['x', 4],
    ['w', 5],
    ['i', 6],
  ] as const) {
    const value = tool.value(option);
    if (value !== undefined) entry[at] = value;
  }
  files.save();
  if (!tool.has('q')) await print(sys, 'passwd: password changed.\n');
  return 0;
}

async function newPassword(tool: AccountTool, name: string, byRoot: boolean): Promise<number> {
  const { sys, files } = tool;
  const unchanged = (): Failure => new Failure('Authentication token manipulation error\npasswd: password unchanged', 10);
  let before: string | undefined;
  if (!byRoot) {
    await print(sys, `Changing password for ${name}.\n`);
    const current = await ask(sys, 'Current password: ');
    before = typeof current === 'object' ? current.line : undefined;
    if (before === undefined || !passwordFits(sys, name, before)) {
      await sys.sleep(2_000_000);
      throw unchanged();
    }
  }
  const given = await askNewPassword(sys, byRoot ? undefined : (word) => objection(word, before ?? ''));
  if (given === undefined) {
    await sys.sleep(2_000_000);
    throw unchanged();
  }
  const entry = files.shadowOf(name);
  if (entry) {
    entry[1] = storedPassword(given);
    entry[2] = files.today();
  }
  files.save();
  await printError(sys, 'passwd: password updated successfully\n');
  return 0;
}
