import { conflict } from '../../api/error.ts';
import type { Daemon } from '../daemon.ts';
import type { RouteCall } from '../router/route.ts';
import { type AttachOptions, attachStreams, clientSink } from './attach-streams.ts';
import { type Container, eventAttributes } from './container.ts';
import { takeConnection } from './hijack.ts';
import { logOf } from './log-driver.ts';
import type { OutputSink, Streams } from './streams.ts';

export interface AttachRequest extends AttachOptions {
  readonly stream: boolean;
  readonly logs: boolean;
}

/** Sinks of clients that attached before the container started, or while it restarts: the next run takes them. */
const waiting = new WeakMap<Container, Set<OutputSink>>();

/** The streams of this run, or of the next one when none is on: input that comes before the start is not lost. */
const streamsOf = (container: Container): Promise<Streams> =>
  container.streams ? Promise.resolve(container.streams) : new Promise((resolve) => container.onStreams.add(resolve));

/** Sinks that the next run of a container begins with. */
export function waitingSinks(container: Container): OutputSink[] {
  const sinks = [...(waiting.get(container) ?? [])];
  waiting.delete(container);
  return sinks;
}

/** @throws DockerError before the connection is taken */
export function checkAttachable(container: Container): void {
  if (container.state.status === 'paused') throw conflict(`container ${container.id} is paused, unpause the container before attach`);
  if (container.state.status === 'restarting')
    throw conflict(`container ${container.id} is restarting, wait until the container is running`);
}

/** Attaches the client of a request to a container until either ends. Source: moby daemon/attach.go. */
export async function attach(daemon: Daemon, container: Container, request: AttachRequest, call: RouteCall): Promise<void> {
  const connection = await takeConnection(call, container.config.Tty);
  const sink = clientSink(connection, request);
  if (request.logs) replay(daemon, container, sink);
  daemon.events.log('container', 'attach', container.id, eventAttributes(container));
  if (!request.stream) {
    sink.close();
    await sink.ended;
    return connection.close();
  }
  const current = container.streams;
  const subscription = current ? current.addSink(sink) : wait(container, sink);
  const end = await attachStreams(connection, () => streamsOf(container), sink, request);
  subscription.dispose();
  if (end === 'detached') daemon.events.log('container', 'detach', container.id, eventAttributes(container));
  connection.close();
}

function replay(daemon: Daemon, container: Container, sink: OutputSink): void {
  const encoder = new TextEncoder();
  for (const entry of logOf(daemon, container).entries()) sink.write(entry.stream, encoder.encode(entry.line));
}

function wait(container: Container, sink: OutputSink): { dispose(): void } {
  const sinks = waiting.get(container) ?? new Set();
  let attached = true;
  // The run takes this place over from the set; whoever leaves by then leaves the run too.
  const place: OutputSink = {
    write: (stream, bytes) => (attached ? sink.write(stream, bytes) : undefined),
    close: () => attached && sink.close(),
  };
  waiting.set(container, sinks.add(place));
  return {
    dispose() {
      attached = false;
      sinks.delete(place);
    },
  };
}
