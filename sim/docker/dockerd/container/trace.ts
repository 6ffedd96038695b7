import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';

/** Tells the world's timeline what state a container is in, as this daemon sees it. */
export function traceState(daemon: Daemon, container: Container, state: string = container.state.status): void {
  daemon.sys.trace({
    type: 'container.state',
    id: container.id,
    by: 'dockerd',
    state,
    name: container.name.slice(1),
    image: container.config.Image,
    ...(container.state.pid ? { init: container.state.pid } : {}),
  });
}
