/** The names by which calls travel. Source: containerd's api/ protobuf packages. */
export const TASKS = 'containerd.services.tasks.v1.Tasks';
export const EVENTS = 'containerd.services.events.v1.Events';
export const VERSION = 'containerd.services.version.v1.Version';
/** What a shim answers to. */
export const SHIM = 'containerd.task.v3.Task';

export const CONTAINERD_VERSION = '2.1.9+unknown';
export const CONTAINERD_REVISION = '';
export const NAMESPACE = 'moby';

/** Where containerd keeps a task's bundle: config.json, address, init.pid, log.json, work. */
export const bundleOf = (id: string): string => `${BUNDLES}/${id}`;
export const BUNDLES = `/run/containerd/io.containerd.runtime.v2.task/${NAMESPACE}`;
/** The socket that the shim of container `id` listens on. */
export const shimSocketOf = (id: string): string => `${SHIM_SOCKETS}/${id}`;
export const SHIM_SOCKETS = '/run/containerd/s';
export const CONTAINERD_SOCKET = '/run/containerd/containerd.sock';
