import { isErrno } from '../../../base/errno.ts';
import type { TaskIo } from '../../../containerd/api.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { makeDirectories, removeTree } from '../../../libc/files.ts';
import { thread } from '../../../libc/thread.ts';
import { Broadcast, type Output, type OutputSink, type Streams } from './streams.ts';

export interface FifoStreams extends Streams {
  readonly io: TaskIo;
  /** Gives up: nothing will open the other ends. */
  abandon(): void;
}

export interface FifoOptions {
  /** /run/docker/containerd/<container id>. */
  readonly directory: string;
  /** `init`, or the id of an exec. */
  readonly prefix: string;
  readonly stdin: boolean;
  readonly terminal: boolean;
  /** Called after stdin was closed, so that containerd closes its copy. */
  readonly onStdinClosed: () => void;
}

/**
 * The FIFOs between this daemon and a shim, as moby makes them (libcontainerd/remote, fifo.go): made before the task, opened on this side at once,
 * and read until the shim has closed its ends. `sinks` start listening before the first byte can come.
 */
export function openFifos(sys: Sys, options: FifoOptions, sinks: readonly OutputSink[] = []): FifoStreams {
  makeDirectories(sys, options.directory, 0o700);
  const path = (name: string) => `${options.directory}/${options.prefix}-${name}`;
  const outputs: Output[] = options.terminal ? ['stdout'] : ['stdout', 'stderr'];
  const names = [...(options.stdin ? ['stdin'] : []), ...outputs];
  for (const name of names) {
    removeTree(sys, path(name));
    sys.mkfifo(path(name), 0o700);
  }
  const broadcast = new Broadcast();
  for (const sink of sinks) broadcast.add(sink);
  const drained = Promise.all(outputs.map((name) => pump(sys, path(name), name, broadcast))).then(() => broadcast.close());
  drained.catch(() => undefined);
  const stdin = options.stdin ? openStdin(sys, path('stdin'), options.onStdinClosed) : undefined;
  return {
    io: {
      stdin: options.stdin ? path('stdin') : '',
      stdout: path('stdout'),
      stderr: options.terminal ? '' : path('stderr'),
      terminal: options.terminal,
    },
    drained,
    addSink: (sink) => broadcast.add(sink),
    writeStdin: (bytes) => stdin?.write(bytes) ?? Promise.resolve(),
    closeStdin: () => stdin?.close(),
    abandon() {
      stdin?.close();
      for (const name of names) unblock(sys, path(name));
    },
  };
}

async function pump(sys: Sys, path: string, name: Output, broadcast: Broadcast): Promise<void> {
  const fd = await sys.openWait(path, { read: true });
  sys.setCloseOnExec(fd, true);
  for (let bytes = await sys.read(fd); bytes.length > 0; bytes = await sys.read(fd)) {
    const room = broadcast.write(name, bytes);
    if (room) await room;
  }
  sys.close(fd);
}

interface Stdin {
  write(bytes: Uint8Array): Promise<void>;
  close(): void;
}

function openStdin(sys: Sys, path: string, onClosed: () => void): Stdin {
  let closed = false;
  const opening = sys.openWait(path, { write: true }).then((fd) => {
    sys.setCloseOnExec(fd, true);
    return fd;
  });
  let last: Promise<void> = opening.then(() => undefined);
  return {
    write(bytes) {
      if (closed) return Promise.resolve();
      last = last.then(async () => sys.write(await opening, bytes));
      return last;
    },
    close() {
      if (closed) return;
      closed = true;
      thread(async () => {
        try {
          await last;
        } catch (error) {
          if (!isErrno(error)) throw error;
        }
        sys.close(await opening);
        onClosed();
      });
    },
  };
}

/** Whoever waits in open(2) for the other end of a FIFO gets it, and finds it closed. */
function unblock(sys: Sys, path: string): void {
  for (const flags of [
    { write: true, nonBlock: true },
    { read: true, nonBlock: true },
  ]) {
    try {
      sys.close(sys.open(path, flags));
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
}
