import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { exists, readText, readTextIfAny, writeText } from '../../libc/files.ts';
import { spawn } from '../../libc/spawn.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, type Options, UsageError } from '../getopt.ts';
import { lineOf } from '../terminal/secret-line.ts';
import { listDirectory, SUDOERS } from './load.ts';
import { readSudoers, type Sudoers } from './sudoers.ts';

const USAGE = 'usage: visudo [-chOPqsV] [[-f] sudoers ]\n';

/** visudo(8) of sudo 1.9: an editor on a copy of sudoers, which takes its place only when it can be read; `-c` only checks. */
export const main: Program = async (sys, argv) => {
  let options: Options;
  try {
    const long = { check: 'c', 'file=': 'f', help: 'h', owner: 'O', perms: 'P', quiet: 'q', strict: 's', version: 'V' };
    options = getopt({ short: 'cf:hOPqsV', long }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, `visudo: ${error.message}\n${USAGE}`).then(() => 1);
  }
  const has = (letter: string): boolean => options.given.some(({ name }) => name === letter);
  if (has('h')) return print(sys, `visudo - safely edit the sudoers file\n\n${USAGE}`).then(() => 0);
  if (has('V')) return print(sys, 'visudo version 1.9.15p5\nvisudo grammar version 50\n').then(() => 0);
  const named = options.given.findLast(({ name }) => name === 'f')?.value ?? options.operands[0];
  if (options.operands.length > (has('f') ? 0 : 1)) return printError(sys, USAGE).then(() => 1);
  const path = named ?? SUDOERS;
  const own = named === undefined;
  return has('c') ? check(sys, path, { quiet: has('q'), own, strict: has('s') }) : edit(sys, path, own);
};

async function check(sys: Sys, path: string, { quiet, own, strict }: { quiet: boolean; own: boolean; strict: boolean }): Promise<number> {
  try {
    readText(sys, path);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (!quiet) await printError(sys, `visudo: unable to open ${path}: ${strerror(error.code)}\n`);
    return 1;
  }
  const sudoers = parse(sys, path);
  const faults = [...sudoers.faults, ...sudoers.warnings];
  if (!quiet) for (const fault of faults) await printError(sys, `${fault}\n`);
  if (sudoers.faults.length || (strict && sudoers.warnings.length)) return 1;
  let status = 0;
  for (const file of sudoers.files) {
    const wrong = own ? badAccess(sys, file) : undefined;
    if (wrong !== undefined) {
      status = 1;
      if (!quiet) await printError(sys, `${file}: ${wrong}\n`);
    } else if (!quiet) await print(sys, `${file}: parsed OK\n`);
  }
  return status;
}

function badAccess(sys: Sys, file: string): string | undefined {
  const { uid, gid, mode } = sys.stat(file);
  if (uid !== 0 || gid !== 0) return 'wrong owner (uid, gid) should be (0, 0)';
  return mode === 0o440 ? undefined : 'bad permissions, should be mode 0440';
}

async function edit(sys: Sys, path: string, own: boolean): Promise<number> {
  const copy = `${path}.tmp`;
  const before = readableText(sys, path);
  if (typeof before === 'object') return printError(sys, `visudo: ${path}: ${before.reason}\n`).then(() => 1);
  try {
    writeText(sys, copy, before, 0o700);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return printError(sys, `visudo: ${copy}: ${strerror(error.code)}\n`).then(() => 1);
  }
  for (;;) {
    const editor = sys.env.SUDO_EDITOR || sys.env.VISUAL || sys.env.EDITOR || 'vi';
    await sys.waitpid(spawn(sys, '/bin/sh', ['sh', '-c', `${editor} -- ${copy}`]));
    const after = readTextIfAny(sys, copy) ?? '';
    if (after === before) {
      sys.unlink(copy);
      return printError(sys, `visudo: ${copy} unchanged\n`).then(() => 0);
    }
    const sudoers = parse(sys, path, after);
    for (const fault of [...sudoers.faults, ...sudoers.warnings]) await printError(sys, `${fault}\n`);
    const what = sudoers.faults.length ? await whatNow(sys) : 'save';
    if (what === 'edit') continue;
    if (what === 'exit') {
      sys.unlink(copy);
      return 1;
    }
    const mode = own || !exists(sys, path) ? (own ? 0o440 : 0o640) : sys.stat(path).mode;
    sys.chmod(copy, mode);
    sys.chown(copy, 0, 0);
    sys.rename(copy, path);
    return 0;
  }
}

async function whatNow(sys: Sys): Promise<'edit' | 'exit' | 'save'> {
  for (;;) {
    await print(sys, 'What now? ');
    const line = await lineOf(sys, 0);
    if (typeof line !== 'object') return 'exit';
    const word = line.line.trim();
    if (word === 'e') return 'edit';
    if (word === 'x') return 'exit';
    if (word === 'Q') return 'save';
    await print(
      sys,
      'Options are:\n  (e)dit sudoers file again\n  e(x)it without saving changes to sudoers file\n  (Q)uit and save changes to sudoers file (DANGER!)\n\n',
    );
  }
}

function readableText(sys: Sys, path: string): string | { reason: string } {
  try {
    return readTextIfAny(sys, path) ?? '';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return { reason: strerror(error.code) };
  }
}

/** `text` stands for the file `path` itself; what it includes is read from the disk. */
function parse(sys: Sys, path: string, text?: string): Sudoers {
  const source = (file: string): { text: string } | { fault: string } => {
    if (file === path && text !== undefined) return { text };
    const found = readableText(sys, file);
    return typeof found === 'string' ? { text: found } : { fault: `unable to open ${file}: ${found.reason}` };
  };
  return readSudoers(path, source, (directory) => listDirectory(sys, directory));
}
