import { loginDef } from '../../libc/login-defs.ts';
import { userById } from '../../libc/passwd.ts';
import { passwordFits } from '../../libc/shadow.ts';
import { print, printError } from '../../libc/stdio.ts';
import { lineOf } from '../terminal/secret-line.ts';
import { accountTool, Failure } from './account-tool.ts';
import { ask } from './new-password.ts';

/** The parts of the comment field, with the option that changes them and the letter by which CHFN_RESTRICT allows it. */
const PARTS = [
  { option: 'f', letter: 'f', what: 'Full Name', wrong: 'name' },
  { option: 'r', letter: 'r', what: 'Room Number', wrong: 'room number' },
  { option: 'w', letter: 'w', what: 'Work Phone', wrong: 'work phone' },
  { option: 'h', letter: 'h', what: 'Home Phone', wrong: 'home phone' },
  { option: 'o', letter: '', what: 'Other', wrong: undefined },
] as const;

/** chfn(1) of shadow 4.13. */
export const main = accountTool({
  name: 'chfn',
  usage: '[options] [LOGIN]',
  short: 'f:h:o:r:uw:',
  long: { 'full-name=': 'f', 'home-phone=': 'h', 'other=': 'o', 'room=': 'r', help: 'u', 'work-phone=': 'w' },
  helpOption: 'u',
  async run(tool) {
    const { sys, files, operands } = tool;
    if (operands.length > 1) return tool.wrong();
    const { uid } = sys.credentials();
    const allowed = loginDef(sys, 'CHFN_RESTRICT') ?? '';
    const letters = allowed === 'yes' ? 'rwh' : allowed === 'no' ? 'frwh' : allowed;
    const given = PARTS.filter(({ option }) => tool.has(option));
    const mayChange = ({ letter }: (typeof PARTS)[number]): boolean => uid === 0 || (letter !== '' && letters.includes(letter));
    if (!given.every(mayChange)) throw new Failure('Permission denied.', 1);
    const own = userById(sys, uid)?.name;
    const name = operands[0] ?? own ?? '';
    const user = tool.userNamed(name, 1);
    if (uid !== 0 && name !== own) throw new Failure('Permission denied.', 1);
    if (uid !== 0) {
      const answer = await ask(sys, 'Password: ');
      if (typeof answer !== 'object' || !passwordFits(sys, name, answer.line)) throw new Failure('PAM: Authentication failure', 1);
    }
    const fields = (user[4] ?? '').split(',');
    if (given.length === 0)
      await print(sys, `Changing the user information for ${name}\nEnter the new value, or press ENTER for the default\n`);
    for (const [at, part] of PARTS.entries()) {
      const before = fields[at] ?? '';
      let value = tool.value(part.option);
      if (given.length === 0 && (part.letter !== '' || uid === 0)) {
        if (mayChange(part)) {
          await print(sys, `\t${part.what} [${before}]: `);
          const line = await lineOf(sys, 0);
          value = typeof line === 'object' && line.line !== '' ? line.line : undefined;
        } else await print(sys, `\t${part.what}: ${before}\n`);
      }
      if (value === undefined) continue;
      if (/[:\n]/.test(value) || (part.wrong !== undefined && /[,=]/.test(value)))
        throw new Failure(part.wrong === undefined ? `'${value}' contains illegal characters` : `invalid ${part.wrong}: '${value}'`, 1);
      while (fields.length < at) fields.push('');
      fields[at] = value;
    }
    const comment = fields.join(',');
    if (comment.length > 80) {
      await printError(sys, 'chfn: fields too long\n');
      return 1;
    }
    user[4] = comment;
    files.save();
    return 0;
  },
});
