import { utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys, WaitStatus } from '../../kernel/sys.ts';
import { sessionVariables } from '../../libc/login-defs.ts';
import { type PasswdEntry, userById } from '../../libc/passwd.ts';
import { thread } from '../../libc/thread.ts';
import { identity } from '../accounts/identity.ts';
import type { Stage } from './sshd-stage.ts';
import { Connection, fields, MESSAGE } from './wire.ts';

type Relay = Extract<Stage, { kind: 'relay' }>;

/** The user's half of a session: starts the shell or the command, and carries bytes between it and the client. */
export async function relaySession(sys: Sys, stage: Relay): Promise<number> {
  const connection = new Connection(sys, stage.fd);
  const user = userById(sys, sys.credentials().uid);
  if (!user) return 255;
  sys.sigaction('SIGPIPE', 'ignore');
  if (stage.wanted.idle) {
    while (await connection.read()) {
      // Only the end of the connection matters.
    }
    return 0;
  }
  const streams = stage.terminal ? onTerminal(sys, stage, user) : onPipes(sys, stage, user);
  let lost = false;
  thread(async () => {
    for (let message = await connection.read(); message; message = await connection.read()) {
      if (message.type === MESSAGE.data) await ignoringErrors(sys.write(streams.input, message.body));
      else if (message.type === MESSAGE.window && stage.terminal) {
        const { rows, cols } = fields(message.body);
        if (typeof rows === 'number' && typeof cols === 'number') sys.setWinsize(stage.terminal.master, { rows, cols });
      } else if (message.type === MESSAGE.eof && !stage.terminal) sys.close(streams.input);
    }
    lost = true;
    // The terminal goes with its client: what runs on it hears SIGHUP.
    sys.exit(255);
  });
  await Promise.all(streams.outputs.map(({ fd, type }) => carry(sys, connection, fd, type)));
  const ended = await sys.waitpid(streams.pid);
  if (lost) return 255;
  await ignoringErrors(connection.send(MESSAGE.exit, { status: statusOf(ended?.status) }));
  await ignoringErrors(connection.send(MESSAGE.close));
  return 0;
}

interface Streams {
  readonly pid: number;
  readonly input: number;
  readonly outputs: readonly { readonly fd: number; readonly type: number }[];
}

function onTerminal(sys: Sys, stage: Relay, user: PasswdEntry): Streams {
  const { master, slave } = stage.terminal ?? { master: -1, slave: -1 };
  const pid = sys.fork((child) => {
    child.setsid();
    child.setControllingTerminal(slave);
    for (const fd of [0, 1, 2]) child.dup2(slave, fd);
    return startShell(child, stage, user);
  });
  sys.close(slave);
  return { pid, input: master, outputs: [{ fd: master, type: MESSAGE.data }] };
}

function onPipes(sys: Sys, stage: Relay, user: PasswdEntry): Streams {
  const [inRead, inWrite] = sys.pipe();
  const [outRead, outWrite] = sys.pipe();
  const [errRead, errWrite] = sys.pipe();
  const pid = sys.fork((child) => {
    child.setsid();
    child.dup2(inRead, 0);
    child.dup2(outWrite, 1);
    child.dup2(errWrite, 2);
    return startShell(child, stage, user);
  });
  for (const fd of [inRead, outWrite, errWrite]) sys.close(fd);
  return {
    pid,
    input: inWrite,
    outputs: [
      { fd: outRead, type: MESSAGE.data },
      { fd: errRead, type: MESSAGE.errorData },
    ],
  };
}

async function startShell(sys: Sys, { wanted, greeting, ends, terminal }: Relay, user: PasswdEntry): Promise<number> {
  for (const fd of sys.descriptors()) if (fd > 2) sys.close(fd);
  sys.sigaction('SIGPIPE', 'default');
  const shell = user.shell || '/bin/sh';
  const [from, port, , local] = ends.split(' ');
  const env: Record<string, string> = {
    ...identity(user, shell),
    PATH: user.uid === 0 ? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' : '/usr/local/bin:/usr/bin:/bin:/usr/games',
    ...(wanted.lang ? { LANG: wanted.lang } : {}),
    ...sessionVariables(sys),
    SSH_CLIENT: `${from} ${port} ${local}`,
    SSH_CONNECTION: ends,
    MOTD_SHOWN: 'pam',
    ...(terminal ? { SSH_TTY: terminal.name, TERM: wanted.term ?? 'dumb' } : {}),
  };
  try {
    sys.chdir(user.home);
  } catch (error) {
    if (!isErrno(error)) throw error;
    await sys.write(2, utf8(`Could not chdir to home directory ${user.home}: ${strerror(error.code)}\n`));
    sys.chdir('/');
  }
  if (greeting) await sys.write(1, utf8(greeting));
  const base = shell.split('/').at(-1) ?? 'sh';
  try {
    return await sys.exec(shell, wanted.command === undefined ? [`-${base}`] : [base, '-c', wanted.command], env);
  } catch (error) {
    if (!isErrno(error)) throw error;
    await sys.write(2, utf8(`${shell}: ${strerror(error.code)}\n`));
    return 1;
  }
}

async function carry(sys: Sys, connection: Connection, fd: number, type: number): Promise<void> {
  for (;;) {
    const bytes = await sys.read(fd);
    if (bytes.length === 0) return;
    await ignoringErrors(connection.send(type, bytes));
  }
}

/** The end of the connection is noticed by whoever reads from it. */
async function ignoringErrors(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}

/** A command that a signal ended shows as 255 over there. */
function statusOf(status: WaitStatus | undefined): number {
  return status?.kind === 'exited' ? status.code : 255;
}
