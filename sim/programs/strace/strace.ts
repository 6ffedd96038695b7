import { utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { findInPath } from '../../libc/spawn.ts';
import { printError } from '../../libc/stdio.ts';
import { gnu, type ToolDefinition } from '../tool.ts';
import { type Line, render } from './render.ts';

/** strace's own classes of calls, as far as there are such calls here. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  network: ['socket', 'connect', 'bind', 'listen', 'accept4', 'shutdown'],
  net: ['socket', 'connect', 'bind', 'listen', 'accept4', 'shutdown'],
  file: 'openat newfstatat statfs mkdir rmdir unlink rename link symlink readlink chmod chown access chdir getcwd chroot mount umount2 execve'.split(
    ' ',
  ),
  process: ['clone', 'execve', 'wait4', 'kill', 'exit_group', 'setns', 'unshare'],
  desc: 'openat close dup dup3 read write lseek ftruncate fstat pipe2 getdents64 socket connect bind listen accept4'.split(' '),
  signal: ['kill'],
};

export const strace: ToolDefinition = {
  name: 'strace',
  usage: '[-f] [-e trace=CALLS] [-o FILE] [-s SIZE] COMMAND [ARG]...',
  about: 'Shows the system calls of a command: those that programs here make. A real one makes more, for its memory and its threads.',
  short: 'fFe:o:s:qvyTtrciCp:u:E:a:P:zZ',
  long: { 'follow-forks': 'f', 'trace=': 'e', 'output=': 'o', 'string-limit=': 's', quiet: 'q', 'attach=': 'p' },
  stopAtOperand: true,
  async run(tool) {
    const { sys } = tool;
    const gap = tool.lastOf('c', 'C', 'p', 'u', 'r', 'T', 't', 'i', 'P', 'z', 'Z');
    if (gap) return tool.notSimulated(`-${gap}`);
    const [name] = tool.args;
    if (name === undefined) {
      await printError(sys, `${tool.name}: must have PROG [ARGS] or -p PID\nTry '${tool.name} -h' for more information.\n`);
      return 1;
    }
    const wanted = tool.values('e').flatMap((expression) => expression.replace(/^(?:trace=|t=)/, '').split(','));
    const none = wanted.map((word) => word.replace(/^!/, '')).find((word) => !/^(?:[%]?[a-z0-9_]+|all|none)$/.test(word));
    if (none !== undefined) return tool.complain(`invalid system call '${none}'`);
    const shown = (call: string): boolean => {
      if (wanted.length === 0 || wanted.includes('all')) return true;
      const negated = wanted[0]?.startsWith('!') ?? false;
      const hit = wanted.some((word) => {
        const plain = word.replace(/^!?%?/, '');
        return (
          plain === call ||
          (CLASSES[plain]?.includes(call) ?? false) ||
          (plain === 'open' && call === 'openat') ||
          (plain === 'stat' && call === 'newfstatat')
        );
      });
      return hit !== negated;
    };
    const path = findInPath(sys, name);
    if (path === undefined) return tool.complain(`Cannot find executable '${name}'`);
    const file = tool.value('o');
    let out = 2;
    try {
      if (file !== undefined) out = sys.open(file, { write: true, create: true, truncate: true }, 0o666);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`Can't fopen '${file}': ${strerror(error.code)}`);
    }
    if (out !== 2) sys.setCloseOnExec(out, true);
    const limit = Number(tool.value('s') ?? 32);
    // One line after the other, whatever else waits.
    let last: Promise<void> = Promise.resolve();
    const say = (text: string): void => {
      last = last
        .then(() => sys.write(out, utf8(text)))
        .catch((error: unknown) => {
          if (!isErrno(error)) throw error;
        });
    };
    // The child's first word is its execve, when its number is known.
    let main = 0;
    const put = (pid: number, { text, result }: Omit<Line, 'call'>): void => {
      const lead =
        tool.has('f', 'F') && (pid !== main || file !== undefined)
          ? file === undefined
            ? `[pid ${String(pid).padStart(5)}] `
            : `${pid} `
          : '';
      say(`${`${lead}${text}`.padEnd(39)} = ${result}\n`);
    };
    main = sys.fork((child) => {
      child.observe((call) => {
        if (call.pid !== main && !tool.has('f', 'F')) return;
        for (const line of render(call, limit)) if (shown(line.call)) put(call.pid, line);
      });
      return child.exec(path, tool.args);
    });
    const ended = await sys.waitpid(main);
    if (ended?.status.kind === 'exited') {
      if (shown('exit_group')) put(main, { text: `exit_group(${ended.status.code})`, result: '?' });
      say(`+++ exited with ${ended.status.code} +++\n`);
    } else if (ended?.status.kind === 'signaled') say(`+++ killed by ${ended.status.signal} +++\n`);
    await last;
    return ended ? exitStatus(ended.status) : 1;
  },
};

export const main = gnu(strace);
