import type { Daemon } from './daemon.ts';
import { containerRoutes } from './router/container.ts';
import { execRoutes } from './router/exec.ts';
import { imageRoutes } from './router/image.ts';
import { missingRoutes } from './router/missing.ts';
import { networkRoutes } from './router/network.ts';
import { pluginRoutes } from './router/plugin.ts';
import type { Route } from './router/route.ts';
import { swarmRoutes } from './router/swarm.ts';
import { systemRoutes } from './router/system.ts';
import { volumeRoutes } from './router/volume.ts';

/** The Engine API, in the order in which routes are tried. */
export const allRoutes = (daemon: Daemon): Route[] => [
  ...systemRoutes(daemon),
  ...execRoutes(daemon),
  ...containerRoutes(daemon),
  ...imageRoutes(daemon),
  ...networkRoutes(daemon),
  ...volumeRoutes(daemon),
  ...pluginRoutes(),
  ...swarmRoutes(),
  ...missingRoutes(),
];
