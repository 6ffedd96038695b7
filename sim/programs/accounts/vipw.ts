import { isErrno, strerror } from '../../base/errno.ts';
import type { Program } from '../../kernel/sys.ts';
import { readText, writeText } from '../../libc/files.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { spawn } from '../../libc/spawn.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';

/** vipw(8) and vigr(8) of shadow 4.13: an editor on a copy of the file, which takes its place when it has changed. */
export const main: Program = async (sys, argv) => {
  const name = argv[0]?.split('/').at(-1) ?? 'vipw';
  const usage = `Usage: ${name} [options]\n\nOptions:\n  -g, --group\n  -h, --help\n  -p, --passwd\n  -q, --quiet\n  -s, --shadow\n\n`;
  let options: ReturnType<typeof getopt>;
  try {
    options = getopt({ short: 'ghpqs', long: { group: 'g', help: 'h', passwd: 'p', quiet: 'q', shadow: 's' } }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, `${name}: ${error.message}\n${usage}`).then(() => 1);
  }
  const has = (letter: string): boolean => options.given.some((option) => option.name === letter);
  if (has('h')) return print(sys, usage).then(() => 0);
  if (options.operands.length) return printError(sys, usage).then(() => 1);
  const ofGroups = has('g') || (name === 'vigr' && !has('p'));
  const [plain, secret] = ofGroups ? ['/etc/group', '/etc/gshadow'] : ['/etc/passwd', '/etc/shadow'];
  const path = has('s') ? secret : plain;
  const fail = async (message: string, status: number): Promise<number> => {
    await printError(sys, `${name}: ${message}\n`);
    await print(sys, `${name}: ${path} is unchanged\n`);
    return status;
  };
  if (sys.credentials().euid !== 0) {
    await printError(sys, `${name}: Permission denied.\n`);
    return fail("Couldn't lock file: Permission denied", 5);
  }
  const copy = `${path}.edit`;
  const { mode, gid } = sys.stat(path);
  const before = readText(sys, path);
  writeText(sys, copy, before, 0o600);
  const editor = sys.env.VISUAL || sys.env.EDITOR || 'vi';
  const ended = await sys.waitpid(spawn(sys, '/bin/sh', ['sh', '-c', `${editor} ${copy}`]));
  const status = ended ? exitStatus(ended.status) : 1;
  if (status !== 0) {
    sys.unlink(copy);
    return fail(`${editor} returned with status ${status}`, status);
  }
  let after: string;
  try {
    after = readText(sys, copy);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return fail(strerror(error.code), 1);
  }
  if (after === before) {
    sys.unlink(copy);
    return print(sys, `${name}: ${path} is unchanged\n`).then(() => 0);
  }
  writeText(sys, `${path}-`, before, 0o600);
  sys.chmod(copy, mode);
  sys.chown(copy, 0, gid);
  sys.rename(copy, path);
  if (!has('q')) {
    const [other, how] = has('s') ? [plain, name] : [secret, `${name} -s`];
    const advice = `You may need to modify ${other} for consistency.\nPlease use the command '${how}' to do so.\n`;
    await print(sys, `You have modified ${path}.\n${advice}`);
  }
  return 0;
};
