import { storedPassword } from '../../libc/shadow.ts';
import { print, printError, readLines } from '../../libc/stdio.ts';
import { accountTool } from './account-tool.ts';

/** chpasswd(8) of shadow 4.13: `name:password` lines on standard input. */
export const main = accountTool({
  name: 'chpasswd',
  usage: '[options]',
  short: 'c:ehms:',
  long: { 'crypt-method=': 'c', encrypted: 'e', help: 'h', md5: 'm', 'sha-rounds=': 's' },
  async run(tool) {
    const { files, sys } = tool;
    let number = 0;
    for await (const line of readLines(sys, 0)) {
      number += 1;
      const [name = '', password] = line.split(/:(.*)/s);
      if (password === undefined) {
        await tool.warn(`line ${number}: missing new password`);
        return 1;
      }
      // Only root's PAM asks for no old password.
      if (sys.credentials().uid !== 0) await print(sys, `Changing password for ${name}.\n`);
      const entry = files.shadowOf(name);
      if (!entry || sys.credentials().uid !== 0) {
        const reason = 'Authentication token manipulation error';
        await printError(sys, `chpasswd: (user ${name}) pam_chauthtok() failed, error:\n${reason}\n`);
        await tool.warn(`(line ${number}, user ${name}) password not changed`);
        return 1;
      }
      entry[1] = tool.has('e') ? password : storedPassword(password);
      entry[2] = files.today();
      files.save();
    }
    return 0;
  },
});
