import { text } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { printError } from '../../libc/stdio.ts';
import { httpServer } from '../python/http-server.ts';
import { jsonTool } from '../python/json-tool.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const python3: ToolDefinition = {
  name: 'python3',
  usage: '[-m MODULE] [FILE | -c CODE] [ARG]...',
  about: 'A small Python: programs, a prompt, and the modules json.tool and http.server.',
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
    const { runInput, runSource } = await tool.sys.dlopen(import('../python/language/run.ts'));
    if (first === undefined) return runInput(tool.sys, ['']);
    if (first === '-') return runInput(tool.sys, tool.args);
    if (first === '-c') {
      if (second !== undefined) return runSource(tool.sys, ['-c', ...rest], second, '<string>', false);
      await printError(tool.sys, 'Argument expected for the -c option\n');
      return 2;
    }
    if (first.startsWith('-')) return tool.notSimulated(first);
    const path = first.startsWith('/') ? first : `${tool.sys.cwd()}/${first}`;
    try {
      return await runSource(tool.sys, tool.args, text(tool.sys.readFile(first)), path, true);
    } catch (error) {
      if (!isErrno(error, 'ENOENT', 'EACCES') || error.path === undefined) throw error;
      const number = error.code === 'ENOENT' ? 2 : 13;
      await printError(tool.sys, `python3: can't open file '${path}': [Errno ${number}] ${strerror(error.code)}\n`);
      return 2;
    }
  },
};

export const main = gnu(python3);
