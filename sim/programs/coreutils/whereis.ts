import { exists } from '../../libc/files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

const PLACES = ['/usr/bin', '/usr/sbin', '/usr/lib', '/etc', '/usr/local/bin', '/usr/local/sbin', '/usr/libexec'];

export const whereis: ToolDefinition = {
  name: 'whereis',
  usage: '[options] <name>...',
  about: 'Finds the files of a command in the usual places.',
  short: 'bmslu',
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('not enough arguments');
    for (const name of tool.args) {
      const found = PLACES.map((place) => `${place}/${name}`).filter((path) => exists(tool.sys, path));
      await tool.print(`${name}:${found.map((path) => ` ${path}`).join('')}\n`);
    }
    return 0;
  },
};

export const main = gnu(whereis);
