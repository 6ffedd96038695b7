import { unavailable } from '../../api/error.ts';
import { SWARM } from '../support.ts';
import { get, type Route } from './route.ts';

const NOT_A_MANAGER =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';

/** What a daemon outside a swarm answers to those who ask about one. Recorded with curl on a fresh daemon. */
export const swarmRoutes = (): Route[] =>
  SWARM.map((pattern) =>
    get(pattern, () => {
      throw unavailable(NOT_A_MANAGER);
    }),
  );
