import { text } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { readText, writeText } from '../../libc/files.ts';
import { readLines } from '../../libc/stdio.ts';
import { Editor } from '../sed/editor.ts';
import { type Command, parseScript } from '../sed/script.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const sed: ToolDefinition = {
  name: 'sed',
  usage: '[OPTION]... SCRIPT [FILE]...',
  about: 'Changes text line by line, as a script says.',
  short: 'Ee:f:i::nrsuz',
  long: { 'regexp-extended': 'E', 'expression=': 'e', 'file=': 'f', 'in-place=?': 'i', quiet: 'n', silent: 'n' },
  async run(tool) {
    const operands = [...tool.args];
    const scripts = [...tool.values('e'), ...tool.values('f').map((path) => readText(tool.sys, path))];
    if (scripts.length === 0) {
      const script = operands.shift();
      if (script === undefined) return tool.wrong('no script specified');
      scripts.push(script);
    }
    const parsed = parseScript(scripts.join('\n'), tool.has('E', 'r') ? 'E' : 'G');
    if ('gap' in parsed) return tool.notSimulated(`command ${parsed.gap}`);
    if ('wrong' in parsed) return tool.complain(`-e expression #1, char ${parsed.at}: ${parsed.wrong}`);
    if (tool.has('i')) return inPlace(tool, parsed.commands, operands);
    const editor = new Editor(parsed.commands, tool.has('n'));
    let status = 0;
    for (const name of operands.length ? operands : ['-']) {
      try {
        const lines = name === '-' ? readLines(tool.sys, 0) : text(tool.sys.readFile(name)).replace(/\n$/, '').split('\n');
        for await (const line of lines) {
          await tool.print(editor.feed(line));
          if (editor.finished) break;
        }
      } catch (error) {
        if (!isErrno(error) || isErrno(error, 'EPIPE')) throw error;
        status = tool.busybox ? 1 : 2;
        await tool.failed(error, `can't read ${name}`, name);
      }
      if (editor.finished) break;
    }
    await tool.print(editor.end());
    return status || editor.status;
  },
};

async function inPlace(tool: Tool, commands: readonly Command[], files: readonly string[]): Promise<number> {
  let status = 0;
  for (const path of files) {
    try {
      const before = readText(tool.sys, path);
      const suffix = tool.value('i');
      if (suffix) writeText(tool.sys, `${path}${suffix}`, before);
      const editor = new Editor(commands, tool.has('n'));
      let out = '';
      for (const line of before.replace(/\n$/, '').split('\n')) if (!editor.finished) out += editor.feed(line);
      writeText(tool.sys, path, before === '' ? '' : out + editor.end());
    } catch (error) {
      status = Math.max(4, await tool.failed(error, `can't read ${path}`, path));
    }
  }
  return status;
}

export const main = gnu(sed);
