import { isErrno } from '../../base/errno.ts';
import { realPath } from '../real-path.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const readlink: ToolDefinition = {
  name: 'readlink',
  usage: '[OPTION]... FILE...',
  about: 'Prints where a symbolic link leads; with -f the whole path without links.',
  short: 'fenmqsv',
  long: { canonicalize: 'f', 'canonicalize-existing': 'e', 'no-newline': 'n', quiet: 'q', verbose: 'v' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    let status = 0;
    for (const path of tool.args) {
      try {
        await tool.print(
          `${tool.has('f', 'e', 'm') ? realPath(tool.sys, path, !tool.has('e')) : tool.sys.readlink(path)}${tool.has('n') ? '' : '\n'}`,
        );
      } catch (error) {
        if (!isErrno(error)) throw error;
        status = tool.has('v') ? await tool.failed(error, path, path) : 1;
      }
    }
    return status;
  },
};

export const main = gnu(readlink);
