import type { Duplex } from '../../base/byte-stream.ts';
import { text } from '../../base/bytes.ts';
import { isErrno, SysError } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { readAll } from '../../libc/stdio.ts';
import { ignoreGone } from '../../libc/thread.ts';
import { DialError } from './connection-errors.ts';

/** `ssh://[user@]host[:port][/socket]`, as arguments of ssh. @throws Error */
export function sshArguments(host: string): string[] {
  const invalid = (reason: string): Error => new Error(`ssh host connection is not valid: invalid SSH URL: ${reason}`);
  const [, authority = '', path = '', query, fragment] = /^ssh:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(host) ?? [];
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? undefined : authority.slice(0, at);
  if (user?.includes(':')) throw invalid('plain-text password is not supported');
  const [, name = '', port] = /^(.*?)(?::(\d*))?$/.exec(authority.slice(at + 1)) ?? [];
  if (name === '') throw invalid('hostname is empty');
  if (query) throw invalid(`query parameters are not allowed: "${query}"`);
  if (fragment) throw invalid(`fragments are not allowed: "${fragment}"`);
  const socket = path === '' || path === '/' ? [] : ['--host', `unix://${path}`];
  return [
    ...['-o', 'ConnectTimeout=30', '-T'],
    ...(user ? ['-l', user] : []),
    ...(port ? ['-p', port] : []),
    ...['--', name, 'docker', ...socket, 'system', 'dial-stdio'],
  ];
}

/**
 * A connection through `ssh … docker system dial-stdio`, which joins its standard streams to the daemon's socket over there.
 * Source: docker/cli cli/connhelper. @throws DialError
 */
export function connectOverSsh(sys: Sys, args: readonly string[]): Duplex {
  const ssh = findInPath(sys, 'ssh');
  if (ssh === undefined) throw new DialError('exec: "ssh": executable file not found in $PATH');
  const [theirInput, input] = sys.pipe();
  const [output, theirOutput] = sys.pipe();
  const [errors, theirErrors] = sys.pipe();
  sys.sigaction('SIGPIPE', 'ignore');
  const pid = spawn(sys, ssh, ['ssh', ...args], { fds: { 0: theirInput, 1: theirOutput, 2: theirErrors } });
  for (const fd of [theirInput, theirOutput, theirErrors]) sys.close(fd);
  for (const fd of [input, output, errors]) sys.setCloseOnExec(fd, true);
  const said = readAll(sys, errors);
  said.catch(ignoreGone);
  let open = true;
  const closeInput = (): void => {
    if (open) sys.close(input);
    open = false;
  };
  return {
    async read() {
      const bytes = await sys.read(output);
      if (bytes.length) return bytes;
      const ended = await sys.waitpid(pid).catch((error: unknown) => {
        if (isErrno(error)) return undefined;
        throw error;
      });
      const status = ended ? exitStatus(ended.status) : 0;
      if (status === 0) return undefined;
      throw new DialError(
        `command [ssh ${args.join(' ')}] has exited with exit status ${status}, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=${text(await said).replaceAll('\r\n', '\n')}`,
      );
    },
    async write(bytes) {
      if (!open) throw new SysError('EBADF');
      try {
        await sys.write(input, bytes);
      } catch (error) {
        // ssh has ended: what it said is told to whoever reads the answer.
        if (!isErrno(error, 'EPIPE')) throw error;
      }
    },
    closeWrite: closeInput,
    close() {
      closeInput();
      try {
        sys.kill(pid, 'SIGTERM');
      } catch (error) {
        if (!isErrno(error)) throw error;
      }
    },
  };
}
