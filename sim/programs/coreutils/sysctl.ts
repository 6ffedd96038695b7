import { isErrno, SysError, strerror } from '../../base/errno.ts';
import { readText, writeText } from '../../libc/files.ts';
import { printError } from '../../libc/stdio.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const ROOT = '/proc/sys';
/** What `--system` reads, in this order (sysctl(8)). */
const DIRECTORIES = ['/run/sysctl.d', '/etc/sysctl.d', '/usr/local/lib/sysctl.d', '/usr/lib/sysctl.d', '/lib/sysctl.d'];
const USAGE = `
Usage:
 sysctl [options] [variable[=value] ...]

Options:
  -a, --all          show all variables
  -b, --binary       values without the end of the line
  -e, --ignore       pass over what is not there
  -N, --names        names without values
  -n, --values       values without names
  -p, --load[=FILE]  set what a file says
      --system       set what all the system's files say
  -q, --quiet        do not show what is set
  -w, --write        set values

For more details see sysctl(8).
`;

export const sysctl: ToolDefinition = {
  name: 'sysctl',
  usage: '[options] [variable[=value] ...]',
  about: "Shows and sets the kernel's variables.",
  short: 'aAbdeNnopqr:wXxf',
  long: { all: 'a', values: 'n', names: 'N', quiet: 'q', write: 'w', ignore: 'e', binary: 'b', 'load=?': 'p', system: 'S' },
  async run(tool) {
    if (tool.has('r')) return tool.notSimulated('-r');
    if (tool.has('a', 'A', 'X')) return all(tool, ROOT);
    if (tool.has('S')) return system(tool);
    if (tool.has('p', 'f')) return load(tool, [tool.value('p') ?? '', ...tool.args].filter(Boolean));
    if (tool.args.length === 0) return printError(tool.sys, USAGE).then(() => 1);
    let status = 0;
    for (const word of tool.args) {
      const [name = '', value] = word.split(/=(.*)/s);
      if (value === undefined && tool.has('w')) status = await tool.complain('command line(0): invalid syntax, continuing...');
      else status = Math.max(status, value === undefined ? await look(tool, name) : await set(tool, name.trim(), value.trim()));
    }
    return status;
  },
};

/** `net.ipv4.ip_forward` or `net/ipv4/ip_forward`: whichever comes first parts the rest. */
function pathOf(name: string): string {
  const dotted = /[./]/.exec(name)?.[0] !== '/';
  return `${ROOT}/${dotted ? name.replace(/[./]/g, (one) => (one === '.' ? '/' : '.')) : name}`;
}

const shownAs = (path: string): string => path.slice(ROOT.length + 1).replace(/[./]/g, (one) => (one === '/' ? '.' : '/'));

async function look(tool: Tool, name: string): Promise<number> {
  const path = pathOf(name);
  try {
    await show(tool, shownAs(path), readText(tool.sys, path));
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === 'ENOENT') return tool.has('e') ? 0 : tool.complain(`cannot stat ${path}: ${strerror(error.code)}`);
    if (error.code === 'EACCES') return tool.complain(`permission denied on key "${name}"`);
    return tool.complain(`reading key "${name}": ${strerror(error.code)}`);
  }
}

async function set(tool: Tool, name: string, value: string): Promise<number> {
  const path = pathOf(name);
  try {
    if (tool.sys.stat(path).type === 'directory') throw new SysError('EISDIR');
    writeText(tool.sys, path, `${value}\n`);
    if (!tool.has('q')) await show(tool, shownAs(path), value);
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === 'ENOENT') return tool.has('e') ? 0 : tool.complain(`cannot stat ${path}: ${strerror(error.code)}`);
    if (error.code === 'EACCES') return tool.complain(`permission denied on key "${name}"`);
    return tool.complain(`setting key "${name}": ${strerror(error.code)}`);
  }
}

/** `-p`: files of `name = value`; lines that begin with # or ; say nothing, and a - before a name forgives its failure. */
async function load(tool: Tool, files: readonly string[]): Promise<number> {
  let status = 0;
  for (const file of files.length > 0 ? files : ['/etc/sysctl.conf']) {
    let lines: string[];
    try {
      lines = readText(tool.sys, file).split('\n');
    } catch (error) {
      if (!isErrno(error)) throw error;
      status = await tool.complain(`cannot open "${file}": ${strerror(error.code)}`);
      continue;
    }
    for (const [i, line] of lines.entries()) {
      const text = line.trim();
      if (text === '' || /^[#;]/.test(text)) continue;
      const [, minus, name = '', value] = /^(-?)([^=]*?)\s*=\s*(.*)$/.exec(text) ?? [];
      if (value === undefined) await tool.complain(`${file}(${i + 1}): invalid syntax, continuing...`);
      else {
        const failed = await set(tool, name, value);
        if (!minus) status = Math.max(status, failed);
      }
    }
  }
  return status;
}

async function system(tool: Tool): Promise<number> {
  const files = new Map<string, string>();
  for (const directory of DIRECTORIES) {
    try {
      for (const { name } of tool.sys.readdir(directory))
        if (name.endsWith('.conf') && !files.has(name)) files.set(name, `${directory}/${name}`);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
  let status = 0;
  for (const file of [...[...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path), '/etc/sysctl.conf']) {
    try {
      tool.sys.stat(file);
    } catch (error) {
      if (!isErrno(error)) throw error;
      continue;
    }
    await tool.print(`* Applying ${file} ...\n`);
    status = Math.max(status, await load(tool, [file]));
  }
  return status;
}

function show(tool: Tool, name: string, value: string): Promise<void> {
  const text = value.replace(/\n$/, '');
  if (tool.has('b')) return tool.print(text);
  return tool.print(tool.has('N') ? `${name}\n` : tool.has('n') ? `${text}\n` : `${name} = ${text}\n`);
}

async function all(tool: Tool, directory: string): Promise<number> {
  for (const { name, type } of [...tool.sys.readdir(directory)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${directory}/${name}`;
    if (type === 'directory') await all(tool, path);
    else await show(tool, shownAs(path), readText(tool.sys, path));
  }
  return 0;
}

export const main = gnu(sysctl);
