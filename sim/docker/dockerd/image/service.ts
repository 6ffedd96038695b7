import type { Sys } from '../../../kernel/sys.ts';
import type { Filters } from '../../api/filters.ts';
import type { Reference } from '../../api/reference.ts';
import type { ImageDeleteItem, ImageHistoryItem, ImageInspect, ImageSummary, ImagesPruned } from '../../api/types/image.ts';
import type { ContainerImages } from '../container/images.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log.ts';
import type { ProgressOutput } from './progress.ts';

/** A container as images see it: it keeps its image from being deleted. */
export interface ImageUser {
  readonly containerId: string;
  /** `sha256:…` */
  readonly imageId: string;
  readonly running: boolean;
}

/** What the image side of the daemon needs of the rest of it. */
export interface ImageDependencies {
  readonly sys: Sys;
  /** /var/lib/docker. */
  readonly root: string;
  readonly log: Logger;
  readonly events: EventBus;
  /** Every container, asked anew each time. In the order in which they were created. */
  readonly users: () => readonly ImageUser[];
  /** Registries that are spoken to without TLS, as in daemon.json: host, host:port or CIDR. */
  readonly insecureRegistries: () => readonly string[];
}

export interface RegistryAuth {
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
}

export interface PullRequest {
  /** With a tag or a digest; without either, all tags. */
  readonly reference: Reference;
  /** `linux/amd64`; the daemon's own when undefined. */
  readonly platform?: string;
  readonly auth?: RegistryAuth;
  readonly output: ProgressOutput;
  /** True once the client has gone: the pull ends. */
  readonly cancelled: () => boolean;
}

/** Images, their layers and the layers of containers: everything below /var/lib/docker/image and /var/lib/docker/overlay2. */
export interface ImageService extends ContainerImages {
  list(options: { filters: Filters; all: boolean; sharedSize: boolean; countContainers: boolean }): ImageSummary[];
  /** @throws DockerError notFound */
  inspect(name: string): ImageInspect;
  history(name: string): ImageHistoryItem[];
  /** @throws DockerError notFound, conflict */
  remove(name: string, options: { force: boolean; prune: boolean }): ImageDeleteItem[];
  prune(filters: Filters): ImagesPruned;
  tag(name: string, target: Reference): void;
  /** @throws DockerError before the first progress message; afterwards failures go into the progress stream. */
  pull(request: PullRequest): Promise<void>;
  /** All that images use, in bytes, and every image with sizes, for system df. */
  usage(): { layersSize: number; images: ImageSummary[] };
}
