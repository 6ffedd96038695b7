import type { Executables } from './executable.ts';

/** Docker: the client, the daemons, the registry, and what hello-world runs. */
export const DOCKER: Executables = {
  docker: { load: () => import('../../docker/cli/main.ts') },
  dockerd: { load: () => import('../../docker/dockerd/main.ts') },
  containerd: { load: () => import('../../containerd/main.ts') },
  'containerd-shim-runc-v2': { load: () => import('../../containerd/shim.ts') },
  'docker-proxy': { load: () => import('../net/docker-proxy.ts') },
  runc: { load: () => import('../../runc/main.ts') },
  registry: { load: () => import('../../registry/main.ts'), paths: [] },
  hello: { load: () => import('../hello.ts'), paths: [] },
};
