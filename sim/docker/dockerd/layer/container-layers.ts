import type { Sys } from '../../../kernel/sys.ts';
import { makeDirectories, readTextIfAny, removeTree, writeText } from '../../../libc/files.ts';
import type { GraphDriver, GraphDriverInfo } from './graph-driver.ts';
import { setUpInitLayer } from './init-layer.ts';
import type { Layer } from './store.ts';

interface Mount {
  /** Directories in overlay2: the container's own, and the one with the places for mounts. */
  readonly mountId: string;
  readonly initId: string;
  /** The stack of the image. */
  readonly parent: string | undefined;
}

/** Writable layers, one for each container: /var/lib/docker/image/overlay2/layerdb/mounts. Source: moby layer/mounted_layer.go. */
export class ContainerLayers {
  readonly #sys: Sys;
  readonly #home: string;
  readonly #driver: GraphDriver;
  readonly #layerOf: (chainId: string) => Layer | undefined;

  constructor(sys: Sys, root: string, driver: GraphDriver, layerOf: (chainId: string) => Layer | undefined) {
    this.#sys = sys;
    this.#home = `${root}/image/overlay2/layerdb/mounts`;
    this.#driver = driver;
    this.#layerOf = layerOf;
    makeDirectories(sys, this.#home, 0o700);
  }

  /** Whether a container stands on this stack. */
  uses(chainId: string): boolean {
    return this.#sys.readdir(this.#home).some(({ name }) => readTextIfAny(this.#sys, `${this.#home}/${name}/parent`) === chainId);
  }

  create(containerId: string, parent: string | undefined): void {
    const mountId = this.#driver.newId();
    const initId = `${mountId}-init`;
    const below = parent === undefined ? undefined : this.#layerOf(parent)?.cacheId;
    this.#driver.create(initId, below, { writable: true });
    setUpInitLayer(this.#sys, this.#driver.diff(initId));
    this.#driver.create(mountId, initId, { writable: true });
    const directory = `${this.#home}/${containerId}`;
    this.#sys.mkdir(directory, 0o700);
    writeText(this.#sys, `${directory}/mount-id`, mountId);
    writeText(this.#sys, `${directory}/init-id`, initId);
    if (parent !== undefined) writeText(this.#sys, `${directory}/parent`, parent);
  }

  /** @returns the root of the container's file system */
  mount(containerId: string): string {
    return this.#driver.mount(this.#read(containerId).mountId);
  }

  unmount(containerId: string): void {
    this.#driver.unmount(this.#read(containerId).mountId);
  }

  remove(containerId: string): void {
    this.unmount(containerId);
    const { mountId, initId } = this.#read(containerId);
    this.#driver.remove(mountId);
    this.#driver.remove(initId);
    removeTree(this.#sys, `${this.#home}/${containerId}`);
  }

  has(containerId: string): boolean {
    return readTextIfAny(this.#sys, `${this.#home}/${containerId}/mount-id`) !== undefined;
  }

  parent(containerId: string): string | undefined {
    return this.#read(containerId).parent;
  }

  info(containerId: string): GraphDriverInfo {
    const { Name, Data } = this.#driver.info(this.#read(containerId).mountId);
    return { Name, Data: { ID: containerId, ...Data } };
  }

  /** The directory that holds what the container changed, and those below it, nearest first. */
  directories(containerId: string): { upper: string; lower: string[] } {
    const { mountId } = this.#read(containerId);
    return { upper: this.#driver.diff(mountId), lower: this.#driver.lowerDirectories(mountId) };
  }

  #read(containerId: string): Mount {
    const directory = `${this.#home}/${containerId}`;
    const parent = readTextIfAny(this.#sys, `${directory}/parent`);
    return {
      mountId: readTextIfAny(this.#sys, `${directory}/mount-id`) ?? '',
      initId: readTextIfAny(this.#sys, `${directory}/init-id`) ?? '',
      parent,
    };
  }
}
