import { readLine } from './command-line.ts';
import type { Editor } from './editor.ts';
import { readRange } from './ex/address.ts';
import { type Call, find, names } from './ex/commands.ts';
import { type Asking, EditorError } from './outside.ts';

/** `:`: reads a command line and carries it out. `begin` stands in it from the start. */
export function* exCommand(editor: Editor, begin: string): Asking<void> {
  const line = yield* readLine(editor, ':', begin);
  if (line === undefined) return;
  editor.message = { text: `:${line}` };
  yield* runEx(editor, line);
}

/** Runs ex commands, one after another where `|` separates them. @throws EditorError */
export function* runEx(editor: Editor, line: string): Asking<void> {
  let rest: string | undefined = line;
  while (rest !== undefined) rest = yield* one(editor, rest);
}

/** Carries out the first command of a line; returns what follows it. */
function* one(editor: Editor, line: string): Asking<string | undefined> {
  if (/^[\s:]*("|$)/.test(line)) return undefined;
  const range = readRange(editor, line);
  const { last } = editor.buffer;
  const source = range.rest.trimStart();
  if (source === '' || source.startsWith('|')) {
    // An address alone goes to its line.
    if (range.given > 0) editor.toFirstNonBlank(range.zero ? 0 : range.to);
    return source === '' ? undefined : source.slice(1);
  }
  const name = /^(?:s(?=[^a-z]|[gciIe&]+(?:\s|$)|$)|k(?=[a-zA-Z]\b)|[a-zA-Z]+|[!<>=&@#*~])/.exec(source)?.[0] ?? '';
  const command = find(name);
  if (command && (range.from > last || range.to > last)) throw new EditorError('E16: Invalid range');
  if (!command) {
    const known = names(name);
    if (known) throw new EditorError(`dockwire: :${known} in vi is not simulated yet`);
    throw new EditorError(`E492: Not an editor command: ${line.trim()}`);
  }
  let after = source.slice(name.length);
  const bang = command.name !== '!' && after.startsWith('!');
  if (bang) after = after.slice(1);
  if (bang && !command.bang) throw new EditorError('E477: No ! allowed');
  if (range.given > 0 && !command.range) throw new EditorError('E481: No range allowed');
  let next: string | undefined;
  if (!command.takesBars) {
    const bar = /(?<!\\)\|/.exec(after);
    if (bar) {
      next = after.slice(bar.index + 1);
      after = after.slice(0, bar.index);
    }
  }
  const argument = after.trim();
  if (argument && command.argument === 'none') throw new EditorError(`E488: Trailing characters: ${argument}`);
  if (!argument && command.argument === 'needed') throw new EditorError('E471: Argument required');
  const call: Call = { editor, range, bang, argument: command.takesBars ? after.replace(/^\s+/, '') : argument, line };
  const running = command.run(call);
  if (running) yield* running;
  return next;
}
