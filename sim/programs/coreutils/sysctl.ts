import { isErrno, strerror } from '../../base/errno.ts';
import { readText, writeText } from '../../libc/files.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const ROOT = '/proc/sys';

export const sysctl: ToolDefinition = {
  name: 'sysctl',
  usage: '[options] [variable[=value] ...]',
  about: "Shows and sets the kernel's variables.",
  short: 'aAbdeNnopqr:wXx',
  long: { all: 'a', values: 'n', names: 'N', quiet: 'q', write: 'w', ignore: 'e', 'load=?': 'p', system: 'S' },
  async run(tool) {
    if (tool.has('p', 'S')) return tool.notSimulated('-p');
    if (tool.has('a', 'A')) return all(tool, ROOT);
    if (tool.args.length === 0) {
      await tool.print(`\nUsage:\n sysctl [options] [variable[=value] ...]\n`);
      return 1;
    }
    let status = 0;
    for (const word of tool.args) {
      const [name = '', value] = word.split(/=(.*)/s);
      const path = `${ROOT}/${name.replaceAll('.', '/')}`;
      try {
        if (value === undefined && !tool.has('w')) await show(tool, name, readText(tool.sys, path));
        else if (value === undefined) status = await tool.complain(`"${word}" must be of the form name=value`);
        else {
          readText(tool.sys, path);
          writeText(tool.sys, path, `${value}\n`);
          if (!tool.has('q')) await show(tool, name, value);
        }
      } catch (error) {
        if (!isErrno(error)) throw error;
        if (error.code === 'ENOENT') {
          if (!tool.has('e')) status = await tool.complain(`cannot stat ${path}: ${strerror(error.code)}`);
        } else if (error.code === 'EACCES')
          status = await tool.complain(`permission denied on key "${name}"${tool.sys.credentials().euid === 0 ? '' : ', ignoring'}`);
        else status = await tool.complain(`reading key "${name}": ${strerror(error.code)}`);
      }
    }
    return status;
  },
};

function show(tool: Tool, name: string, value: string): Promise<void> {
  return tool.print(tool.has('N') ? `${name}\n` : tool.has('n') ? `${value.trim()}\n` : `${name} = ${value.trim()}\n`);
}

async function all(tool: Tool, directory: string): Promise<number> {
  for (const { name, type } of [...tool.sys.readdir(directory)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${directory}/${name}`;
    if (type === 'directory') await all(tool, path);
    else await show(tool, path.slice(ROOT.length + 1).replaceAll('/', '.'), readText(tool.sys, path));
  }
  return 0;
}

export const main = gnu(sysctl);
