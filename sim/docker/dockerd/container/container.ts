import { formatTime, RFC3339Nano } from '../../../go/time.ts';
import type { ContainerConfig, HostConfig, MountPoint } from '../../api/types/container.ts';
import type { EndpointSettings } from '../../api/types/network.ts';
import type { Sandbox } from '../network/sandbox.ts';
import type { Exec } from './exec/exec.ts';
import { NEVER, type State } from './state.ts';
import type { Streams } from './streams.ts';

/** A container as the daemon knows it. Everything but the parts marked live is kept on disk. */
export interface Container {
  readonly id: string;
  /** With a leading slash. */
  name: string;
  /** Microseconds since 1970. */
  readonly created: number;
  readonly config: ContainerConfig;
  hostConfig: HostConfig;
  /** `sha256:…`. */
  readonly imageId: string;
  readonly path: string;
  readonly args: readonly string[];
  readonly mounts: MountPoint[];
  state: State;
  restartCount: number;
  /** A stop or kill asked for the end: restart policies leave it alone. */
  manuallyStopped: boolean;
  startedBefore: boolean;
  /** By network name; what is asked for until the container runs, then what is. */
  readonly endpoints: Map<string, EndpointSettings>;

  /** Live: where its file system is mounted while it runs. */
  root: string;
  /** Live: its place in the network while it runs. */
  sandbox: Sandbox | undefined;
  /** Live: standard streams and who listens to them. */
  streams: Streams | undefined;
  /** Live: waiters for the streams of the next run. */
  readonly onStreams: Set<(streams: Streams) => void>;
  /** Live: waiters for the end of this run, and for removal. */
  readonly onExit: Set<(exitCode: number) => void>;
  readonly onRemoved: Set<(exitCode: number) => void>;
  /** Live: cancels a restart that is being waited for. */
  cancelRestart: (() => void) | undefined;
  /** A start that is under way. A short program may end before its start has been told: its end waits for this (moby holds the container's lock). */
  starting: Promise<void> | undefined;
  /** Live: whether the next exit is final whatever the policy says. */
  exitOnNext: boolean;
  /** Live: the pause before the next restart, microseconds. */
  restartDelay: number;
  /** Live. */
  readonly execs: Map<string, Exec>;
}

export const shortId = (id: string): string => id.slice(0, 12);

/** As inspect shows times. */
export const showTime = (micros: number | undefined): string => (micros === undefined ? NEVER : formatTime(RFC3339Nano, micros));

/** Attributes of a container's events: labels, image and name. */
export function eventAttributes(container: Container, extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { ...container.config.Labels, image: container.config.Image, name: container.name.slice(1), ...extra };
}
