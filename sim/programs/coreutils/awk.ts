import { utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { readText } from '../../libc/files.ts';
import { Interpreter } from '../awk/interpreter.ts';
import { unescaped } from '../awk/lexer.ts';
import { parseAwk } from '../awk/parser.ts';
import { AwkError, fromBytes } from '../awk/streams.ts';
import { AwkSyntaxError } from '../awk/syntax.ts';
import { input } from '../awk/values.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const USAGE = `Usage: awk [-F value] [-v var=value] [--] 'program' [file ...]
       awk [-F value] [-v var=value] -f program-file [--] [file ...]
`;

/** awk as mawk has it, which is what Debian and Ubuntu install: its strings are bytes. */
export const awk: ToolDefinition = {
  name: 'awk',
  usage: "[-F value] [-v var=value] [--] 'program' [file ...]",
  about: 'Does what a program says to every line that one of its patterns matches.',
  short: '',
  raw: true,
  async run(tool) {
    const call = await readCall(tool);
    if (typeof call === 'number') return call;
    const bytes = (text: string): string => fromBytes(utf8(text));
    try {
      const interpreter = new Interpreter(tool.sys, parseAwk(bytes(call.program)), call.operands.map(bytes));
      for (const [name, value] of call.variables) interpreter.set(name, input(unescaped(bytes(value))));
      try {
        return await interpreter.run();
      } catch (error) {
        if (!(error instanceof AwkError)) throw error;
        await interpreter.streams.flushAll();
        return tool.complain(error.message, 2);
      }
    } catch (error) {
      if (error instanceof AwkSyntaxError || error instanceof AwkError) return tool.complain(error.message, 2);
      throw error;
    }
  },
};

interface Call {
  readonly program: string;
  readonly operands: readonly string[];
  readonly variables: readonly (readonly [string, string])[];
}

/** Options end at the first operand; a status when the call is none. */
async function readCall(tool: Tool): Promise<Call | number> {
  const words = [...tool.args];
  const variables: [string, string][] = [];
  const files: string[] = [];
  while (words[0]?.startsWith('-') && words[0] !== '-') {
    const word = words.shift() as string;
    if (word === '--') break;
    if (word === '--help' || word === '--usage') {
      await tool.print(USAGE);
      return 0;
    }
    const letter = word[1] as string;
    if (!'Fvf'.includes(letter) || word.startsWith('--')) return tool.complain(`not an option: ${word}`, 2);
    const value = word.length > 2 ? word.slice(2) : words.shift();
    if (value === undefined) return tool.complain(`option requires an argument -- ${letter}`, 2);
    if (letter === 'f') files.push(value);
    else if (letter === 'F') variables.push(['FS', value]);
    else {
      const [, name, text] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(value) ?? [];
      if (name === undefined) return tool.complain(`improper assignment: -v ${value}`, 2);
      variables.push([name, text ?? '']);
    }
  }
  if (files.length === 0) {
    const program = words.shift();
    if (program !== undefined) return { program, operands: words, variables };
    await tool.sys.write(2, utf8(USAGE));
    return 0;
  }
  const texts: string[] = [];
  for (const path of files) {
    try {
      texts.push(readText(tool.sys, path));
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`cannot open ${path} (${strerror(error.code)})`, 2);
    }
  }
  return { program: texts.join('\n'), operands: words, variables };
}

export const main = gnu(awk);
