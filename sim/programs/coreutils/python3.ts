import { isErrno } from '../../base/errno.ts';
import { printError } from '../../libc/stdio.ts';
import { httpServer } from '../python/http-server.ts';
import { jsonTool } from '../python/json-tool.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const python3: ToolDefinition = {
  name: 'python3',
  usage: '[-m MODULE] [FILE | -c CODE] [ARG]...',
  about: 'Of Python only `-m json.tool`, `-m http.server` and --version are simulated.',
  short: '',
  raw: true,
  async run(tool) {
    const [first, second, ...rest] = tool.args;
    if (first === '--version' || first === '-V') {
      await tool.print('Python 3.12.3\n');
      return 0;
    }
    if (first === '-m') {
      if (second === 'json.tool') return jsonTool(tool, rest);
      if (second === 'http.server') return httpServer(tool, rest);
      if (second !== undefined) return tool.notSimulated(`-m ${second}`);
      await printError(tool.sys, 'Argument expected for the -m option\n');
      return 2;
    }
    if (first !== undefined && !first.startsWith('-')) {
      try {
        tool.sys.stat(first);
      } catch (error) {
        if (!isErrno(error, 'ENOENT')) throw error;
        await printError(
          tool.sys,
          `python3: can't open file '${first.startsWith('/') ? first : `${tool.sys.cwd()}/${first}`}': [Errno 2] No such file or directory\n`,
        );
        return 2;
      }
    }
    return tool.notSimulated(tool.args.join(' ') || '(interactive)');
  },
};

export const main = gnu(python3);
