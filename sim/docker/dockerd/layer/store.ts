import type { Sys } from '../../../kernel/sys.ts';
import { makeDirectories, readText, readTextIfAny, removeTree, writeText } from '../../../libc/files.ts';
import { applyLayer } from './apply.ts';
import { chainOf, digestOf } from './digest.ts';
import type { GraphDriver } from './graph-driver.ts';
import { joinTar, splitTar } from './tar-split.ts';

/** A read-only layer, as layerdb keeps it. */
export interface Layer {
  /** The name of the stack that ends with it. */
  readonly chainId: string;
  readonly diffId: string;
  readonly parent: string | undefined;
  /** Its directory in overlay2. */
  readonly cacheId: string;
  /** Bytes in its files. */
  readonly size: number;
}

/** /var/lib/docker/image/overlay2/layerdb. Source: moby layer/filestore.go. */
export class LayerStore {
  readonly #sys: Sys;
  readonly #home: string;
  readonly #driver: GraphDriver;
  readonly #layers = new Map<string, Layer>();

  constructor(sys: Sys, root: string, driver: GraphDriver) {
    this.#sys = sys;
    this.#home = `${root}/image/overlay2/layerdb/sha256`;
    this.#driver = driver;
    makeDirectories(sys, this.#home, 0o700);
    for (const { name } of sys.readdir(this.#home)) {
      const layer = this.#read(`sha256:${name}`);
      if (layer) this.#layers.set(layer.chainId, layer);
    }
  }

  get(chainId: string): Layer | undefined {
    return this.#layers.get(chainId);
  }

  get all(): readonly Layer[] {
    return [...this.#layers.values()];
  }

  /** A layer and all below it, topmost first. */
  stack(chainId: string | undefined): Layer[] {
    const out: Layer[] = [];
    for (let at = chainId; at !== undefined; ) {
      const layer = this.#layers.get(at);
      if (!layer) break;
      out.push(layer);
      at = layer.parent;
    }
    return out;
  }

  /** Unpacks an archive on top of a stack. The same archive on the same stack is the same layer. */
  register(archive: Uint8Array, parent: string | undefined): Layer {
    const diffId = digestOf(archive);
    const chainId = chainOf(parent, diffId);
    const known = this.#layers.get(chainId);
    if (known) return known;
    const cacheId = this.#driver.newId();
    this.#driver.create(cacheId, parent === undefined ? undefined : this.#layers.get(parent)?.cacheId, { writable: false });
    const size = applyLayer(this.#sys, archive, this.#driver.diff(cacheId));
    const layer: Layer = { chainId, diffId, parent, cacheId, size };
    this.#write(layer);
    this.#sys.writeFile(`${this.#directory(chainId)}/tar-split.json.gz`, splitTar(archive), 0o644);
    this.#layers.set(chainId, layer);
    return layer;
  }

  /** The archive that a layer was unpacked from, with the digest `diffId`. */
  archive(layer: Layer): Uint8Array {
    const split = this.#sys.readFile(`${this.#directory(layer.chainId)}/tar-split.json.gz`);
    return joinTar(split, (name) => this.#sys.readFile(`${this.#driver.diff(layer.cacheId)}/${name}`));
  }

  /** Takes away a layer and those below that nothing uses any more. @returns what was removed, topmost first */
  release(chainId: string | undefined, isUsed: (chainId: string) => boolean): Layer[] {
    const removed: Layer[] = [];
    for (const layer of this.stack(chainId)) {
      if (isUsed(layer.chainId) || this.all.some((other) => other.parent === layer.chainId)) break;
      this.#driver.remove(layer.cacheId);
      removeTree(this.#sys, this.#directory(layer.chainId));
      this.#layers.delete(layer.chainId);
      removed.push(layer);
    }
    return removed;
  }

  #directory(chainId: string): string {
    return `${this.#home}/${chainId.replace('sha256:', '')}`;
  }

  #write(layer: Layer): void {
    const directory = this.#directory(layer.chainId);
    this.#sys.mkdir(directory, 0o700);
    writeText(this.#sys, `${directory}/diff`, layer.diffId);
    writeText(this.#sys, `${directory}/size`, String(layer.size));
    writeText(this.#sys, `${directory}/cache-id`, layer.cacheId);
    if (layer.parent !== undefined) writeText(this.#sys, `${directory}/parent`, layer.parent);
  }

  #read(chainId: string): Layer | undefined {
    const directory = this.#directory(chainId);
    const diffId = readTextIfAny(this.#sys, `${directory}/diff`);
    if (diffId === undefined) return undefined;
    return {
      chainId,
      diffId,
      parent: readTextIfAny(this.#sys, `${directory}/parent`),
      cacheId: readText(this.#sys, `${directory}/cache-id`),
      size: Number(readText(this.#sys, `${directory}/size`)),
    };
  }
}
