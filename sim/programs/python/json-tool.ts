import { text, utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { printError, readAll } from '../../libc/stdio.ts';
import type { Tool } from '../tool.ts';
import { JsonDecodeError, readJson } from './json-read.ts';
import { type JsonLayout, writeJson } from './json-write.ts';

const USAGE =
  'usage: python3 -m json.tool [-h] [--sort-keys] [--no-ensure-ascii]\n                            [--json-lines]\n                            [--indent INDENT | --tab | --no-indent | --compact]\n                            [infile] [outfile]\n';

/** `python3 -m json.tool`. */
export async function jsonTool(tool: Tool, args: readonly string[]): Promise<number> {
  const { sys } = tool;
  const wrong = async (message: string): Promise<number> => {
    await printError(sys, `${USAGE}python3 -m json.tool: error: ${message}\n`);
    return 2;
  };
  const files: string[] = [];
  const flags = new Set<string>();
  let indent = 4;
  const words = [...args];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-h' || word === '--help') {
      await tool.print(USAGE);
      return 0;
    }
    const [name = '', given] = word.split(/=(.*)/s);
    if (name === '--indent') {
      const value = given ?? words.shift();
      if (value === undefined) return wrong('argument --indent: expected one argument');
      if (!/^-?\d+$/.test(value)) return wrong(`argument --indent: invalid int value: '${value}'`);
      indent = Number(value);
    } else if (['--sort-keys', '--no-ensure-ascii', '--json-lines', '--tab', '--no-indent', '--compact'].includes(word)) flags.add(word);
    else if (word.startsWith('-') && word !== '-') return wrong(`unrecognized arguments: ${word}`);
    else files.push(word);
  }
  const layout: JsonLayout = {
    indent: flags.has('--compact') || flags.has('--no-indent') ? undefined : flags.has('--tab') ? '\t' : ' '.repeat(Math.max(0, indent)),
    compact: flags.has('--compact'),
    sort: flags.has('--sort-keys'),
    ascii: !flags.has('--no-ensure-ascii'),
  };
  const [infile = '-', outfile] = files;
  try {
    const content = text(infile === '-' ? await readAll(sys, 0) : sys.readFile(infile));
    const sources = flags.has('--json-lines') ? content.split('\n').filter((line) => line.trim() !== '') : [content];
    const out: string[] = [];
    try {
      for (const source of sources) out.push(`${writeJson(readJson(source), layout)}\n`);
    } catch (error) {
      if (!(error instanceof JsonDecodeError)) throw error;
      await printError(sys, `${error.message}\n`);
      return 1;
    }
    if (outfile === undefined) await tool.print(out.join(''));
    else sys.writeFile(outfile, utf8(out.join('')));
    return 0;
  } catch (error) {
    if (!isErrno(error) || error.path === undefined) throw error;
    return wrong(`argument infile: can't open '${infile}': [Errno 2] ${strerror(error.code)}: '${infile}'`);
  }
}
