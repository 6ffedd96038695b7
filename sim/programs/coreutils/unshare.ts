import { isErrno, strerror } from '../../base/errno.ts';
import { become } from '../processes/become.ts';
import { inChild, NAMESPACES } from '../processes/namespaces.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const unshare: ToolDefinition = {
  name: 'unshare',
  usage: '[options] [<program> [<argument>...]]',
  about: 'Runs a program in new namespaces.',
  short: 'm::u::i::n::p::C::U::T::frcR:w:S:G:',
  long: {
    'mount=?': 'm',
    'uts=?': 'u',
    'ipc=?': 'i',
    'net=?': 'n',
    'pid=?': 'p',
    'cgroup=?': 'C',
    'user=?': 'U',
    'time=?': 'T',
    fork: 'f',
    'map-root-user': 'r',
    'mount-proc=?': '1',
    'root=': 'R',
    'wd=': 'w',
    'kill-child=?': 'k',
    'propagation=': '2',
  },
  stopAtOperand: true,
  async run(tool) {
    const { sys } = tool;
    if (tool.has('U', 'T', 'r', 'c')) return tool.notSimulated('of user and time namespaces');
    const kinds = Object.keys(NAMESPACES).flatMap((letter) =>
      tool.has(letter) || (letter === 'm' && tool.has('1')) ? (NAMESPACES[letter] ?? []) : [],
    );
    if (sys.credentials().euid !== 0 && kinds.length) return tool.complain(`unshare failed: ${strerror('EPERM')}`);
    const command = tool.args.length ? tool.args : [sys.env.SHELL || '/bin/sh'];
    try {
      if (!tool.has('f')) {
        if (kinds.includes('pid')) return tool.notSimulated('of a pid namespace without --fork');
        sys.unshare(kinds);
        return dress(tool, command);
      }
      return await inChild(tool, (child) => dress(child, command), kinds);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`unshare failed: ${strerror(error.code)}`);
    }
  },
};

async function dress(tool: Tool, command: readonly string[]): Promise<number> {
  try {
    const root = tool.value('R');
    if (root !== undefined) {
      tool.sys.chroot(root);
      tool.sys.chdir('/');
    }
    if (tool.has('1')) tool.sys.mount('proc', tool.value('1') ?? '/proc', 'proc');
    const directory = tool.value('w');
    if (directory !== undefined) tool.sys.chdir(directory);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return tool.complain(
      `${tool.has('1') ? 'mount /proc failed' : `cannot change root directory to '${tool.value('R')}'`}: ${strerror(error.code)}`,
    );
  }
  return become(tool, command);
}

export const main = gnu(unshare);
