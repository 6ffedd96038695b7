import { utf8 } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import { becomeUser, loginEnvironment } from '../host/login.ts';
import type { Sys } from '../kernel/sys.ts';
import { closeSession, openSession } from '../libc/login-session.ts';
import { userByName } from '../libc/passwd.ts';
import { exitStatus } from '../libc/signal-numbers.ts';
import { findInPath } from '../libc/spawn.ts';
import type { Feed } from './feed.ts';

/** Runs one command as a user, without a terminal, as `ssh host command` does. */
export async function runCommand(
  sys: Sys,
  options: {
    login: string;
    argv: readonly string[];
    environment?: Readonly<Record<string, string>>;
    stdin: Feed;
    onOutput: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void;
  },
): Promise<number> {
  const [inRead, inWrite] = sys.pipe();
  const [outRead, outWrite] = sys.pipe();
  const [errRead, errWrite] = sys.pipe();
  const account = userByName(sys, options.login);
  if (account) openSession(sys, account);
  const session = sys.fork(async (child) => {
    child.setsid();
    const user = becomeUser(child, options.login);
    if (!user) {
      await child.write(errWrite, utf8(`dockwire: there is no user ${options.login} on ${child.hostname()}\n`));
      return 1;
    }
    const environment = { ...loginEnvironment(child, user), ...options.environment };
    const path = findInPath(child, options.argv[0] ?? '', environment.PATH);
    child.dup2(inRead, 0);
    child.dup2(outWrite, 1);
    child.dup2(errWrite, 2);
    for (const fd of child.descriptors()) if (fd > 2) child.close(fd);
    if (!path) {
      await child.write(2, utf8(`dockwire: ${options.argv[0]}: command not found\n`));
      return 127;
    }
    return child.exec(path, options.argv, environment);
  });
  for (const fd of [inRead, outWrite, errWrite]) sys.close(fd);
  sys.sigaction('SIGPIPE', 'ignore');
  void feed(sys, inWrite, options.stdin);
  await Promise.all([
    drain(sys, outRead, (bytes) => options.onOutput('stdout', bytes)),
    drain(sys, errRead, (bytes) => options.onOutput('stderr', bytes)),
  ]);
  const ended = await sys.waitpid(session);
  closeSession(sys, sys.pid);
  return ended ? exitStatus(ended.status) : 255;
}

async function feed(sys: Sys, fd: number, stdin: Feed): Promise<void> {
  try {
    for (let bytes = await stdin.next(); bytes; bytes = await stdin.next()) await sys.write(fd, bytes);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  sys.close(fd);
}

async function drain(sys: Sys, fd: number, onBytes: (bytes: Uint8Array) => void): Promise<void> {
  for (;;) {
    const bytes = await sys.read(fd);
    if (bytes.length === 0) return;
    onBytes(bytes);
  }
}
