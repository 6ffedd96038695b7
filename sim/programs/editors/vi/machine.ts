import { concat, EMPTY, utf8 } from '../../../base/bytes.ts';
import { isErrno, strerror } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { spawn } from '../../../libc/spawn.ts';
import type { FullScreen } from '../terminal.ts';
import type { Ask, ReadAnswer, ShellAnswer, WriteAnswer } from './outside.ts';

/** Does what the editor asks of the machine. */
export async function answer(sys: Sys, screen: FullScreen, onColon: () => void, ask: Ask): Promise<unknown> {
  switch (ask.kind) {
    case 'read':
      return read(sys, ask.path);
    case 'write':
      return write(sys, ask.path, ask.bytes, ask.append);
    case 'shell':
      return shell(sys, screen, onColon, ask);
    case 'suspend':
      await screen.suspend();
      return undefined;
    case 'redraw':
      screen.forget();
      return undefined;
    case 'bell':
      await screen.bell();
      return undefined;
    case 'key':
      return undefined;
  }
}

export function read(sys: Sys, path: string): ReadAnswer {
  try {
    if (sys.stat(path).type === 'directory') return { kind: 'directory' };
    const bytes = sys.readFile(path);
    return { kind: 'file', bytes, writable: permitted(sys, path) };
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return { kind: 'missing', directoryMissing: !hasDirectory(sys, path) };
    return { kind: 'denied' };
  }
}

function permitted(sys: Sys, path: string): boolean {
  try {
    sys.access(path, { write: true });
    return true;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}

function hasDirectory(sys: Sys, path: string): boolean {
  const slash = path.lastIndexOf('/');
  if (slash <= 0) return true;
  try {
    return sys.stat(path.slice(0, slash)).type === 'directory';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}

async function write(sys: Sys, path: string, bytes: Uint8Array, append: boolean): Promise<WriteAnswer> {
  let existed = true;
  try {
    sys.stat(path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    existed = false;
  }
  try {
    const fd = sys.open(path, { write: true, create: true, ...(append ? { append } : { truncate: true }) }, 0o666);
    try {
      await sys.write(fd, bytes);
    } finally {
      sys.close(fd);
    }
    return { existed };
  } catch (error) {
    if (isErrno(error, 'ENOSPC', 'EFBIG')) return { existed, error: 'full', reason: strerror(error.code) };
    if (!isErrno(error)) throw error;
    return { existed, error: 'open', reason: strerror(error.code) };
  }
}

/** Runs a command line by the user's shell: on the terminal, until a key is pressed, or with its output caught. */
async function shell(sys: Sys, screen: FullScreen, onColon: () => void, ask: Ask & { kind: 'shell' }): Promise<ShellAnswer> {
  const path = sys.env.SHELL || '/bin/sh';
  const argv = ask.command === '' ? [path] : [path, '-c', ask.command];
  const input = ask.input ?? (ask.capture ? EMPTY : undefined);
  const inward = input ? sys.pipe() : undefined;
  const outward = ask.capture ? sys.pipe() : undefined;
  if (!ask.capture) {
    await screen.leave();
    if (ask.command !== '') await sys.write(1, utf8(`:${ask.input ? 'w ' : ''}!${ask.command}\n`));
  }
  const fds: Record<number, number> = {};
  if (inward) fds[0] = inward[0];
  if (outward) {
    fds[1] = outward[1];
    fds[2] = outward[1];
  }
  sys.sigaction('SIGINT', () => undefined);
  const pid = spawn(sys, path, argv, { fds });
  if (inward) sys.close(inward[0]);
  if (outward) sys.close(outward[1]);
  const parts: Uint8Array[] = [];
  await Promise.all([feed(sys, inward?.[1], input), drain(sys, outward?.[0], parts)]);
  const ended = await sys.waitpid(pid);
  const status = ended?.status.kind === 'exited' ? ended.status.code : 1;
  if (!ask.capture) {
    if (ask.command !== '') {
      if (status !== 0) await sys.write(1, utf8(`\nshell returned ${status}\n`));
      await sys.write(1, utf8('\nPress ENTER or type command to continue'));
    }
    screen.raw();
    if (ask.command !== '') {
      let key = await screen.next();
      while (key === 'resize') key = await screen.next();
      if (key === ':') onColon();
    }
    await screen.enter();
  }
  return { output: concat(parts.length ? parts : [EMPTY]), status };
}

async function feed(sys: Sys, fd: number | undefined, input: Uint8Array | undefined): Promise<void> {
  if (fd === undefined) return;
  try {
    if (input) await sys.write(fd, input);
  } catch (error) {
    if (!isErrno(error, 'EPIPE')) throw error;
  } finally {
    sys.close(fd);
  }
}

async function drain(sys: Sys, fd: number | undefined, parts: Uint8Array[]): Promise<void> {
  if (fd === undefined) return;
  for (;;) {
    const part = await sys.read(fd);
    if (part.length === 0) break;
    parts.push(part);
  }
  sys.close(fd);
}
