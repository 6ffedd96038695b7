import { invalidParameter } from '../../api/error.ts';
import type { WaitCondition, WaitResponse } from '../../api/types/container.ts';
import type { Container } from './container.ts';
import { isRunning } from './state.ts';

/** @throws DockerError `invalid condition: "bogus"` */
export function waitCondition(text: string): WaitCondition {
  if (text === '' || text === 'not-running') return 'not-running';
  if (text === 'next-exit' || text === 'removed') return text;
  throw invalidParameter(`invalid condition: ${JSON.stringify(text)}`);
}

/** The exit code once the condition holds; a client that goes before is told so. Source: moby container_routes.go postContainersWait. */
export function waitFor(container: Container, condition: WaitCondition, gone: Promise<void>): Promise<WaitResponse> {
  const cancelled = gone.then((): WaitResponse => ({ Error: { Message: 'context canceled' }, StatusCode: -1 }));
  return Promise.race([statusAt(container, condition), cancelled]);
}

function statusAt(container: Container, condition: WaitCondition): Promise<WaitResponse> {
  if (condition === 'not-running' && !isRunning(container.state)) return Promise.resolve({ StatusCode: container.state.exitCode });
  const waiters = condition === 'removed' ? container.onRemoved : container.onExit;
  return new Promise((resolve) => waiters.add((exitCode) => resolve({ StatusCode: exitCode })));
}
