import { bytewise, utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { readText } from '../../libc/files.ts';
import { printError } from '../../libc/stdio.ts';
import { Editor } from '../sed/editor.ts';
import { filesOf } from '../sed/files.ts';
import { Input } from '../sed/input.ts';
import { parseScript } from '../sed/parse.ts';
import type { Piece } from '../sed/pieces.ts';
import { type Command, NotSimulated, ScriptError } from '../sed/script.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** Files that could not be read; a script or a file to be edited that could not be. */
const UNREAD = 2;
const STOPPED = 4;
const LENGTH = 70;

export const sed: ToolDefinition = {
  name: 'sed',
  usage: '[OPTION]... {script-only-if-no-other-script} [input-file]...',
  about: 'Changes text line by line, as a script says.',
  short: 'Ee:f:i::l:nrsuz',
  long: {
    'regexp-extended': 'E',
    'expression=': 'e',
    'file=': 'f',
    'in-place=?': 'i',
    'line-length=': 'l',
    quiet: 'n',
    silent: 'n',
    separate: 's',
    unbuffered: 'u',
    'null-data': 'z',
  },
  async run(tool) {
    const operands = [...tool.args];
    const script = scriptOf(tool, operands);
    if (script === undefined) return tool.busybox ? tool.wrong(undefined) : printError(tool.sys, USAGE).then(() => 1);
    if (!Array.isArray(script)) return tool.complain(`couldn't open file ${script.file}: ${strerror(script.code)}`, STOPPED);
    try {
      // In the C locale a byte is a character.
      const pieces = tool.utf8 ? script : script.map((piece) => ({ ...piece, text: bytewise(piece.text) }));
      const commands = parseScript(pieces, tool.has('E', 'r'), !tool.utf8);
      return await edit(tool, commands, operands.length ? operands : ['-']);
    } catch (error) {
      if (error instanceof NotSimulated) return tool.notSimulated(`command ${error.message}`);
      if (!(error instanceof ScriptError)) throw error;
      return error.place === undefined ? tool.complain(error.message, STOPPED) : tool.complain(`${error.place}: ${error.message}`);
    }
  },
};

const USAGE = 'Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...\n';

/** The scripts of -e and -f one after the other, or the first operand, which is taken away. */
function scriptOf(tool: Tool, operands: string[]): Piece[] | undefined | { file: string; code: Parameters<typeof strerror>[0] } {
  const pieces: Piece[] = [];
  for (const { name, value = '' } of tool.given) {
    if (name === 'e') pieces.push({ text: value });
    if (name !== 'f') continue;
    try {
      pieces.push({ text: readText(tool.sys, value).replace(/\n$/, ''), file: value });
    } catch (error) {
      if (isErrno(error)) return { file: value, code: error.code };
      throw error;
    }
  }
  if (pieces.length) return pieces;
  const text = operands.shift();
  return text === undefined ? undefined : [{ text }];
}

async function edit(tool: Tool, commands: readonly Command[], files: readonly string[]): Promise<number> {
  const { sys } = tool;
  const newline = tool.has('z') ? '\0' : '\n';
  const inPlace = tool.has('i');
  let status = 0;
  const open = async (name: string): Promise<number | undefined> => {
    if (name === '-') return 0;
    try {
      if (sys.stat(name).type === 'directory') {
        // Both are said by sed; only the first ends it.
        status = STOPPED;
        await tool.complain(inPlace ? `couldn't edit ${name}: not a regular file` : `read error on ${name}: Is a directory`);
        if (!inPlace) sys.exit(STOPPED);
        return undefined;
      }
      return await sys.openWait(name, { read: true });
    } catch (error) {
      status = tool.busybox ? 1 : UNREAD;
      await tool.failed(error, `can't read ${name}`, name);
      return undefined;
    }
  };
  const around = { ...filesOf(tool, commands), quiet: tool.has('n'), length: Number(tool.value('l') ?? LENGTH), newline };
  if (!inPlace && !tool.has('s')) {
    const editor = new Editor(commands, new Input(sys, files, newline, open, !tool.utf8), { ...around, write: (out) => tool.print(out) });
    await editor.run();
    return editor.status || status;
  }
  for (const file of files) {
    const fd = await open(file);
    if (fd === undefined) continue;
    const out: string[] = [];
    const write = async (piece: string) => (inPlace ? void out.push(piece) : tool.print(piece));
    const editor = new Editor(commands, new Input(sys, [file], newline, async () => fd, !tool.utf8), { ...around, write });
    await editor.run();
    if (inPlace) replace(tool, file, out.join(''));
    if (editor.finished && editor.status) return editor.status;
  }
  return status;
}

/** Puts the new text where the old was; -iSUFFIX keeps that, beside it or where a `*` in the suffix says. */
function replace(tool: Tool, file: string, content: string): void {
  const { sys } = tool;
  const suffix = tool.value('i');
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (suffix) {
    const kept = suffix.includes('*') ? suffix.replaceAll('*', name) : name + suffix;
    const copy = kept.includes('/') ? kept : file.slice(0, file.length - name.length) + kept;
    sys.writeFile(copy, sys.readFile(file));
  }
  sys.writeFile(file, utf8(content));
}

export const main = gnu(sed);
