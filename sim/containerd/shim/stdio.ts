import { isErrno } from '../../base/errno.ts';
import type { Sys, WindowSize } from '../../kernel/sys.ts';
import { thread } from '../../libc/thread.ts';
import { ContainerdError, type TaskIo } from '../api.ts';

/**
 * A process's standard streams as the shim holds them: FIFOs towards dockerd on one side, pipes or a terminal towards the container on
 * the other. The shim keeps both ends of every FIFO open, so that a dockerd that dies and comes back finds the same streams.
 * Source: containerd's cmd/containerd-shim-runc-v2/process/io.go.
 */
export interface Stdio {
  /** Where runc is to send the master side of the process's terminal, if it has one. */
  readonly consoleSocket?: string;
  /** What runc is to be given as the container's descriptors 0, 1 and 2; none for a process with a terminal of its own. */
  readonly fds: Readonly<Record<number, number>>;
  /** runc has had them: gives up the shim's copies, so that the end of the process is the end of its streams. */
  handedOver(): void;
  /** Begins to copy. Not before runc has succeeded: what it says when it fails is not the container's output. */
  begin(): Promise<void>;
  /** No more input: the process reads to the end of what there is. */
  closeStdin(): void;
  resize(size: WindowSize): void;
  /** Resolves when everything the process wrote is in the FIFOs. */
  drained(): Promise<void>;
  close(): void;
}

/** @param consoleSocket a path that is free, for a process with a terminal. */
export function openStdio(sys: Sys, io: TaskIo, consoleSocket: string): Stdio {
  return io.terminal ? terminalStdio(sys, io, consoleSocket) : pipeStdio(sys, io);
}

/** The terminal is one of the container's /dev/pts: runc opens it inside and sends its master side. Source: go-runc's console.go. */
function terminalStdio(sys: Sys, io: TaskIo, consoleSocket: string): Stdio {
  const held = new Descriptors(sys);
  const listening = sys.listen({ family: 'unix', path: consoleSocket }, { mode: 0o600 });
  held.add(listening);
  const input = io.stdin ? openFifo(sys, held, io.stdin) : undefined;
  const output = io.stdout ? openFifo(sys, held, io.stdout) : undefined;
  let master: number | undefined;
  let done = Promise.resolve();
  const closeSocket = () => {
    if (held.drop(listening)) sys.unlink(consoleSocket);
  };
  return {
    consoleSocket,
    fds: {},
    handedOver: () => undefined,
    async begin() {
      const { fd } = await sys.accept(listening);
      const received = await sys.receiveDescriptor(fd);
      sys.close(fd);
      closeSocket();
      if (received === undefined) throw new ContainerdError('unknown', 'failed to retrieve console master: EOF');
      master = received;
      held.add(received);
      if (input) thread(() => copy(sys, input.read, received));
      done = finish(copy(sys, received, output?.write), () => output && held.drop(output.write));
    },
    closeStdin: () => input && held.drop(input.write),
    resize: (to) => {
      if (master !== undefined) sys.setWinsize(master, to);
    },
    drained: () => done,
    close() {
      closeSocket();
      held.closeAll();
    },
  };
}

function pipeStdio(sys: Sys, io: TaskIo): Stdio {
  const held = new Descriptors(sys);
  const [stdin, toStdin] = sys.pipe();
  held.add(toStdin);
  const input = io.stdin ? openFifo(sys, held, io.stdin) : undefined;
  if (!input) held.drop(toStdin);
  const outputs = [io.stdout, io.stderr].map((path) => {
    const [from, to] = sys.pipe();
    held.add(from);
    return { from, to, fifo: path ? openFifo(sys, held, path) : undefined };
  });
  const given = [stdin, ...outputs.map(({ to }) => to)];
  let done: Promise<unknown> = Promise.resolve();
  return {
    fds: { ...given },
    handedOver() {
      for (const fd of given) sys.close(fd);
    },
    async begin() {
      if (input)
        thread(async () => {
          await copy(sys, input.read, toStdin);
          held.drop(toStdin);
        });
      done = Promise.all(outputs.map(({ from, fifo }) => finish(copy(sys, from, fifo?.write), () => fifo && held.drop(fifo.write))));
    },
    closeStdin: () => input && held.drop(input.write),
    resize: () => undefined,
    drained: async () => {
      await done;
    },
    close: () => held.closeAll(),
  };
}

/** Descriptors of one process's streams, each closed once. */
class Descriptors {
  readonly #sys: Sys;
  readonly #open = new Set<number>();
  constructor(sys: Sys) {
    this.#sys = sys;
  }
  add(fd: number): void {
    this.#sys.setCloseOnExec(fd, true);
    this.#open.add(fd);
  }
  /** @returns whether it was still open. */
  drop(fd: number): boolean {
    const open = this.#open.delete(fd);
    if (open) this.#sys.close(fd);
    return open;
  }
  closeAll(): void {
    for (const fd of [...this.#open]) this.drop(fd);
  }
}

function openFifo(sys: Sys, held: Descriptors, path: string): { read: number; write: number } {
  const read = sys.open(path, { read: true, nonBlock: true });
  held.add(read);
  const write = sys.open(path, { write: true });
  held.add(write);
  return { read, write };
}

/** Copies to the end of `from`. Without a target, or with one that fails, the bytes are read and dropped so that the writer is not held up. */
async function copy(sys: Sys, from: number, to: number | undefined): Promise<void> {
  let target = to;
  for (;;) {
    const bytes = await readSome(sys, from);
    if (bytes.length === 0) return;
    if (target === undefined) continue;
    try {
      await sys.write(target, bytes);
    } catch (error) {
      if (!isErrno(error)) throw error;
      target = undefined;
    }
  }
}

/** A terminal whose other side has gone reads as EIO, a descriptor closed meanwhile as EBADF; both are the end. */
async function readSome(sys: Sys, fd: number): Promise<Uint8Array> {
  try {
    return await sys.read(fd);
  } catch (error) {
    if (isErrno(error, 'EIO', 'EBADF')) return new Uint8Array(0);
    throw error;
  }
}

function finish(copied: Promise<void>, then: () => unknown): Promise<void> {
  const done = copied.then(() => {
    then();
  });
  thread(() => done);
  return done;
}
