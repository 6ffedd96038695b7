import { invalidParameter, notFound } from '../../api/error.ts';
import type { Container } from './container.ts';

/** All containers, by id, name, or the start of an id. */
export class ContainerStore {
  readonly #byId = new Map<string, Container>();
  /** Names that are taken, with the id that holds them: also those of containers that are just being made. */
  readonly #names = new Map<string, string>();

  get all(): readonly Container[] {
    return [...this.#byId.values()];
  }

  add(container: Container): void {
    this.#byId.set(container.id, container);
    this.#names.set(container.name, container.id);
  }

  delete(container: Container): void {
    this.#byId.delete(container.id);
    if (this.#names.get(container.name) === container.id) this.#names.delete(container.name);
  }

  holderOf(name: string): string | undefined {
    return this.#names.get(name);
  }

  reserve(name: string, id: string): void {
    this.#names.set(name, id);
  }

  release(name: string): void {
    this.#names.delete(name);
  }

  byId(id: string): Container | undefined {
    return this.#byId.get(id);
  }

  /** @throws DockerError `No such container: x`. Source: moby daemon/container.go GetContainer */
  find(reference: string): Container {
    const exact = this.#byId.get(reference);
    if (exact) return exact;
    const name = reference.startsWith('/') ? reference : `/${reference}`;
    const named = this.#byId.get(this.#names.get(name) ?? '');
    if (named) return named;
    const matching = reference === '' ? [] : this.all.filter((container) => container.id.startsWith(reference));
    const [only, second] = matching;
    if (second) throw invalidParameter(`multiple IDs found with provided prefix: ${reference}`);
    if (!only) throw notFound(`No such container: ${reference}`);
    return only;
  }
}
