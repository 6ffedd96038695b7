import { exists, readTextIfAny } from '../../libc/files.ts';
import { userById } from '../../libc/passwd.ts';
import { passwordFits } from '../../libc/shadow.ts';
import { print, printError } from '../../libc/stdio.ts';
import { askTerminal } from '../terminal/secret-line.ts';
import { accountTool, Failure } from './account-tool.ts';
import { ask } from './new-password.ts';

/** chsh(1) of shadow 4.13. */
export const main = accountTool({
  name: 'chsh',
  usage: '[options] [LOGIN]',
  short: 'hs:',
  long: { help: 'h', 'shell=': 's' },
  async run(tool) {
    const { sys, files, operands } = tool;
    if (operands.length > 1) return tool.wrong();
    const { uid } = sys.credentials();
    const own = userById(sys, uid)?.name;
    const name = operands[0] ?? own ?? '';
    const user = tool.userNamed(name, 1);
    if (uid !== 0 && name !== own) {
      await printError(sys, `You may not change the shell for '${name}'.\n`);
      return 1;
    }
    if (uid !== 0) {
      const answer = await ask(sys, 'Password: ');
      if (typeof answer !== 'object' || !passwordFits(sys, name, answer.line)) throw new Failure('PAM: Authentication failure', 1);
    }
    let shell = tool.value('s');
    if (shell === undefined) {
      await print(sys, `Changing the login shell for ${name}\nEnter the new value, or press ENTER for the default\n`);
      const answer = await askTerminal(sys, `\tLogin Shell [${user[6]}]: `, { echo: true });
      shell = typeof answer === 'object' && answer.line ? answer.line : (user[6] ?? '');
    }
    const listed = (readTextIfAny(sys, '/etc/shells') ?? '').split('\n').includes(shell);
    if (/[:,=]/.test(shell)) throw new Failure(`Invalid entry: ${shell}`, 1);
    if (uid !== 0 && !(shell.startsWith('/') && listed && exists(sys, shell))) throw new Failure(`${shell} is an invalid shell`, 1);
    if (!exists(sys, shell)) await tool.warn(`Warning: ${shell} does not exist`);
    else if ((sys.stat(shell).mode & 0o111) === 0) await tool.warn(`Warning: ${shell} is not executable`);
    user[6] = shell;
    files.save();
    return 0;
  },
});
