import { text } from '../../base/bytes.ts';
import { printError, readAll } from '../../libc/stdio.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const python3: ToolDefinition = {
  name: 'python3',
  usage: '[-m MODULE] [FILE | -c CODE] [ARG]...',
  about: 'Only `python3 -m json.tool` and --version are simulated.',
  short: '',
  raw: true,
  async run(tool) {
    const [first, second, file] = tool.args;
    if (first === '--version' || first === '-V') {
      await tool.print('Python 3.12.3\n');
      return 0;
    }
    if (first !== '-m' || second !== 'json.tool') return tool.notSimulated(tool.args.join(' ') || '(interactive)');
    const content = text(file === undefined || file === '-' ? await readAll(tool.sys, 0) : tool.sys.readFile(file));
    try {
      await tool.print(`${JSON.stringify(JSON.parse(content), undefined, 4)}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      await printError(tool.sys, content.trim() ? `${error.message}\n` : 'Expecting value: line 1 column 1 (char 0)\n');
      return 1;
    }
  },
};

export const main = gnu(python3);
