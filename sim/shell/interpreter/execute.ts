import { text } from '../../base/bytes.ts';
import { isErrno, type SysError, strerror } from '../../base/errno.ts';
import { ExitControl } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { restoreSignals } from '../signals.ts';
import { evaluateText } from './evaluate-text.ts';
import { callFunction } from './function.ts';
import { runAsProcess } from './subshell.ts';

export interface ExecuteOptions {
  readonly environment: Readonly<Record<string, string>> | undefined;
  /** By the builtin `exec`: a failure of a shell without a prompt ends it, and messages name `exec`. */
  readonly byExec?: boolean;
  /** The name in messages, when it is not `argv[0]`. */
  readonly shown?: string;
}

/** Becomes the program, or says why it cannot: status 127 (not found) or 126 (cannot be run). */
export async function execute(shell: Shell, path: string | undefined, argv: readonly string[], options: ExecuteOptions): Promise<number> {
  const name = options.shown ?? argv[0] ?? '';
  const builtin = options.byExec ? 'exec' : undefined;
  if (path === undefined) {
    const handle = options.byExec || shell.personality.name !== 'bash' ? undefined : shell.functions.get('command_not_found_handle');
    if (handle) return callFunction(shell, handle, argv);
    await shell.complain(options.byExec ? `${name}: not found` : shell.personality.notFound(name), builtin);
    return failed(shell, 127, options);
  }
  const environment = options.environment ?? {};
  try {
    restoreSignals(shell.sys, shell.ignoredSignals());
    const status = await shell.sys.exec(path, argv, {
      ...environment,
      ...(shell.personality.name === 'bash' && options.environment ? { _: path } : {}),
    });
    // The program that took our place has ended: so have we.
    return shell.sys.exit(status);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === 'ENOEXEC') return runAsScript(shell, wholePath(shell, path, options), argv, options);
    const bash = shell.personality.name === 'bash';
    const whole = wholePath(shell, path, options);
    await complainOfFile(shell, path, whole === path ? name : whole, error, bash ? undefined : builtin);
    // bash's exec says a second time what is wrong with a file that is there.
    if (bash && options.byExec && error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
      await shell.complain(`${whole}: cannot execute: ${isDirectory(shell, path) ? 'Is a directory' : strerror(error.code)}`, builtin);
    return failed(shell, error.code === 'ENOENT' || (error.code === 'ENOTDIR' && shell.personality.name !== 'bash') ? 127 : 126, options);
  }
}

/** bash's exec makes the path whole. */
function wholePath(shell: Shell, path: string, { byExec }: ExecuteOptions): string {
  if (shell.personality.name !== 'bash' || !byExec || path.startsWith('/')) return path;
  return `${shell.sys.cwd()}/${path.replace(/^\.\//, '')}`;
}

async function complainOfFile(shell: Shell, path: string, name: string, error: SysError, builtin: string | undefined): Promise<void> {
  const shown = name.includes('/') ? name : path;
  if (shell.personality.name !== 'bash') {
    const words = error.code === 'ENOENT' ? 'not found' : strerror(error.code);
    await shell.complain(`${name}: ${words}`, builtin);
  } else if (isDirectory(shell, path)) await shell.complain(`${shown}: Is a directory`, builtin);
  else if (error.code === 'ENOENT' && exists(shell, path))
    await shell.complain(`${shown}: cannot execute: required file not found`, builtin);
  else await shell.complain(`${shown}: ${strerror(error.code)}`, builtin);
}

function failed(shell: Shell, status: number, options: ExecuteOptions): number {
  if (options.byExec && !shell.interactive && (shell.subshellDepth > 0 || !shell.options.isOn('execfail'))) throw new ExitControl(status);
  return status;
}

/** A file that is no program and names no interpreter is read as a shell script, as execvp(3) has it. */
async function runAsScript(shell: Shell, path: string, argv: readonly string[], options: ExecuteOptions): Promise<number> {
  const bytes = shell.sys.readFile(path);
  // bash looks at the first line of 80 bytes; an ELF header is none for it either.
  const elf = bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
  if (elf || bytes.subarray(0, 80).includes(0)) {
    await shell.complain(`${path}: cannot execute binary file: Exec format error`);
    return failed(shell, 126, options);
  }
  const child = shell.copyFor()(shell.sys);
  child.name = path;
  child.positional = argv.slice(1);
  child.functions.clear();
  child.aliases.clear();
  child.commandString = false;
  child.messagesWithoutLine = false;
  child.functionDepth = 0;
  const status = await runAsProcess(child, () => evaluateText(child, text(bytes), { path, goesOn: true }));
  return shell.sys.exit(status);
}

function isDirectory(shell: Shell, path: string): boolean {
  try {
    return shell.sys.stat(path).type === 'directory';
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

function exists(shell: Shell, path: string): boolean {
  try {
    shell.sys.lstat(path);
    return true;
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}
