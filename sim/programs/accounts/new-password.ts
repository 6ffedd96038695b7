import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { type Answer, askTerminal, lineOf } from '../terminal/secret-line.ts';

/** Asks for a new password twice, as pam_unix does. Undefined: it was not given, and it has been said why. */
export async function askNewPassword(sys: Sys, check?: (given: string) => string | undefined): Promise<string | undefined> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const first = await ask(sys, 'New password: ');
    if (typeof first !== 'object' || first.line === '') {
      if (typeof first === 'object') {
        await printError(sys, 'No password has been supplied.\n');
        continue;
      }
      await printError(sys, 'Password change has been aborted.\n');
      return undefined;
    }
    const second = await ask(sys, 'Retype new password: ');
    if (typeof second !== 'object') {
      await printError(sys, 'Password change has been aborted.\n');
      return undefined;
    }
    if (second.line === first.line) {
      const complaint = check?.(first.line);
      if (complaint === undefined) return first.line;
      await printError(sys, `${complaint}\n`);
      continue;
    }
    await printError(sys, 'Sorry, passwords do not match.\n');
    return undefined;
  }
  return undefined;
}

/** On the terminal if standard input is one; else the question goes to standard error and the answer comes from standard input. */
export async function ask(sys: Sys, prompt: string): Promise<Answer> {
  if (sys.isatty(0)) {
    const answer = await askTerminal(sys, prompt, { endsLine: false });
    if (answer !== 'no terminal') return answer;
  }
  await printError(sys, prompt);
  return lineOf(sys, 0);
}

/** pam_unix with `obscure`: what is too weak for a user to choose. */
export function objection(given: string, before: string): string | undefined {
  if (given === before) return 'The password has not been changed.';
  if (given.length < 6) return 'You must choose a longer password.';
  const reversed = [...given].reverse().join('');
  if (given.toLowerCase() === [...given.toLowerCase()].reverse().join('') || reversed === before) return 'Bad: new password is too simple';
  return undefined;
}
