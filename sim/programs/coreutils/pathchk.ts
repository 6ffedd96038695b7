import { utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const PORTABLE = { path: 255, name: 14 };
const LINUX = { path: 4095, name: 255 };

/** pathchk(1): names that some systems would not take. Texts compared with coreutils 9.1. */
export const pathchk: ToolDefinition = {
  name: 'pathchk',
  usage: '[OPTION]... NAME...',
  about: 'Says which names are not valid, or not portable.',
  short: 'pP',
  long: { portability: 'a' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    let status = 0;
    for (const name of tool.args) {
      const complaint = wrongWith(tool, name);
      if (complaint !== undefined) status = await tool.complain(complaint);
    }
    return status;
  },
};

function wrongWith(tool: Tool, name: string): string | undefined {
  const basic = tool.has('p', 'a');
  if (tool.has('P', 'a') && name.split('/').some((part) => part.startsWith('-')))
    return `leading '-' in a component of file name ${tool.quoteName(name)}`;
  if (name === '' && tool.has('p', 'P', 'a')) return 'empty file name';
  const odd = basic ? /[^A-Za-z0-9._/-]/u.exec(name)?.[0] : undefined;
  if (odd !== undefined) return `nonportable character ${tool.quote(odd)} in file name ${tool.quoteName(name)}`;
  if (!basic) {
    try {
      tool.sys.lstat(name);
      return undefined;
    } catch (error) {
      if (!isErrno(error)) throw error;
      if (error.code !== 'ENOENT' || name === '') return `${name === '' ? "''" : name}: ${strerror(error.code)}`;
    }
  }
  const length = utf8(name).length;
  const { path, name: most } = basic ? PORTABLE : LINUX;
  const long = name.split('/').find((part) => utf8(part).length > most);
  // Of what is too long for Linux itself, lstat(2) says so.
  if (!basic) return length > path || long !== undefined ? `${name}: ${strerror('ENAMETOOLONG')}` : undefined;
  if (length > path) return `limit ${path} exceeded by length ${length} of file name ${tool.quoteName(name)}`;
  return long === undefined ? undefined : `limit ${most} exceeded by length ${long.length} of file name component ${tool.quote(long)}`;
}

export const main = gnu(pathchk);
