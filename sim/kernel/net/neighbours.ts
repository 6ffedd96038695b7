import type { Micros } from '../../base/scheduler.ts';

const SECOND = 1_000_000;
/** How long an answer is believed, how long a doubtful one is used before asking again, how long three questions take (arp(7)). */
const REACHABLE = 30 * SECOND;
const DELAY = 5 * SECOND;
const QUESTIONS = 3 * SECOND;

export interface Neighbour {
  readonly address: string;
  readonly device: string;
  /** Undefined for an address that nobody answers for. */
  mac: string | undefined;
  confirmed: Micros;
  /** Somebody has entered it; it stays. */
  readonly permanent?: boolean;
}

/** The ARP table of one network namespace. */
export class Neighbours {
  readonly #entries = new Map<string, Neighbour>();

  all(): readonly Neighbour[] {
    return [...this.#entries.values()];
  }

  answered(address: string, device: string, mac: string, at: Micros): void {
    if (this.#entries.get(address)?.permanent) return;
    this.#entries.set(address, { address, device, mac, confirmed: at });
  }

  failed(address: string, device: string, at: Micros): void {
    this.#entries.set(address, { address, device, mac: undefined, confirmed: at });
  }

  enter(address: string, device: string, mac: string, at: Micros): void {
    this.#entries.set(address, { address, device, mac, confirmed: at, permanent: true });
  }

  find(address: string): Neighbour | undefined {
    return this.#entries.get(address);
  }

  remove(address: string): void {
    this.#entries.delete(address);
  }

  forget(device: string): void {
    for (const [address, entry] of [...this.#entries]) if (entry.device === device) this.#entries.delete(address);
  }

  /** How long it takes until a silent neighbour is given up: longer when it answered lately. */
  patience(address: string, now: Micros): Micros {
    const known = this.#entries.get(address);
    if (!known?.mac) return QUESTIONS;
    return Math.max(0, known.confirmed + REACHABLE - now) + DELAY + QUESTIONS;
  }

  /** `ip neigh`'s word for an entry. */
  static stateOf(entry: Neighbour, now: Micros): 'REACHABLE' | 'STALE' | 'FAILED' | 'PERMANENT' {
    if (entry.permanent) return 'PERMANENT';
    if (entry.mac === undefined) return 'FAILED';
    return now - entry.confirmed < REACHABLE ? 'REACHABLE' : 'STALE';
  }
}
