import { text } from '../../../base/bytes.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { print, printError, readAll } from '../../../libc/stdio.ts';
import { execute } from './execute.ts';
import { exitOf, mainFrame, startPython } from './machine.ts';
import { parsePython } from './parse.ts';
import { repr } from './show.ts';
import { NotSimulated, PythonSyntaxError } from './syntax-error.ts';
import { passed, syntaxErrorText, traceback } from './traceback.ts';
import { type Frame, Raised } from './values.ts';

type World = ReturnType<typeof startPython>;

/** Runs a source; a number when the interpreter is to end with it. */
async function attempt(world: World, frame: Frame, source: string, shown: boolean): Promise<number | undefined> {
  const { sys } = world;
  try {
    await execute(world, frame, parsePython(source));
    return undefined;
  } catch (error) {
    if (error instanceof NotSimulated) {
      await world.stdout.flush();
      await printError(sys, `dockwire: python: ${error.message} is not simulated yet\n`);
      return 1;
    }
    if (error instanceof PythonSyntaxError) {
      await printError(sys, syntaxErrorText(error, frame.file, source));
      return 1;
    }
    if (!(error instanceof Raised)) throw error;
    passed(error, frame, world.marks);
    const exit = exitOf(error);
    if (exit?.words) await printError(sys, `${exit.words}\n`);
    if (exit) return exit.status;
    const lines = shown ? source.split('\n') : undefined;
    await printError(
      sys,
      traceback(error.exception, () => lines),
    );
    return error.exception.type.name === 'KeyboardInterrupt' ? 130 : 1;
  }
}

/** A program from -c, a file or a pipe. `shown`: its lines are shown in tracebacks. */
export async function runSource(sys: Sys, argv: readonly string[], source: string, file: string, shown: boolean): Promise<number> {
  const world = startPython(sys, argv);
  const status = (await attempt(world, mainFrame(file), source, shown)) ?? 0;
  try {
    await world.stdout.flush();
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    await printError(
      sys,
      `Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\nBrokenPipeError: [Errno 32] Broken pipe\n`,
    );
    return 120;
  }
  return status;
}

export async function runInput(sys: Sys, argv: readonly string[]): Promise<number> {
  if (sys.isatty(0)) return prompt(sys, argv);
  return runSource(sys, argv, text(await readAll(sys, 0)), '<stdin>', false);
}

/** The `>>>` prompt. */
async function prompt(sys: Sys, argv: readonly string[]): Promise<number> {
  await print(
    sys,
    'Python 3.12.3 (main, Feb  4 2025, 14:48:35) [GCC 13.3.0] on linux\nType "help", "copyright", "credits" or "license" for more information.\n',
  );
  const world = startPython(sys, argv, async (value) => {
    if (value === null) return;
    frame.variables.set('_', value);
    await world.stdout.write(`${repr(value)}\n`);
  });
  const frame = mainFrame('<stdin>');
  let held = '';
  for (;;) {
    await print(sys, held ? '... ' : '>>> ');
    let line: string;
    try {
      line = text(await world.stdin.line());
    } catch (error) {
      if (!(error instanceof Raised) || error.exception.type.name !== 'KeyboardInterrupt') throw error;
      await print(sys, '\nKeyboardInterrupt\n');
      held = '';
      continue;
    }
    if (line === '') {
      await print(sys, '\n');
      return 0;
    }
    held += line;
    const word = held.trim();
    if (word === '') {
      held = '';
      continue;
    }
    if (word === 'exit' || word === 'quit') {
      await print(sys, `Use ${word}() or Ctrl-D (i.e. EOF) to exit\n`);
      held = '';
      continue;
    }
    if (line.trim() !== '' && goesOn(held)) continue;
    const status = await attempt(world, frame, held, false);
    held = '';
    await world.stdout.flush();
    if (status !== undefined && status !== 1 && status !== 130) return status;
    if (/^(exit|quit)\(|^(import sys; *)?sys\.exit\(/.test(word) && status !== undefined) return status;
  }
}

/** Is the statement not over yet? A compound one ends with an empty line. */
function goesOn(source: string): boolean {
  try {
    const block = parsePython(source);
    const last = block.at(-1);
    return last !== undefined && ('body' in last || 'then' in last);
  } catch (error) {
    return error instanceof PythonSyntaxError && (error.incomplete || error.message.startsWith('expected an indented block'));
  }
}
