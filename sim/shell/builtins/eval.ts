import { text } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { readAll } from '../../libc/stdio.ts';
import { ExitControl, ReturnControl } from '../control-flow.ts';
import { evaluateText } from '../interpreter/evaluate-text.ts';
import { allFiles } from '../interpreter/find-command.ts';
import { runTrap } from '../interpreter/trap.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, usageError } from './builtin.ts';

export const evalText: Builtin = async (shell, args) => {
  const words = args[0] === '--' ? args.slice(1) : args;
  if (args[0]?.startsWith('-') && args[0] !== '-' && args[0] !== '--' && shell.personality.name === 'bash')
    return usageError(shell, 'eval', `${args[0].slice(0, 2)}: invalid option`, 'eval [arg ...]');
  if (words.length === 0) return 0;
  return evaluateText(shell, words.join(' '), { label: 'eval', firstLine: shell.line });
};

/** `. file [arguments]`. */
export const source: Builtin = async (shell, args, { name }) => {
  const words = args[0] === '--' ? args.slice(1) : args;
  const [file, ...parameters] = words;
  if (file === undefined) {
    await shell.complain('filename argument required', name);
    await shell.printError(`${name}: usage: ${name} filename [arguments]\n`);
    return 2;
  }
  const path = file.includes('/') ? file : (allFiles(shell, file)[0] ?? file);
  try {
    const bytes = await contentsOf(shell, path);
    return await runSourced(shell, text(bytes), path, parameters);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === 'EISDIR') await shell.complain(`${file}: is a directory`, name);
    else if (shell.personality.name === 'bash') await shell.complain(`${file}: ${strerror(error.code)}`);
    else {
      await shell.complain(
        shell.personality.name === 'dash' ? `cannot open ${file}: No such file` : `can't open '${file}': ${strerror(error.code)}`,
        name,
      );
      if (!shell.interactive) throw new ExitControl(2);
    }
    return 1;
  }
};

/** A regular file's bytes, or what a device, a FIFO or a descriptor gives until its end. */
async function contentsOf(shell: Shell, path: string): Promise<Uint8Array> {
  const { sys } = shell;
  const { type } = sys.stat(path);
  if (type === 'file' || type === 'directory') return sys.readFile(path);
  const fd = await sys.openWait(path, { read: true });
  try {
    return await readAll(sys, fd);
  } finally {
    sys.close(fd);
  }
}

/** Runs a file's text in this shell. `return` ends it. */
export async function runSourced(shell: Shell, contents: string, path: string, parameters: readonly string[]): Promise<number> {
  const { positional } = shell;
  const own = [...parameters];
  if (parameters.length) shell.positional = own;
  shell.positionalReplaced = false;
  shell.sourceDepth += 1;
  shell.calls.push({ name: 'source', source: path, line: shell.line });
  try {
    const status = await evaluateText(shell, contents, { path });
    await runTrap(shell, 'RETURN');
    return contents.trim() === '' ? 0 : status;
  } catch (error) {
    if (error instanceof ReturnControl) return error.status;
    throw error;
  } finally {
    shell.sourceDepth -= 1;
    shell.calls.pop();
    // What `set` gave the file's own parameters stays after it.
    if (parameters.length && !shell.positionalReplaced) shell.positional = positional;
  }
}
