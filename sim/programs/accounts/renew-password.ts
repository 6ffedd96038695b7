import type { Sys } from '../../kernel/sys.ts';
import { passwordFits, shadowField, storedPassword } from '../../libc/shadow.ts';
import { print } from '../../libc/stdio.ts';
import { AccountFiles } from './database.ts';
import { ask, askNewPassword, objection } from './new-password.ts';

/** pam_chauthtok(3) for a password that is too old: the old one, then a new one twice. Needs root's rights. @returns whether there is a new one */
export async function renewPassword(sys: Sys, name: string): Promise<boolean> {
  let before: string | undefined;
  if (shadowField(sys, name) !== '') {
    await print(sys, `Changing password for ${name}.\n`);
    const answer = await ask(sys, 'Current password: ');
    if (typeof answer !== 'object' || !passwordFits(sys, name, answer.line)) return false;
    before = answer.line;
  }
  const given = await askNewPassword(sys, (word) => objection(word, before ?? ''));
  if (given === undefined) return false;
  const files = new AccountFiles(sys);
  const entry = files.shadowOf(name);
  if (!entry) return false;
  entry[1] = storedPassword(given);
  entry[2] = files.today();
  files.save();
  return true;
}
