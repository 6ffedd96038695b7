import { isErrno, strerror } from '../../base/errno.ts';
import type { NamespaceKind } from '../../kernel/sys.ts';
import { become } from '../processes/become.ts';
import { inChild, NAMESPACES } from '../processes/namespaces.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const nsenter: ToolDefinition = {
  name: 'nsenter',
  usage: '[options] [<program> [<argument>...]]',
  about: 'Runs a program in the namespaces of another process.',
  short: 'at:m::u::i::n::p::C::U::T::S:G:r::w::W:eFZ',
  long: {
    all: 'a',
    'target=': 't',
    'mount=?': 'm',
    'uts=?': 'u',
    'ipc=?': 'i',
    'net=?': 'n',
    'pid=?': 'p',
    'cgroup=?': 'C',
    'user=?': 'U',
    'time=?': 'T',
    'root=?': 'r',
    'wd=?': 'w',
    'no-fork': 'F',
    'preserve-credentials': 'P',
    'setuid=': 'S',
    'setgid=': 'G',
  },
  stopAtOperand: true,
  async run(tool) {
    const { sys } = tool;
    const target = tool.value('t');
    if (target !== undefined && !/^\d+$/.test(target)) return tool.complain(`failed to parse pid: '${target}'`);
    const letters = tool.has('a') ? Object.keys(NAMESPACES) : Object.keys(NAMESPACES).filter((letter) => tool.has(letter));
    const joins: { pid: number; kind: NamespaceKind }[] = [];
    for (const letter of letters) {
      const kind = NAMESPACES[letter];
      if (!kind) continue;
      const file = tool.value(letter)?.replace(/^=/, '');
      const path = file ?? `/proc/${target}/ns/${kind}`;
      const pid = Number(/^\/proc\/(\d+)\/ns\//.exec(path)?.[1]);
      if (file === undefined && target === undefined)
        return tool.complain('no target PID specified for --all'.replace('--all', tool.has('a') ? '--all' : `--${kind}`));
      try {
        sys.readlink(path);
      } catch (error) {
        if (!isErrno(error)) throw error;
        if (Number.isInteger(pid) || error.code === 'ENOENT') return tool.complain(`cannot open ${path}: ${strerror(error.code)}`);
      }
      if (!Number.isInteger(pid)) return tool.notSimulated(`with a namespace that is bound to ${path}`);
      joins.push({ pid, kind });
    }
    try {
      for (const { pid, kind } of joins) if (kind !== 'mnt') sys.setns(pid, [kind]);
      // The mount namespace comes last: after it the old paths are gone.
      for (const { pid, kind } of joins) if (kind === 'mnt') sys.setns(pid, [kind]);
      if (tool.has('r') && !tool.has('m', 'a') && target !== undefined) sys.chroot(`/proc/${target}/root`);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`reassociate to namespaces failed: ${strerror(error.code)}`);
    }
    if (tool.has('G')) sys.setgid(Number(tool.value('G')));
    if (tool.has('S')) sys.setuid(Number(tool.value('S')));
    const command = tool.args.length ? tool.args : [sys.env.SHELL || '/bin/sh'];
    // Only children are in a new pid namespace.
    if (!joins.some(({ kind }) => kind === 'pid') || tool.has('F')) return become(tool, command);
    return inChild(tool, (child) => become(child, command));
  },
};

export const main = gnu(nsenter);
