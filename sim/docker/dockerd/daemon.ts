import type { ContainerdClient } from '../../containerd/api.ts';
import type { Sys } from '../../kernel/sys.ts';
import type { CgroupDriver, CgroupVersion } from './cgroup.ts';
import type { Config } from './config/config.ts';
import type { ContainerStore } from './container/store.ts';
import type { EventBus } from './events/bus.ts';
import type { ImageService } from './image/service.ts';
import type { Logger } from './log.ts';
import type { NetworkController } from './network/controller.ts';
import type { VolumeStore } from './volume/store.ts';

/** What the objects of the daemon share. */
export interface Daemon {
  readonly sys: Sys;
  readonly log: Logger;
  readonly events: EventBus;
  /** In force now; a reload replaces it. */
  readonly config: () => Config;
  readonly containers: ContainerStore;
  readonly images: ImageService;
  readonly networks: NetworkController;
  readonly volumes: VolumeStore;
  readonly containerd: () => ContainerdClient;
  /** `ID` of /info. */
  readonly id: string;
  /** /var/lib/docker. */
  readonly root: string;
  readonly cgroup: { readonly version: CgroupVersion; readonly driver: CgroupDriver };
  /** True from the first signal on: containers that end now are not restarted. */
  readonly isShuttingDown: () => boolean;
}
