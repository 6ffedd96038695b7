import { isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { STDIN, STDOUT } from '../../../libc/stdio.ts';

export interface Conversation {
  /** Nothing is read from standard input. */
  readonly detached?: boolean;
  /** At the end of input the other side is told. */
  readonly endSending?: boolean;
  /** Microseconds from the end of input until it is over. */
  readonly quit?: number | undefined;
  /** Microseconds without a byte until it is over. */
  readonly patience?: number | undefined;
  readonly crlf?: boolean;
}

/** Standard input to the other side, the other side to standard output, until the other side ends it. Closes the descriptor. */
export async function converse(sys: Sys, fd: number, { detached, endSending, quit, patience, crlf }: Conversation): Promise<void> {
  let over = false;
  let stir: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    stir = () => {
      over = true;
      resolve();
    };
  });
  const send = async (): Promise<void> => {
    if (detached) return;
    try {
      for (let bytes = await sys.read(STDIN); bytes.length > 0 && !over; bytes = await sys.read(STDIN))
        await sys.write(fd, crlf ? withCarriageReturns(bytes) : bytes);
      if (over) return;
      if (endSending) sys.shutdownWrite(fd);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
    if (quit !== undefined) await sys.sleep(quit).then(stir);
  };
  const receive = async (): Promise<void> => {
    try {
      for (;;) {
        if (patience !== undefined && (await sys.poll([fd], patience)).length === 0) break;
        const bytes = await sys.read(fd);
        if (bytes.length === 0) break;
        await sys.write(STDOUT, bytes);
      }
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
    stir();
  };
  void send();
  void receive();
  await finished;
  sys.close(fd);
}

function withCarriageReturns(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes].flatMap((byte) => (byte === 10 ? [13, 10] : [byte])));
}

/** The same with messages. Without a peer, whoever writes first becomes it. */
export async function converseDatagrams(
  sys: Sys,
  fd: number,
  peer: { host: string; port: number } | undefined,
  { patience, detached }: Conversation,
): Promise<void> {
  let to = peer;
  let over = false;
  const send = async (): Promise<void> => {
    if (detached) return;
    try {
      for (let bytes = await sys.read(STDIN); bytes.length > 0 && !over; bytes = await sys.read(STDIN)) if (to) sys.sendTo(fd, bytes, to);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  };
  void send();
  try {
    for (;;) {
      const datagram = await sys.receiveFrom(fd, patience);
      if (!datagram) break;
      to ??= datagram.from;
      await sys.write(STDOUT, datagram.bytes);
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  over = true;
}
