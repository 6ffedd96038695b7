/** Which routes of the Engine API 1.51 there are here, and how far they go. What is missing answers 501 and says so. */
export interface RouteSupport {
  readonly route: string;
  readonly support: 'full' | 'partial' | 'missing';
  readonly note?: string;
}

const full = (...routes: string[]): RouteSupport[] => routes.map((route) => ({ route, support: 'full' }));
const partial = (route: string, note: string): RouteSupport => ({ route, support: 'partial', note });
const missing = (...routes: string[]): RouteSupport[] => routes.map((route) => ({ route, support: 'missing' }));

/** What asks about a swarm, which this daemon is never in. */
export const SWARM = [
  '/swarm',
  '/swarm/unlockkey',
  '/nodes',
  '/nodes/{id}',
  '/services',
  '/services/{id}',
  '/tasks',
  '/tasks/{id}',
  '/secrets',
  '/configs',
];

export const ROUTES: readonly RouteSupport[] = [
  ...SWARM.map((pattern) => partial(`GET ${pattern}`, 'the answer of a daemon that is in no swarm')),
  ...full('GET /_ping', 'HEAD /_ping', 'GET /version', 'GET /events', 'GET /system/df'),
  partial('GET /info', 'what is not simulated (swarm, plugins, limits of the kernel) is as on a plain installation'),
  ...missing('POST /auth', 'POST /build', 'POST /build/prune', 'POST /build/cancel', 'POST /session', 'POST /grpc', 'POST /commit'),
  partial('GET /containers/json', 'the ancestor filter knows an image, not those built on it'),
  ...full('GET /containers/{name}/json', 'GET /containers/{name}/top', 'GET /containers/{name}/changes'),
  partial('GET /containers/{name}/logs', 'drivers json-file and none'),
  partial('POST /containers/create', 'capabilities, devices, ulimits, sysctls and init are stored and shown, without effect'),
  ...full(
    'POST /containers/{name}/start',
    'POST /containers/{name}/stop',
    'POST /containers/{name}/restart',
    'POST /containers/{name}/kill',
  ),
  ...full(
    'POST /containers/{name}/pause',
    'POST /containers/{name}/unpause',
    'POST /containers/{name}/wait',
    'POST /containers/{name}/attach',
  ),
  ...full('POST /containers/{name}/resize', 'POST /containers/{name}/rename', 'POST /containers/prune'),
  partial('POST /containers/{name}/update', 'limits of a container that runs change at its next start'),
  partial('DELETE /containers/{name}', 'without link'),
  ...missing(
    'GET /containers/{name}/stats',
    'GET /containers/{name}/export',
    'GET /containers/{name}/attach/ws',
    'GET /containers/{name}/archive',
  ),
  ...missing(
    'HEAD /containers/{name}/archive',
    'PUT /containers/{name}/archive',
    'GET /containers/{name}/checkpoints',
    'POST /containers/{name}/checkpoints',
  ),
  ...full('POST /containers/{name}/exec', 'POST /exec/{id}/start', 'POST /exec/{id}/resize', 'GET /exec/{id}/json'),
  partial('GET /networks', 'drivers bridge, host and null'),
  partial('POST /networks/create', 'driver bridge, IPv4, names of containers are not resolved by it'),
  ...full('GET /networks/{id}', 'DELETE /networks/{id}', 'POST /networks/prune'),
  ...full('POST /networks/{id}/connect', 'POST /networks/{id}/disconnect'),
  partial('GET /volumes', 'driver local'),
  ...full('GET /volumes/{name}', 'POST /volumes/create', 'DELETE /volumes/{name}', 'POST /volumes/prune'),
  ...missing('PUT /volumes/{name}'),
  ...missing('POST /swarm/init', 'POST /swarm/join', 'POST /swarm/leave', 'POST /swarm/update', 'POST /swarm/unlock'),
  ...missing('POST /services/create'),
  ...missing('POST /secrets/create', 'POST /configs/create'),
  ...full('GET /plugins', 'GET /plugins/{name}/json'),
  ...missing('GET /plugins/privileges', 'POST /plugins/pull', 'POST /plugins/{name}/enable'),
  ...full('GET /images/json', 'GET /images/{name}/json', 'GET /images/{name}/history'),
  partial('POST /images/create', 'pulls; nothing is imported'),
  ...full('POST /images/{name}/tag', 'DELETE /images/{name}', 'POST /images/prune'),
  ...missing(
    'GET /images/get',
    'GET /images/{name}/get',
    'POST /images/load',
    'GET /images/search',
    'POST /images/{name}/push',
    'GET /distribution/{name}/json',
  ),
];
