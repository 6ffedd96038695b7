import type { Duplex } from '../../../base/byte-stream.ts';
import { isErrno } from '../../../base/errno.ts';
import { encodeFrame } from '../../api/stdcopy.ts';
import { Backlog } from './backlog.ts';
import { DetachWatcher } from './detach-keys.ts';
import type { Output, OutputSink, Streams } from './streams.ts';

export interface AttachOptions {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** Raw bytes instead of frames. */
  readonly tty: boolean;
  /** Close the container's stdin when the client ends its own. */
  readonly closeStdin: boolean;
  readonly detachKeys: readonly number[];
}

export type AttachEnd = 'ended' | 'detached';

/** An attached client: output is queued, and a client that is slow for long slows the container. */
export function clientSink(client: Duplex, options: AttachOptions): OutputSink & { readonly ended: Promise<void> } {
  const backlog = new Backlog();
  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const send = async (bytes: Uint8Array) => {
    try {
      await client.write(bytes);
    } catch (error) {
      if (!isErrno(error)) throw error;
      finish();
    }
  };
  return {
    ended,
    write(stream: Output, bytes) {
      if (!options[stream]) return undefined;
      return backlog.add(bytes.length, () => send(options.tty ? bytes : encodeFrame(stream, bytes)));
    },
    close: () => void backlog.done.then(finish, finish),
  };
}

/** Copies between a client and a container until one of them ends, or the client detaches. Source: moby daemon/attach.go, container/stream/attach.go. */
export async function attachStreams(
  client: Duplex,
  streams: () => Promise<Streams>,
  sink: { ended: Promise<void> },
  options: AttachOptions,
): Promise<AttachEnd> {
  const output = sink.ended.then((): AttachEnd => 'ended');
  if (!options.stdin) return output;
  return Promise.race([output, copyInput(client, streams, options)]);
}

async function copyInput(client: Duplex, streams: () => Promise<Streams>, options: AttachOptions): Promise<AttachEnd> {
  const watcher = new DetachWatcher(options.tty ? options.detachKeys : []);
  try {
    for (let bytes = await client.read(); bytes !== undefined; bytes = await client.read()) {
      const { pass, detach } = watcher.push(bytes);
      if (pass.length) await (await streams()).writeStdin(pass);
      if (detach) return 'detached';
    }
    if (options.closeStdin) (await streams()).closeStdin();
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  return new Promise(() => undefined);
}
