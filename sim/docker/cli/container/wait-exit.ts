import type { WaitResponse } from '../../api/types/container.ts';
import type { Cli } from '../cli.ts';
import { isPassable } from '../errors.ts';
import { logError } from '../log.ts';
import { containerPath } from './path.ts';

/**
 * Asks for the container's end before it is started, so that no end is missed. Resolves once the daemon has taken the question; the answer is
 * the container's status, or 125 when there will be none. Source: docker/cli cli/command/container/utils.go.
 */
export async function waitForExit(cli: Cli, id: string, removed: boolean): Promise<{ readonly status: Promise<number> }> {
  const failed = async (message: string): Promise<number> => {
    await logError(cli, message);
    return 125;
  };
  try {
    const response = await cli.client().post(containerPath(id, '/wait'), { condition: removed ? 'removed' : 'next-exit' });
    const status = response
      .json<WaitResponse>()
      .then(({ Error: failure, StatusCode }) => (failure ? failed(`Error waiting for container: ${failure.Message}`) : StatusCode))
      .catch((error: unknown) => {
        if (!isPassable(error)) throw error;
        return failed(`error waiting for container: ${error.message}`);
      });
    return { status };
  } catch (error) {
    if (!isPassable(error)) throw error;
    return { status: failed(`error waiting for container: ${error.message}`) };
  }
}
