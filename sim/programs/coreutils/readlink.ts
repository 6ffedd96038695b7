import { isErrno } from '../../base/errno.ts';
import { realPath } from '../files/real-path.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

/** What each way of asking for the whole path lets be missing. */
const MISSING = { f: 'last', e: 'none', m: 'any' } as const;

export const readlink: ToolDefinition = {
  name: 'readlink',
  usage: '[OPTION]... FILE...',
  about: 'Prints where a symbolic link leads; with -f the whole path without links.',
  short: 'fenmqsvz',
  long: {
    canonicalize: 'f',
    'canonicalize-existing': 'e',
    'canonicalize-missing': 'm',
    silent: 's',
    zero: 'z',
    'no-newline': 'n',
    quiet: 'q',
    verbose: 'v',
  },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    const mode = tool.lastOf('f', 'e', 'm') as keyof typeof MISSING | undefined;
    const together = tool.has('n') && tool.args.length > 1;
    if (together) await tool.complain('ignoring --no-newline with multiple arguments');
    const end = tool.has('n') && !together ? '' : tool.has('z') ? '\0' : '\n';
    let status = 0;
    for (const path of tool.args) {
      try {
        await tool.print(`${mode ? realPath(tool.sys, path, MISSING[mode]) : tool.sys.readlink(path)}${end}`);
      } catch (error) {
        if (!isErrno(error)) throw error;
        status = tool.lastOf('v', 'q', 's') === 'v' ? await tool.failed(error, path, path) : 1;
      }
    }
    return status;
  },
};

export const main = gnu(readlink);
