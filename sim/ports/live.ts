import type { Input } from '../world/input.ts';
import type { World } from '../world.ts';

/** Real time, as the platform offers it. */
export interface RealTime {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  wait(milliseconds: number): { readonly over: Promise<void>; cancel(): void };
}

/** At `max` the world's time goes on as soon as nothing is left to do. */
export type Speed = number | 'max';

/** Longest sleep in one piece, and the longest gap that counts as time passed: a laptop that was closed does not age the world. */
const SLICE = 1000;
const LONGEST_GAP = 3000;
/** Virtual microseconds that a busy world may be behind before inputs stop waiting for it. */
const LAG = 5_000;
/** Bytes that a terminal may be behind with drawing before the world waits for it. */
const MOST_UNSEEN = 131_072;
/** Events that a page may be behind with. */
const MOST_UNTAKEN = 4_000;
/** Real milliseconds after which a world that is busy without end lets out what has happened. */
const MOMENT = 12;

/** Ties a world's time to real time and lets inputs in, one after the other. */
export class Live {
  readonly #world: World;
  readonly #time: RealTime;
  readonly #queue: { input: Input; done: () => void; fail: (error: unknown) => void }[] = [];
  readonly #onPause: () => void;
  #speed: Speed;
  #virtual: number;
  #lastReal: number;
  #wake: () => void = () => undefined;
  #stopped = false;
  #unseen = 0;
  #untaken = 0;

  constructor(world: World, time: RealTime, speed: Speed, onPause: () => void = () => undefined) {
    this.#world = world;
    this.#time = time;
    this.#speed = speed;
    this.#onPause = onPause;
    this.#virtual = world.scheduler.now();
    this.#lastReal = time.now();
  }

  /** Resolves when the input has acted. */
  input(input: Input): Promise<void> {
    return new Promise((done, fail) => {
      this.#queue.push({ input, done, fail });
      this.#wake();
    });
  }

  /** So many bytes are on their way to a screen. */
  printed(bytes: number): void {
    this.#unseen += bytes;
  }

  /** So many of them are on it. */
  drawn(bytes: number): void {
    this.#unseen = Math.max(0, this.#unseen - bytes);
    this.#wake();
  }

  /** So many events are on their way to a page. */
  told(events: number): void {
    this.#untaken += events;
  }

  /** So many of them it has taken in. */
  taken(events: number): void {
    this.#untaken = Math.max(0, this.#untaken - events);
    this.#wake();
  }

  setSpeed(speed: Speed): void {
    this.#target();
    this.#speed = speed;
    this.#wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** Runs until {@link stop}. */
  async run(): Promise<void> {
    while (!this.#stopped) {
      const next = this.#queue.shift();
      if (next) {
        // One input that fails must not silence those after it; who sent it is told.
        await this.#world.input(next.input, this.#stamp()).then(next.done, next.fail);
        continue;
      }
      if (this.#isFull()) {
        await this.#catchBreath();
        continue;
      }
      const limit = this.#speed === 'max' ? Number.POSITIVE_INFINITY : this.#target();
      const isOver = this.#moment();
      await this.#world.run(limit, () => this.#queue.length > 0 || this.#stopped || this.#isFull() || isOver());
      this.#onPause();
      if (this.#queue.length === 0 && !this.#stopped && !this.#isFull() && !this.#isBusy(limit)) await this.#rest();
    }
  }

  /** Says when a moment is over that begins when first asked: something is done in each, however slow the real machine. */
  #moment(): () => boolean {
    let until: number | undefined;
    return () => {
      const now = this.#time.now();
      until ??= now + MOMENT;
      return now > until;
    };
  }

  /** Is there more to do than there was time for? */
  #isBusy(limit: number): boolean {
    const due = this.#world.scheduler.due();
    return due !== undefined && due <= limit;
  }

  /**
   * When an input acts: at the virtual time that real time has come to. A world too busy to keep up does not make it wait until it has caught up: then
   * it acts at once, and the time that was not lived through is forgotten.
   */
  #stamp(): number {
    const { scheduler } = this.#world;
    const now = scheduler.now();
    if (this.#speed === 'max') return now;
    const target = this.#target();
    const due = scheduler.due();
    if (due === undefined || due > target || target - now < LAG) return target;
    this.#virtual = now;
    return now;
  }

  /** The virtual time that real time has come to. */
  #target(): number {
    const real = this.#time.now();
    const gap = Math.min(real - this.#lastReal, LONGEST_GAP);
    this.#lastReal = real;
    if (this.#speed !== 'max') this.#virtual += Math.round(gap * 1000 * this.#speed);
    this.#virtual = Math.max(this.#virtual, this.#world.scheduler.now());
    return this.#virtual;
  }

  #isFull(): boolean {
    return this.#unseen >= MOST_UNSEEN || this.#untaken >= MOST_UNTAKEN;
  }

  /**
   * Screens are behind: the world stands still until they have drawn, or something comes in. Which of its entries fire, and in what order, is
   * not touched by that; only the real time at which they do. The time that was not lived through is forgotten.
   */
  async #catchBreath(): Promise<void> {
    const since = this.#time.now();
    const before = this.#unseen;
    const untaken = this.#untaken;
    await this.#nap(SLICE);
    // Nobody draws: the screen is closed, or asleep.
    if (this.#unseen === before && this.#untaken === untaken && this.#time.now() - since >= SLICE) this.#unseen = this.#untaken = 0;
    this.#target();
    this.#virtual = this.#world.scheduler.now();
  }

  /** Waits for the next entry's time, an input, or a change of speed. */
  async #rest(): Promise<void> {
    const due = this.#world.scheduler.due();
    const speed = this.#speed === 'max' ? Number.POSITIVE_INFINITY : this.#speed;
    const until = due === undefined || speed === 0 ? SLICE : (due - this.#virtual) / 1000 / speed;
    await this.#nap(Math.max(0, Math.min(SLICE, until)));
  }

  async #nap(milliseconds: number): Promise<void> {
    const nap = this.#time.wait(milliseconds);
    await Promise.race([
      nap.over,
      new Promise<void>((resolve) => {
        this.#wake = resolve;
      }),
    ]);
    this.#wake = () => undefined;
    nap.cancel();
  }
}
