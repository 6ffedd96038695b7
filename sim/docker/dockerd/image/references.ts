import type { Sys } from '../../../kernel/sys.ts';
import { makeDirectories, readTextIfAny, writeText } from '../../../libc/files.ts';
import { familiarName, familiarString, nameOf, parseReference, type Reference, withDefaultTag } from '../../api/reference.ts';

/**
 * Which names mean which images: /var/lib/docker/image/overlay2/repositories.json,
 * `{"Repositories":{"busybox":{"busybox:latest":"sha256:…"}}}`. Source: moby reference/store.go.
 */
export class ReferenceStore {
  readonly #sys: Sys;
  readonly #path: string;
  #repositories: Record<string, Record<string, string>>;

  constructor(sys: Sys, root: string) {
    this.#sys = sys;
    this.#path = `${root}/image/overlay2/repositories.json`;
    makeDirectories(sys, `${root}/image/overlay2`, 0o700);
    const stored = readTextIfAny(sys, this.#path);
    this.#repositories = stored ? (JSON.parse(stored) as { Repositories: Record<string, Record<string, string>> }).Repositories : {};
  }

  /** The id of the image a name means. */
  get(reference: Reference): string | undefined {
    const full = withDefaultTag(reference);
    const known = this.#repositories[familiarName(full)];
    // With both, the digest decides.
    const key = full.digest === undefined ? full : { domain: full.domain, path: full.path, digest: full.digest };
    return known?.[familiarString(key)];
  }

  set(reference: Reference, id: string): void {
    const name = familiarName(reference);
    this.#repositories[name] = { ...this.#repositories[name], [familiarString(reference)]: id };
    this.#save();
  }

  delete(reference: Reference): boolean {
    const name = familiarName(reference);
    const known = this.#repositories[name];
    if (known?.[familiarString(reference)] === undefined) return false;
    const { [familiarString(reference)]: _gone, ...rest } = known;
    if (Object.keys(rest).length > 0) this.#repositories[name] = rest;
    else delete this.#repositories[name];
    this.#save();
    return true;
  }

  /** Every name of an image, in order of the full names. */
  of(id: string): Reference[] {
    const names = Object.values(this.#repositories).flatMap((known) => Object.keys(known).filter((name) => known[name] === id));
    return names.map(parseReference).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  }

  #save(): void {
    const sorted = Object.fromEntries(
      Object.entries(this.#repositories)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, known]) => [name, Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1)))]),
    );
    this.#repositories = sorted;
    writeText(this.#sys, this.#path, JSON.stringify({ Repositories: sorted }), 0o600);
  }
}

const sortKey = (reference: Reference): string =>
  `${nameOf(reference)}${reference.digest === undefined ? `:${reference.tag}` : `@${reference.digest}`}`;
