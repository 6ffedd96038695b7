import type { FilesystemChange } from '../../api/types/container.ts';
import type { ImageConfig } from '../../api/types/image.ts';

/** What containers ask of images and their layers. */
export interface ContainerImages {
  /** @throws DockerError notFound `No such image: x:latest` */
  find(reference: string): { id: string; config: ImageConfig };
  /** Makes the writable layer of a container on top of an image. */
  createLayer(containerId: string, imageId: string): Promise<void>;
  /** Mounts it. @returns the root of the container's file system */
  mountLayer(containerId: string): Promise<string>;
  unmountLayer(containerId: string): Promise<void>;
  removeLayer(containerId: string): Promise<void>;
  /** `GraphDriver` of inspect. */
  graphDriver(containerId: string): { Name: string; Data: Record<string, string> | null };
  /** Bytes of the writable layer, and of everything. */
  layerSize(containerId: string): { rw: number; rootFs: number };
  changes(containerId: string): FilesystemChange[];
  count(): number;
}
