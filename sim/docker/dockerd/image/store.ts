import { text } from '../../../base/bytes.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { exists, makeDirectories, readTextIfAny, removeTree, writeText } from '../../../libc/files.ts';
import type { ImageConfig } from '../../api/types/image.ts';
import { digestOf, topOf } from '../layer/digest.ts';

export interface HistoryEntry {
  readonly created?: string;
  readonly author?: string;
  readonly created_by?: string;
  readonly comment?: string;
  readonly empty_layer?: boolean;
}

/** An image's configuration as it is stored and hashed. Source: moby image/spec/spec.md. */
export interface ImageDocument {
  readonly architecture?: string;
  readonly variant?: string;
  readonly os?: string;
  readonly created?: string;
  readonly author?: string;
  readonly comment?: string;
  readonly docker_version?: string;
  readonly config?: ImageConfig | null;
  readonly history?: readonly HistoryEntry[];
  readonly rootfs: { readonly type: string; readonly diff_ids?: readonly string[] };
}

export interface StoredImage {
  /** `sha256:…`, the digest of the configuration's bytes. */
  readonly id: string;
  readonly document: ImageDocument;
  /** Of its stack of layers; undefined for an image without any. */
  readonly topLayer: string | undefined;
}

/** /var/lib/docker/image/overlay2/imagedb. Source: moby image/fs.go, image/store.go. */
export class ImageStore {
  readonly #sys: Sys;
  readonly #content: string;
  readonly #metadata: string;
  readonly #images = new Map<string, StoredImage>();

  constructor(sys: Sys, root: string) {
    this.#sys = sys;
    this.#content = `${root}/image/overlay2/imagedb/content/sha256`;
    this.#metadata = `${root}/image/overlay2/imagedb/metadata/sha256`;
    makeDirectories(sys, this.#content, 0o700);
    makeDirectories(sys, this.#metadata, 0o700);
    for (const { name } of sys.readdir(this.#content)) this.#keep(`sha256:${name}`, sys.readFile(`${this.#content}/${name}`));
  }

  /** Keeps a configuration. The same bytes are the same image. */
  create(config: Uint8Array): StoredImage {
    const id = digestOf(config);
    this.#sys.writeFile(`${this.#content}/${hexOf(id)}`, config, 0o600);
    return this.#keep(id, config);
  }

  #keep(id: string, config: Uint8Array): StoredImage {
    const document = JSON.parse(text(config)) as ImageDocument;
    const image = { id, document, topLayer: topOf(document.rootfs.diff_ids ?? []) };
    this.#images.set(id, image);
    return image;
  }

  get(id: string): StoredImage | undefined {
    return this.#images.get(id);
  }

  get all(): readonly StoredImage[] {
    return [...this.#images.values()];
  }

  /** The image whose id begins so, with or without `sha256:`. Undefined when there is none, or more than one. */
  search(prefix: string): StoredImage | undefined {
    const wanted = prefix.replace(/^sha256:/, '');
    if (!/^[0-9a-f]+$/.test(wanted)) return undefined;
    const found = this.all.filter((image) => hexOf(image.id).startsWith(wanted));
    return found.length === 1 ? found[0] : undefined;
  }

  /** The bytes that were hashed. */
  raw(id: string): Uint8Array {
    return this.#sys.readFile(`${this.#content}/${hexOf(id)}`);
  }

  delete(id: string): void {
    removeTree(this.#sys, `${this.#content}/${hexOf(id)}`);
    removeTree(this.#sys, `${this.#metadata}/${hexOf(id)}`);
    this.#images.delete(id);
  }

  parent(id: string): string | undefined {
    return readTextIfAny(this.#sys, `${this.#metadata}/${hexOf(id)}/parent`);
  }

  setParent(id: string, parent: string): void {
    this.#writeMetadata(id, 'parent', parent);
  }

  children(id: string): readonly StoredImage[] {
    return this.all.filter((image) => this.parent(image.id) === id);
  }

  /** RFC 3339 with nanoseconds, or undefined when it was never tagged here. */
  lastUpdated(id: string): string | undefined {
    return readTextIfAny(this.#sys, `${this.#metadata}/${hexOf(id)}/lastUpdated`);
  }

  setLastUpdated(id: string, time: string): void {
    this.#writeMetadata(id, 'lastUpdated', time);
  }

  #writeMetadata(id: string, name: string, value: string): void {
    const directory = `${this.#metadata}/${hexOf(id)}`;
    if (!exists(this.#sys, directory)) this.#sys.mkdir(directory, 0o700);
    writeText(this.#sys, `${directory}/${name}`, value, 0o600);
  }
}

const hexOf = (id: string): string => id.replace('sha256:', '');

/** The first twelve digits, as people see ids. */
export const shortId = (id: string): string => hexOf(id).slice(0, 12);
