import { isErrno } from '../../base/errno.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const which: ToolDefinition = {
  name: 'which',
  usage: '[-a] NAME...',
  about: 'Prints which file a command name stands for.',
  short: 'as',
  async run(tool) {
    let status = 0;
    for (const name of tool.args) {
      const found = name.includes('/') ? [name] : (tool.sys.env.PATH ?? '').split(':').map((directory) => `${directory || '.'}/${name}`);
      const runnable = found.filter((path) => {
        try {
          tool.sys.access(path, { execute: true });
          return tool.sys.stat(path).type === 'file';
        } catch (error) {
          if (isErrno(error)) return false;
          throw error;
        }
      });
      if (runnable.length === 0) status = 1;
      await tool.print((tool.has('a') ? runnable : runnable.slice(0, 1)).map((path) => `${path}\n`).join(''));
    }
    return tool.args.length ? status : 1;
  },
};

export const main = gnu(which);
