/** The network side of a running container: what it was given, and what must be given back. */
export interface Sandbox {
  readonly id: string;
  /** Interfaces that the container's network namespace gets once it exists. */
  readonly links: readonly {
    readonly name: string;
    readonly master: string;
    readonly peerName: string;
    readonly mac: string;
    readonly cidr: string;
    readonly gateway?: string;
  }[];
  /** By `80/tcp`. */
  readonly ports: Readonly<Record<string, readonly { HostIp: string; HostPort: string }[] | null>>;
  /** Undoes everything; a second call does nothing. */
  release(): void;
}
