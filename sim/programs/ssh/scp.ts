import { utf8 } from '../../base/bytes.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { spawn } from '../../libc/spawn.ts';
import { printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';
import { type Copy, receiveAll, sendAll } from './rcp.ts';

const USAGE = `usage: scp [-346ABCOpqRrsTv] [-c cipher] [-D sftp_server_path] [-F ssh_config]
           [-i identity_file] [-J destination] [-l limit] [-o ssh_option]
           [-P port] [-S program] [-X sftp_option] source ... target
`;

/** scp(1) over ssh, by the old protocol (-O) and not by SFTP. */
export const main: Program = async (sys, argv) => {
  let options: ReturnType<typeof getopt>;
  try {
    options = getopt({ short: '346ABCOpqRrsTvtfc:D:F:i:J:l:o:P:S:X:' }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, `${error.message.replace(/invalid option -- '(.)'/, 'unknown option -- $1')}\n${USAGE}`).then(() => 1);
  }
  const has = (name: string): boolean => options.given.some((option) => option.name === name);
  const recursive = has('r');
  const { operands } = options;
  // Called by the scp at the other end: its streams are the connection.
  if (has('t') || has('f')) {
    const far: Copy = { sys, from: 0, to: 1, recursive, complain: (message) => sys.write(1, utf8(`\x01scp: ${message}\n`)) };
    const fine = has('t') ? await receiveAll(far, operands[0] ?? '.') : await sendAll(far, operands);
    return fine ? 0 : 1;
  }
  const target = operands.at(-1);
  const sources = operands.slice(0, -1);
  if (target === undefined || sources.length === 0) return printError(sys, USAGE).then(() => 1);
  const passed = options.given.flatMap(({ name, value }) =>
    name === 'P' ? ['-p', value ?? ''] : ['i', 'o', 'F', 'c'].includes(name) ? [`-${name}`, value ?? ''] : name === 'q' ? ['-q'] : [],
  );
  const copyWith = async (host: string, command: string, work: (copy: Copy) => Promise<boolean>): Promise<number> => {
    const [theirInput, to] = sys.pipe();
    const [from, theirOutput] = sys.pipe();
    sys.sigaction('SIGPIPE', 'ignore');
    const pid = spawn(sys, '/usr/bin/ssh', ['ssh', '-T', ...passed, '--', host, command], { fds: { 0: theirInput, 1: theirOutput } });
    for (const fd of [theirInput, theirOutput]) sys.close(fd);
    const started = sys.monotonic();
    const fine = await work({
      ...{ sys, from, to, recursive },
      complain: (message) => printError(sys, `scp: ${message}\r\n`),
      onFile: (name, size) => (has('q') || !sys.isatty(1) ? Promise.resolve() : sys.write(1, utf8(progress(sys, name, size, started)))),
    });
    sys.close(to);
    sys.close(from);
    const ended = await sys.waitpid(pid);
    const status = ended ? exitStatus(ended.status) : 255;
    if (status === 255) await printError(sys, 'scp: Connection closed\r\n');
    return status === 255 ? 255 : fine ? 0 : 1;
  };
  const flags = recursive ? '-r ' : '';
  const there = remote(target);
  if (there) {
    if (sources.some((source) => remote(source)))
      return printError(sys, 'dockwire: scp between two other machines is not simulated yet\n').then(() => 1);
    return copyWith(there.host, `scp ${flags}-t ${there.path || '.'}`, (copy) => sendAll(copy, sources));
  }
  let status = 0;
  for (const source of sources) {
    const place = remote(source);
    if (!place) return printError(sys, 'dockwire: scp without another machine is not simulated yet\n').then(() => 1);
    status = Math.max(status, await copyWith(place.host, `scp ${flags}-f ${place.path || '.'}`, (copy) => receiveAll(copy, target)));
  }
  return status;
};

/** `[user@]host:path`; a colon behind a slash belongs to a file's name. */
function remote(word: string): { host: string; path: string } | undefined {
  const found = /^([^/:]+):(.*)$/s.exec(word);
  return found ? { host: found[1] ?? '', path: found[2] ?? '' } : undefined;
}

function progress(sys: Sys, name: string, size: number, started: number): string {
  const width = Math.max(10, (sys.winsize(1).cols || 80) - 35);
  const rate = (size * 1_000_000) / Math.max(1, sys.monotonic() - started);
  return `${name.slice(0, width).padEnd(width)} 100% ${amount(size)} ${speed(rate)}/s   00:00    \n`;
}

function amount(bytes: number): string {
  const units = ['', 'KB', 'MB', 'GB'];
  let [value, unit] = [bytes, 0];
  for (; value >= 10_000 && unit < 3; unit++) value = Math.round(value / 1024);
  return `${String(value).padStart(4)}${(units[unit] ?? '').padEnd(2)}`;
}

function speed(rate: number): string {
  let [value, unit] = [rate / 1024, 0];
  for (; value >= 1000 && unit < 2; unit++) value /= 1024;
  return `${value.toFixed(1).padStart(5)}${['KB', 'MB', 'GB'][unit]}`;
}
