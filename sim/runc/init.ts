import { text, utf8 } from '../base/bytes.ts';
import { goMessage, isErrno } from '../base/errno.ts';
import type { NamespaceKind, Sys } from '../kernel/sys.ts';
import { makeDirectories } from '../libc/files.ts';
import { printError, readAll } from '../libc/stdio.ts';
import { mountConsole, openConsole } from './console.ts';
import { findExecutable } from './executable.ts';
import { RuncFailure } from './failure.ts';
import { CONFIG, FIFO_READ, FIFO_WRITE, REPORT } from './init-process.ts';
import { prepareRootfs } from './rootfs.ts';
import type { MountSpec, ProcessSpec } from './spec.ts';
import { takeUser, withHome } from './user.ts';

/** What `runc init` is told through its pipe. */
export type InitConfig = {
  process: ProcessSpec;
  /** Whether somebody waits for the master side of a terminal. */
  console: boolean;
  /** Namespaces to join, each by the pid of a process in it, as seen from the host. */
  joined: readonly { kind: NamespaceKind; pid: number }[];
  fresh: readonly NamespaceKind[];
} & (
  | { kind: 'create'; rootfs: string; readonly: boolean; mounts: readonly MountSpec[]; hostname: string }
  /** One more process in a container that there is already. */
  | { kind: 'exec' }
);

/**
 * `runc init`: the child inside the new namespaces. It makes the inside of the container, says that it is ready, waits to be started, and
 * becomes the container's program. Source: runc's libcontainer/standard_init_linux.go and setns_init_linux.go.
 */
export async function init(sys: Sys): Promise<number> {
  const config = JSON.parse(text(await readAll(sys, CONFIG))) as InitConfig;
  sys.close(CONFIG);
  if (config.joined.length === 0) return becomeProgram(sys, config);
  return join(sys, config);
}

/**
 * Joining a pid namespace counts for children only, so this process goes in, forks once more, tells the child's pid and ends.
 * Source: runc's libcontainer/nsenter/README.md.
 */
async function join(sys: Sys, config: InitConfig): Promise<number> {
  // The file system comes last: the paths by which the others are found are of this one.
  for (const { kind, pid } of config.joined) if (kind !== 'mnt') sys.setns(pid, [kind]);
  for (const { kind, pid } of config.joined) if (kind === 'mnt') sys.setns(pid, [kind]);
  const [goRead, goWrite] = sys.pipe();
  const pid = sys.fork(
    async (child) => {
      child.close(goWrite);
      await child.read(goRead);
      child.close(goRead);
      return becomeProgram(child, config);
    },
    { namespaces: config.fresh },
  );
  await sys.write(REPORT, utf8(`pid=${pid}\n`));
  return 0;
}

async function becomeProgram(sys: Sys, config: InitConfig): Promise<number> {
  const { process } = config;
  let path: string;
  let env: Record<string, string>;
  try {
    sys.setsid();
    if (config.kind === 'create') enterNew(sys, config);
    if (config.console) openConsole(sys, process);
    if (config.console && config.kind === 'create') mountConsole(sys);
    if (process.terminal) sys.setControllingTerminal(0);
    sys.umask(0o022);
    env = withHome(sys, process);
    takeUser(sys, process.user);
    if (config.kind === 'exec') changeDirectory(sys, process.cwd);
    path = findExecutable(sys, process.args[0] ?? '', env.PATH ?? '');
  } catch (error) {
    if (!(error instanceof RuncFailure)) throw error;
    await sys.write(REPORT, utf8(error.message));
    return 1;
  }
  await sys.write(REPORT, utf8('ready'));
  sys.close(REPORT);
  if (config.kind === 'create') {
    await sys.read(FIFO_READ);
    sys.close(FIFO_READ);
    sys.close(FIFO_WRITE);
  }
  try {
    return await sys.exec(path, process.args, env);
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `exec ${process.args[0]}: ${goMessage(error.code)}\n`);
    return 1;
  }
}

function enterNew(sys: Sys, config: Extract<InitConfig, { kind: 'create' }>): void {
  try {
    prepareRootfs(sys, config);
    if (config.hostname) sys.sethostname(config.hostname);
    sys.chroot(config.rootfs);
    sys.chdir('/');
    makeWorkingDirectory(sys, config.process.cwd);
  } catch (error) {
    if (!(error instanceof RuncFailure)) throw error;
    throw new RuncFailure(`error during container init: ${error.message}`);
  }
  changeDirectory(sys, config.process.cwd);
}

/** A working directory that is missing is made, as root. */
function makeWorkingDirectory(sys: Sys, cwd: string): void {
  try {
    makeDirectories(sys, cwd);
    if (sys.stat(cwd).type !== 'directory') throw new RuncFailure(`mkdir ${cwd}: not a directory`);
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new RuncFailure(`mkdir ${cwd}: ${goMessage(error.code)}`);
  }
}

function changeDirectory(sys: Sys, cwd: string): void {
  try {
    sys.chdir(cwd);
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new RuncFailure(`chdir to cwd ("${cwd}") set in config.json failed: ${goMessage(error.code)}`);
  }
}
