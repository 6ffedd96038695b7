/** Who waits for a host to be up again: `terminal 1`, `exec 7`, and what to do then. */
export class Waiting {
  readonly #hosts = new Map<string, Map<string, () => void>>();

  add(host: string, key: string, go: () => void): void {
    const waiting = this.#hosts.get(host) ?? new Map<string, () => void>();
    waiting.set(key, go);
    this.#hosts.set(host, waiting);
  }

  /** Somebody does not want to wait any longer. */
  drop(key: string): void {
    for (const waiting of this.#hosts.values()) waiting.delete(key);
  }

  has(key: string): boolean {
    return [...this.#hosts.values()].some((waiting) => waiting.has(key));
  }

  /** Who waits for a host now. */
  for(host: string): readonly string[] {
    return [...(this.#hosts.get(host)?.keys() ?? [])];
  }

  /** Everybody who waited for a host, in the order of their coming; from then on they do not. */
  take(host: string): readonly (readonly [key: string, go: () => void])[] {
    const waiting = [...(this.#hosts.get(host) ?? [])];
    this.#hosts.delete(host);
    return waiting;
  }
}
