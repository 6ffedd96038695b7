import { utf8 } from '../../base/bytes.ts';
import type { Program } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { Session, type Start } from './nano/session.ts';
import { FullScreen } from './terminal.ts';
import { answer } from './vi/machine.ts';

const USAGE = `Usage: nano [OPTIONS] [[+LINE[,COLUMN]] FILE]

 Option         Long option             Meaning
 -v             --view                  Look at the file, change nothing
 -I             --ignorercfiles         Read no nanorc (none is read here)
 -l, -m, -S …                           Taken, and without effect here
 -V             --version               Print the version
 -h             --help                  Print this
`;
const WITHOUT_EFFECT = /^-[AELNPTWciklmnpqxyzISa]+$/;

/** nano: the editor of `nano/` on a terminal. */
export const main: Program = async (sys, argv) => {
  let line: number | undefined;
  let column: number | undefined;
  let viewing = false;
  const files: string[] = [];
  for (const word of argv.slice(1)) {
    const place = /^\+(-?\d+)?(?:[,:.](\d+))?$/.exec(word);
    if (place) {
      if (place[1]) line = Number(place[1]);
      if (place[2]) column = Number(place[2]);
    } else if (word === '-h' || word === '--help' || word === '-V' || word === '--version') {
      await sys.write(
        1,
        utf8(word === '-h' || word === '--help' ? USAGE : ' GNU nano, version 7.2\n A part of it, written anew for Dockwire.\n'),
      );
      return 0;
    } else if (word === '-v' || word === '--view') viewing = true;
    else if (word === '--ignorercfiles' || WITHOUT_EFFECT.test(word)) continue;
    else if (word.startsWith('-') && word !== '-') {
      const what = word.startsWith('--') ? `unrecognized option '${word}'` : `invalid option -- '${word[1]}'`;
      await printError(sys, `nano: ${what}\nType 'nano -h' for a list of available options.\n`);
      return 1;
    } else files.push(word);
  }
  if (files[0] === '-' || files.length > 1) {
    await printError(sys, `dockwire: nano with ${files[0] === '-' ? 'standard input' : 'several files'} is not simulated yet\n`);
    return 1;
  }
  if (!sys.isatty(0) || !sys.isatty(1)) {
    await printError(sys, 'Standard input is not a terminal\n');
    return 1;
  }
  const screen = new FullScreen(sys);
  const start: Start = { file: files[0], viewing, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  const session = new Session(start, screen.size());
  await screen.enter();
  let asked = session.next();
  while (typeof asked !== 'number') {
    if (asked.kind !== 'key') {
      asked = session.next(await answer(sys, screen, () => undefined, asked));
      continue;
    }
    if (!screen.ahead) await screen.show(session.frame());
    const key = await screen.next();
    if (key !== 'resize') asked = session.next(key);
    else {
      const { rows, cols } = screen.size();
      session.nano.rows = rows;
      session.nano.cols = cols;
      session.nano.follow();
      screen.forget();
    }
  }
  await screen.leave();
  return asked;
};
