import { utf8 } from '../../base/bytes.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { printError, readAll } from '../../libc/stdio.ts';
import { FullScreen } from './terminal.ts';
import { arguments_ } from './vi/arguments.ts';
import { parse } from './vi/file.ts';
import { answer } from './vi/machine.ts';
import { Session } from './vi/session.ts';

/** vi, vim, view: the editor of `vi/` on a terminal. */
export const main: Program = async (sys, argv) => {
  const name = argv[0]?.split('/').pop() ?? 'vi';
  const given = arguments_(argv.slice(1));
  if (given.kind === 'print') {
    await sys.write(1, utf8(given.text));
    return 0;
  }
  if (given.kind === 'wrong') {
    await printError(
      sys,
      `VIM - Vi IMproved 9.1 (2024 Jan 02, compiled Aug 10 2025 12:00:00)\n${given.message}\nMore info with: "vim -h"\n`,
    );
    return 1;
  }
  let input = 0;
  let piped: readonly string[] | undefined;
  if (!sys.isatty(1)) await printError(sys, 'Vim: Warning: Output is not to a terminal\n');
  if (given.stdin) {
    await printError(sys, 'Vim: Reading from stdin...\n');
    const content = parse(await readAll(sys, 0));
    piped = content.lines;
    input = sys.open('/dev/tty', { read: true });
  } else if (!sys.isatty(0)) await printError(sys, 'Vim: Warning: Input is not from a terminal\n');
  const screen = new FullScreen(sys, input);
  const session = new Session(
    {
      files: given.files,
      commands: given.commands,
      readonly: given.readonly || name === 'view' || name === 'rview',
      ...(piped ? { text: piped } : {}),
    },
    screen.size(),
    () => sys.now(),
  );
  await screen.enter();
  const status = await run(sys, screen, session);
  await screen.leave();
  if (status === undefined) {
    await printError(sys, 'Vim: Error reading input, exiting...\nVim: Finished.\n');
    return 1;
  }
  return status;
};

/** Draws, reads keys and does what the editor asks. Undefined: the input has ended. */
async function run(sys: Sys, screen: FullScreen, session: Session): Promise<number | undefined> {
  let asked = session.next();
  let behindEsc: string | undefined;
  while (typeof asked !== 'number') {
    if (asked.kind !== 'key') {
      asked = session.next(await answer(sys, screen, () => session.editor.push([':']), asked));
      continue;
    }
    if (!screen.ahead) await screen.show(session.frame());
    const pressed = behindEsc ?? (await screen.next());
    // A quick hand: what looks like Alt with a key is Esc and the key, for vi knows no Alt.
    behindEsc = /^<M-(.)>$/su.exec(pressed ?? '')?.[1];
    const key = behindEsc === undefined ? pressed : '<Esc>';
    if (key === undefined) return undefined;
    if (key === 'resize') {
      const { rows, cols } = screen.size();
      session.editor.rows = rows;
      session.editor.cols = cols;
      screen.forget();
      continue;
    }
    if (screen.ahead) session.frame();
    asked = session.next(key);
  }
  return asked;
}
