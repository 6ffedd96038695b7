import type { Duplex } from '../../base/byte-stream.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys, Termios } from '../../kernel/sys.ts';
import { STDERR, STDIN, STDOUT } from '../../libc/stdio.ts';
import { FrameReader } from '../api/stdcopy.ts';
import type { Cli } from './cli.ts';
import { DEFAULT_DETACH_KEYS, DetachKeyFilter, parseDetachKeys } from './detach-keys.ts';
import { EscapeError } from './errors.ts';

export interface Attachment {
  readonly stream: Duplex;
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** The container has a terminal: bytes come raw, and ours is put in raw mode. */
  readonly tty: boolean;
  readonly detachKeys: string;
}

/** Raw mode: every key goes to the container as it is, Ctrl-C too. Undo with the returned function. Source: cfmakeraw(3). */
function makeRaw(sys: Sys, fd: number): () => void {
  if (!sys.isatty(fd)) return () => undefined;
  const before: Termios = sys.tcgetattr(fd);
  sys.tcsetattr(fd, { canonical: false, echo: false, signals: false, crToNl: false, nlToCrNl: false, flowControl: false, extended: false });
  let done = false;
  return () => {
    if (done) return;
    done = true;
    sys.tcsetattr(fd, before);
  };
}

export interface Carrying {
  /** Resolves at the end of the container's output. Rejects with EscapeError when the detach keys were typed. */
  readonly ended: Promise<void>;
  /** Gives up: our terminal is as before, the stream is closed. */
  leave(): void;
}

/**
 * Carries bytes between our streams and a container's until its output ends, or the user detaches.
 * Source: docker/cli cli/command/container/hijack.go.
 * @throws Error when the detach keys cannot be understood
 */
export function carry(cli: Cli, attachment: Attachment): Carrying {
  const { stream, stdin, stdout, stderr, tty } = attachment;
  const keys = attachment.detachKeys === '' ? DEFAULT_DETACH_KEYS : parseDetachKeys(attachment.detachKeys);
  const restore = tty && stdin ? makeRaw(cli.sys, STDIN) : () => undefined;
  const input = stdin ? carryInput(cli.sys, stream, tty ? keys : undefined) : undefined;
  const output = stdout || stderr ? carryOutput(cli.sys, attachment) : undefined;
  const ended = bothEnded(input, output).finally(restore);
  // Whoever waits sees how it ended; until somebody does, a failure is not unhandled.
  ended.catch(() => undefined);
  return {
    ended,
    leave() {
      restore();
      stream.close();
    },
  };
}

/** Input may end first (Ctrl-D, an empty pipe); then there is still output to come. Detaching ends both. */
async function bothEnded(input: Promise<void> | undefined, output: Promise<void> | undefined): Promise<void> {
  if (!output) return input;
  if (!input) return output;
  await Promise.race([output, input.then(() => output)]);
}

/** Resolves at the end of our input. @throws EscapeError */
async function carryInput(sys: Sys, stream: Duplex, keys: readonly number[] | undefined): Promise<void> {
  const filter = keys === undefined ? undefined : new DetachKeyFilter(keys);
  for (;;) {
    const typed = await sys.read(STDIN);
    if (typed.length === 0) break;
    const { pass, detached } = filter ? filter.push(typed) : { pass: typed, detached: false };
    try {
      if (pass.length > 0) await stream.write(pass);
    } catch (error) {
      // The container reads no more; what it still says is awaited elsewhere.
      if (isErrno(error)) return;
      throw error;
    }
    if (detached) throw new EscapeError();
  }
  stream.closeWrite();
}

async function carryOutput(sys: Sys, { stream, stdout, stderr, tty }: Attachment): Promise<void> {
  const frames = tty ? undefined : new FrameReader();
  for (;;) {
    const bytes = await readOrEnd(stream);
    if (bytes === undefined) break;
    if (!frames) {
      if (stdout) await sys.write(STDOUT, bytes);
      continue;
    }
    for (const frame of frames.push(bytes)) {
      if (frame.stream === 'stdout' && stdout) await sys.write(STDOUT, frame.bytes);
      else if (frame.stream !== 'stdout' && stderr) await sys.write(STDERR, frame.bytes);
    }
  }
}

async function readOrEnd(stream: Duplex): Promise<Uint8Array | undefined> {
  try {
    return await stream.read();
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}
