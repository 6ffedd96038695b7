import { forbidden } from '../../api/error.ts';

/** The host addresses of an IPv4 subnet, given out lowest first. */
export class AddressPool {
  readonly #base: number;
  readonly #size: number;
  readonly prefix: number;
  readonly #taken = new Set<number>();

  /** `172.17.0.0/16`; the network's own and the broadcast address are never given out. */
  constructor(subnet: string) {
    const [address = '', bits = ''] = subnet.split('/');
    this.prefix = Number(bits);
    this.#size = 2 ** (32 - this.prefix);
    this.#base = toNumber(address) - (toNumber(address) % this.#size);
    this.#taken.add(0).add(this.#size - 1);
  }

  get subnet(): string {
    return `${toText(this.#base)}/${this.prefix}`;
  }

  /** @throws DockerError */
  take(wanted?: string): string {
    if (wanted !== undefined) {
      const offset = toNumber(wanted) - this.#base;
      if (offset < 0 || offset >= this.#size) throw forbidden('no configured subnet contains IP address ' + wanted);
      if (this.#taken.has(offset)) throw forbidden('Address already in use');
      this.#taken.add(offset);
      return wanted;
    }
    for (let offset = 1; offset < this.#size; offset++) {
      if (this.#taken.has(offset)) continue;
      this.#taken.add(offset);
      return toText(this.#base + offset);
    }
    throw forbidden("no available IPv4 addresses on this network's address pools");
  }

  release(address: string): void {
    this.#taken.delete(toNumber(address) - this.#base);
  }
}

const toNumber = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const toText = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
