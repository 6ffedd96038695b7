import type { Cli } from '../cli.ts';
import { type Carrying, carry } from '../hijack.ts';
import { containerPath } from './path.ts';

export interface AttachRequest {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly tty: boolean;
  /** From the flag, else from config.json; '' is ctrl-p,ctrl-q. */
  readonly detachKeys: string;
}

/** Connects our streams to a container's. Resolves when connected. */
export async function attachTo(cli: Cli, id: string, request: AttachRequest): Promise<Carrying> {
  const one = (on: boolean): string | undefined => (on ? '1' : undefined);
  const { stream } = await cli.client().hijack(containerPath(id, '/attach'), {
    stream: '1',
    stdin: one(request.stdin),
    stdout: one(request.stdout),
    stderr: one(request.stderr),
    detachKeys: request.detachKeys || undefined,
  });
  return carry(cli, { stream, ...request });
}
