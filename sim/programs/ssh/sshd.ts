import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { exists, makeDirectories, readTextIfAny, writeText } from '../../libc/files.ts';
import { sdNotify } from '../../libc/sd-notify.ts';
import { printError } from '../../libc/stdio.ts';
import { getopt, UsageError } from '../getopt.ts';
import { newKeyPair, parsePrivate, privateText, publicBlob, publicLine } from './keys.ts';
import { admit } from './sshd-admit.ts';
import { relaySession } from './sshd-relay.ts';
import { startSession } from './sshd-session.ts';
import { passStage, takeStage } from './sshd-stage.ts';
import { VERSION } from './wire.ts';

const CONFIGURATION = '/etc/ssh/sshd_config';
const HOST_KEY = '/etc/ssh/ssh_host_ed25519_key';

/** sshd(8). Each stage of its work is a process of the same program under another title, as ps shows it: listener, `user [priv]`, `user@pts/0`. */
export const main: Program = async (sys, argv) => {
  const stage = takeStage(sys);
  if (stage?.kind === 'listen') return listen(sys, stage.ports);
  if (stage?.kind === 'session') return startSession(sys, stage);
  if (stage?.kind === 'relay') return relaySession(sys, stage);
  return begin(sys, argv);
};

async function begin(sys: Sys, argv: readonly string[]): Promise<number> {
  let options: ReturnType<typeof getopt>;
  try {
    options = getopt({ short: '46DdeiqTtVC:E:f:g:h:k:o:p:u:b:c:' }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(
      sys,
      `${error.message.replace('invalid option', 'unknown option').replaceAll("'", '')}\n${VERSION}, OpenSSL 3.0.13 30 Jan 2024\nusage: sshd [-46DdeGiqTtV] [-f config_file] [-o option] [-p port]\n`,
    ).then(() => 1);
  }
  const has = (name: string): boolean => options.given.some((option) => option.name === name);
  if (has('V')) return printError(sys, `${VERSION}, OpenSSL 3.0.13 30 Jan 2024\n`).then(() => 0);
  if (has('d') || has('i') || has('T')) return printError(sys, 'dockwire: sshd -d, -i or -T is not simulated yet\n').then(() => 1);
  if (!argv[0]?.startsWith('/')) return printError(sys, 'sshd re-exec requires execution with an absolute path\r\n').then(() => 255);
  if (sys.credentials().euid !== 0) return printError(sys, 'sshd: no hostkeys available -- exiting.\n').then(() => 1);
  makeDirectories(sys, '/run/sshd');
  makeDirectories(sys, '/etc/ssh');
  if (!exists(sys, HOST_KEY)) {
    const pair = newKeyPair(sys, `root@${sys.hostname()}`);
    writeText(sys, HOST_KEY, privateText(sys, pair), 0o600);
    writeText(sys, `${HOST_KEY}.pub`, `${publicLine(pair)}\n`);
  }
  if (!parsePrivate(readTextIfAny(sys, HOST_KEY) ?? '')) return printError(sys, 'sshd: no hostkeys available -- exiting.\n').then(() => 1);
  if (has('t')) return 0;
  const given = options.given.filter(({ name }) => name === 'p').map(({ value }) => Number(value));
  const declared = [...(readTextIfAny(sys, CONFIGURATION) ?? '').matchAll(/^\s*Port\s+(\d+)/gim)].map((found) => Number(found[1]));
  const ports = given.length ? given : declared.length ? declared : [22];
  const go = (process: Sys): Promise<number> =>
    passStage(process, `sshd: ${argv.join(' ')} [listener] 0 of 10-100 startups`, { kind: 'listen', ports });
  if (has('D')) return go(sys);
  sys.fork((child) => {
    child.setsid();
    return go(child);
  });
  return 0;
}

async function listen(sys: Sys, ports: readonly number[]): Promise<number> {
  const blob = publicBlob(parsePrivate(readTextIfAny(sys, HOST_KEY) ?? '')?.publicKey ?? new Uint8Array(0));
  const listeners: number[] = [];
  for (const port of ports) {
    try {
      listeners.push(sys.listen({ family: 'inet', host: '0.0.0.0', port }));
      await printError(sys, `Server listening on 0.0.0.0 port ${port}.\n`);
    } catch (error) {
      if (!isErrno(error)) throw error;
      await printError(sys, `error: Bind to port ${port} on 0.0.0.0 failed: ${strerror(error.code)}.\n`);
    }
  }
  if (listeners.length === 0) return printError(sys, 'fatal: Cannot bind any address.\n').then(() => 255);
  writeText(sys, '/run/sshd.pid', `${sys.pid}\n`);
  sys.sigaction('SIGCHLD', 'ignore');
  await sdNotify(sys, 'READY=1');
  delete sys.env.NOTIFY_SOCKET;
  for (;;) {
    for (const listener of await sys.poll(listeners)) {
      const { fd } = await sys.accept(listener);
      sys.fork((child) => {
        child.sigaction('SIGCHLD', 'default');
        for (const other of listeners) child.close(other);
        return admit(child, fd, blob);
      });
      sys.close(fd);
    }
  }
}
