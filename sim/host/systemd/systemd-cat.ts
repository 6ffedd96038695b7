import { utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import type { Program } from '../../kernel/sys.ts';
import { findInPath } from '../../libc/spawn.ts';
import { printError } from '../../libc/stdio.ts';
import { levelOf } from './journal-levels.ts';
import { STDOUT_SOCKET } from './journal-sockets.ts';

/** systemd-cat(1): runs a command with its output connected to the journal; without one, `cat`. */
export const main: Program = async (sys, argv) => {
  let identifier = '';
  let priority = 6;
  const rest = argv.slice(1);
  while (rest[0]?.startsWith('-')) {
    const word = rest.shift() ?? '';
    if (word === '--') break;
    const value = () =>
      word.startsWith('--') && word.includes('=')
        ? word.slice(word.indexOf('=') + 1)
        : !word.startsWith('--') && word.length > 2
          ? word.slice(2)
          : (rest.shift() ?? '');
    if (/^(-t|--identifier)/.test(word)) identifier = value();
    else if (/^(-p|--priority)/.test(word)) {
      const text = value();
      priority = levelOf(text);
      if (priority < 0) {
        await printError(sys, 'Failed to parse priority value.\n');
        return 1;
      }
    } else {
      await printError(
        sys,
        word.startsWith('--') ? `systemd-cat: unrecognized option '${word}'\n` : `systemd-cat: invalid option -- '${word[1] ?? ''}'\n`,
      );
      return 1;
    }
  }
  const [name = 'cat'] = rest;
  try {
    const fd = await sys.connect({ family: 'unix', path: STDOUT_SOCKET });
    await sys.write(fd, utf8(`${identifier || name}\n\n${priority}\n1\n${sys.pid}\n0\n0\n`));
    const own = sys.dup(2);
    sys.setCloseOnExec(own, true);
    sys.dup2(fd, 1);
    sys.dup2(fd, 2);
    sys.close(fd);
    try {
      return await sys.exec(findInPath(sys, name) ?? name, rest.length ? rest : ['cat'], sys.env);
    } catch (error) {
      if (!isErrno(error)) throw error;
      await sys.write(own, utf8(`Failed to execute process: ${strerror(error.code)}\n`));
      return 1;
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `Failed to create stream fd: ${strerror(error.code)}\n`);
    return 1;
  }
};
