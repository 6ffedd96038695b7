import { utf8 } from '../../base/bytes.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { exists, readText } from '../../libc/files.ts';
import { userById } from '../../libc/passwd.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { spawn } from '../../libc/spawn.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';

const ME = '/usr/bin/ssh-copy-id';
const USAGE = `Usage: ${ME} [-h|-?|-f|-n|-s] [-i [identity_file]] [-p port] [-F alternative ssh_config file] [[-o <ssh -o options>] ...] [user@]hostname\n`;

/** ssh-copy-id(1): puts the public key where sshd looks for it over there, by ssh. */
export const main: Program = async (sys, argv) => {
  let options: ReturnType<typeof getopt>;
  try {
    options = getopt({ short: 'fhi::no:p:s' }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, USAGE).then(() => 1);
  }
  const value = (name: string): string | undefined => options.given.findLast((option) => option.name === name)?.value;
  const has = (name: string): boolean => options.given.some((option) => option.name === name);
  const [first, second] = options.operands;
  // `-i FILE` may stand apart, which getopt's optional value does not see.
  const identity = value('i') ?? (has('i') && second !== undefined ? first : undefined);
  const host = identity === first && second !== undefined ? second : first;
  if (host === undefined) return printError(sys, USAGE).then(() => 1);
  const home = userById(sys, sys.credentials().uid)?.home ?? '/';
  const key = (identity ?? `${home}/.ssh/id_ed25519`).replace(/\.pub$/, '');
  if (!exists(sys, `${key}.pub`)) return printError(sys, `${ME}: ERROR: No identities found\n`).then(() => 1);
  const info = (text: string): Promise<void> => printError(sys, `${ME}: INFO: ${text}\n`);
  await info(`Source of key(s) to be installed: "${key}.pub"`);
  const port = value('p');
  const extra = options.given.flatMap((option) => (option.name === 'o' ? ['-o', option.value ?? ''] : []));
  const common = [...(port === undefined ? [] : ['-p', port]), ...extra];
  await info('attempting to log in with the new key(s), to filter out any that are already installed');
  const tried = has('f')
    ? 1
    : await ssh(
        sys,
        [
          ...common,
          '-o',
          'BatchMode=yes',
          '-o',
          'StrictHostKeyChecking=no',
          '-o',
          'LogLevel=quiet',
          '-o',
          'UserKnownHostsFile=/dev/null',
          '-i',
          key,
          host,
          'exit',
        ],
        '',
      );
  if (tried === 0) {
    await printError(
      sys,
      `\n${ME}: WARNING: All keys were skipped because they already exist on the remote system.\n\t\t(if you think this is a mistake, you may want to use -f option)\n\n`,
    );
    return 0;
  }
  await info('1 key(s) remain to be installed -- if you are prompted now it is to install the new keys');
  if (has('n')) return 0;
  const command = 'cd; umask 077; mkdir -p .ssh && cat >> .ssh/authorized_keys || exit 1';
  const status = await ssh(sys, [...common, host, command], readText(sys, `${key}.pub`));
  if (status !== 0) return status;
  const shown = [...(port === undefined ? [] : [`-p '${port}'`]), `'${host}'`].join(' ');
  await print(
    sys,
    `\nNumber of key(s) added: 1\n\nNow try logging into the machine, with:   "ssh ${shown}"\nand check to make sure that only the key(s) you wanted were added.\n\n`,
  );
  return 0;
};

async function ssh(sys: Sys, args: readonly string[], input: string): Promise<number> {
  const [read, write] = sys.pipe();
  const pid = spawn(sys, '/usr/bin/ssh', ['ssh', ...args], { fds: { 0: read } });
  sys.close(read);
  if (input) await sys.write(write, utf8(input));
  sys.close(write);
  const ended = await sys.waitpid(pid);
  return ended ? exitStatus(ended.status) : 255;
}
