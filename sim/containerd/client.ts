import type { ConnectContainerd, ContainerdClient, TaskEvent } from './api.ts';
import { EVENTS, TASKS, VERSION } from './services.ts';
import { ttrpcClient } from './ttrpc-client.ts';

type Answer<M extends keyof ContainerdClient> = Awaited<ReturnType<ContainerdClient[M]>>;

/** Speaks with containerd over a connection to its socket. */
export const connectContainerd: ConnectContainerd = (connection, onClosed): ContainerdClient => {
  const client = ttrpcClient(connection, onClosed);
  const call = async <M extends keyof ContainerdClient>(method: M, wire: string, request: unknown): Promise<Answer<M>> =>
    (await client.call(method === 'version' ? VERSION : TASKS, wire, request)) as Answer<M>;
  return {
    version: () => call('version', 'Version', {}),
    create: (request) => call('create', 'Create', request),
    start: (request) => call('start', 'Start', request),
    exec: (request) => call('exec', 'Exec', request),
    kill: (request) => call('kill', 'Kill', request),
    resizePty: (request) => call('resizePty', 'ResizePty', request),
    closeIo: (request) => call('closeIo', 'CloseIO', request),
    pause: (request) => call('pause', 'Pause', request),
    resume: (request) => call('resume', 'Resume', request),
    pids: (request) => call('pids', 'ListPids', request),
    state: (request) => call('state', 'Get', request),
    delete: (request) => call('delete', 'Delete', request),
    subscribe: (onEvent) => client.stream(EVENTS, 'Subscribe', {}, (event) => onEvent(event as TaskEvent)),
    close: () => client.close(),
  };
};
