import type { ExecCreateBody } from '../../../api/types/exec.ts';
import type { FifoStreams } from '../fifo-streams.ts';

/** A further process in a container: made, started once, ended. */
export interface Exec {
  readonly id: string;
  readonly containerId: string;
  readonly body: ExecCreateBody;
  status: 'created' | 'running' | 'ended';
  pid: number;
  /** Null until it has ended. */
  exitCode: number | null;
  streams: FifoStreams | undefined;
  readonly onExit: Set<(exitCode: number) => void>;
}
