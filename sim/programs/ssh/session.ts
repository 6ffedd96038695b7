import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { ProcessGone, type Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { ignoreGone } from '../../libc/thread.ts';
import { type Connection, fields, MESSAGE } from './wire.ts';

const ESCAPES = `Supported escape sequences:\r
 ~.   - terminate connection (and any multiplexed sessions)\r
 ~^Z  - suspend ssh\r
 ~?   - this message\r
 ~~   - send the escape character by typing it twice\r
(Note that escapes are only recognized immediately after newline.)\r
`;

export interface SessionRequest {
  readonly host: string;
  /** Undefined: a shell. */
  readonly command: string | undefined;
  readonly terminal: boolean;
  readonly stdin: boolean;
  readonly quiet: boolean;
  /** -N */
  readonly idle: boolean;
}

/** A shell or a command over there, with this side's terminal and streams. @returns its status; 255 when the connection was lost. */
export async function runSession(sys: Sys, connection: Connection, request: SessionRequest): Promise<number> {
  const { terminal, host } = request;
  const size = terminal ? sys.winsize(0) : undefined;
  await connection.send(MESSAGE.open, {
    ...(request.command === undefined ? {} : { command: request.command }),
    ...(size ? { rows: size.rows, cols: size.cols, term: sys.env.TERM ?? 'dumb' } : {}),
    ...(request.idle ? { idle: true } : {}),
    lang: sys.env.LANG ?? '',
  });
  const before = terminal ? sys.tcgetattr(0) : undefined;
  const raw = (): void => {
    if (before) sys.tcsetattr(0, { canonical: false, echo: false, signals: false, crToNl: false, nlToCrNl: false });
  };
  raw();
  if (terminal) sys.sigaction('SIGWINCH', () => void connection.send(MESSAGE.window, sys.winsize(0)).catch(letGo));
  let done = false;
  let status: number | undefined;
  let cut = false;
  const finished = new Promise<void>((resolve) => {
    const end = (): void => {
      done = true;
      resolve();
    };
    receive().then(end, ignoreGone);
    if (request.stdin) carryInput(end).catch((error: unknown) => letGo(error));
    else void connection.send(MESSAGE.eof).catch(letGo);
  });
  await finished;
  if (before) sys.tcsetattr(0, before);
  if (status === undefined && !cut && !request.quiet) await printError(sys, `Connection to ${host} closed by remote host.\r\n`);
  if (terminal && !request.quiet) await printError(sys, `Connection to ${host} closed.\r\n`);
  return status ?? 255;

  async function receive(): Promise<void> {
    for (let message = await connection.read(); message && !done; message = await connection.read()) {
      if (message.type === MESSAGE.data) await sys.write(1, message.body);
      else if (message.type === MESSAGE.errorData) await sys.write(2, message.body);
      else if (message.type === MESSAGE.exit) status = Number(fields(message.body).status ?? 255);
      else if (message.type === MESSAGE.close) return;
    }
  }

  async function carryInput(end: () => void): Promise<void> {
    let lineStart = true;
    let escaped = false;
    for (;;) {
      const bytes = await sys.read(0);
      if (done) return;
      if (bytes.length === 0) return connection.send(MESSAGE.eof);
      if (!terminal) {
        await connection.send(MESSAGE.data, bytes);
        continue;
      }
      const out: number[] = [];
      for (const byte of bytes) {
        const key = String.fromCharCode(byte);
        if (escaped) {
          escaped = false;
          lineStart = false;
          if (key === '.') {
            cut = true;
            return end();
          }
          if (key === '?') {
            await sys.write(1, utf8(`~?\r\n${ESCAPES}`));
            lineStart = true;
            continue;
          }
          if (byte === 0x1a) {
            await suspend();
            lineStart = true;
            continue;
          }
          if (key !== '~') out.push(0x7e);
        } else if (lineStart && key === '~') {
          escaped = true;
          continue;
        }
        out.push(byte);
        lineStart = byte === 13 || byte === 10;
      }
      if (out.length) await connection.send(MESSAGE.data, Uint8Array.from(out));
    }
  }

  /** ~^Z: the terminal is as it was until `fg`. */
  async function suspend(): Promise<void> {
    await sys.write(1, utf8('~^Z [suspend ssh]\r\n'));
    if (before) sys.tcsetattr(0, before);
    sys.kill(sys.pid, 'SIGTSTP');
    await sys.sleep(0);
    raw();
    await connection.send(MESSAGE.window, sys.winsize(0));
  }
}

/** The other side has gone: whoever reads from it tells. */
function letGo(error: unknown): void {
  if (!isErrno(error) && !(error instanceof ProcessGone)) throw error;
}
