/** A socket that the API is served on. */
export interface Listener {
  readonly fd: number;
  /** As the log tells it: `/var/run/docker.sock`, `[::]:2375`. */
  readonly shown: string;
  close(): void;
}
