import { describe, expect, it } from 'vitest';
import { concat } from '../base/bytes.ts';
import { SysError } from '../base/errno.ts';
import { createRandom, type Random } from '../base/random.ts';
import { testMachine } from '../testing/machine.ts';
import type { Description } from './open-file.ts';
import type { Signal, Sys } from './sys.ts';

/** How many random operations each kind of run makes in all. The file system has a test of its own: tests/machine/filesystem. */
const PROCESS_OPERATIONS = 40_000;
const PIPE_BYTES = 20_000_000;

const SIGNALS: readonly Signal[] = ['SIGTERM', 'SIGKILL', 'SIGSTOP', 'SIGCONT', 'SIGUSR1', 'SIGHUP', 'SIGINT', 'SIGTSTP', 'SIGCHLD'];
const MOST_PROCESSES = 60;

/** One process of a crowd: it does what chance tells it until the crowd's operations are used up. */
class Crowd {
  left: number;
  readonly #random: Random;
  readonly #check: () => void;
  /** How many there are, as far as anybody has counted. */
  living = 0;

  constructor(seed: string, operations: number, check: () => void) {
    this.#random = createRandom(seed);
    this.left = operations;
    this.#check = check;
  }

  async member(sys: Sys, depth: number): Promise<number> {
    this.living += 1;
    const descriptors: number[] = [];
    while (this.left > 0) {
      this.left -= 1;
      if (this.left % 50 === 0) this.#check();
      try {
        const ended = await this.#step(sys, depth, descriptors);
        if (ended) break;
      } catch (error) {
        if (!(error instanceof SysError)) throw error;
      }
    }
    this.living -= 1;
    return this.#random.below(256);
  }

  async #step(sys: Sys, depth: number, descriptors: number[]): Promise<boolean> {
    const random = this.#random;
    const some = (): number => random.pick(descriptors.length > 0 ? descriptors : [7]);
    switch (random.below(16)) {
      case 0:
      case 1:
      case 2:
        if (depth < 6 && this.living < MOST_PROCESSES)
          sys.fork((child) => this.member(child, depth + 1), random.below(12) === 0 ? { namespaces: ['pid'] } : {});
        return false;
      case 3:
        await sys.sleep(random.below(500));
        return false;
      case 4:
        descriptors.push(...sys.pipe());
        return false;
      case 5:
        descriptors.push(sys.open(`/tmp/${random.below(5)}`, { read: true, write: true, create: true }));
        return false;
      case 6:
        descriptors.push(random.below(2) === 0 ? sys.dup(some()) : sys.dup2(some(), random.below(20)));
        return false;
      case 7:
        sys.close(some());
        return false;
      case 8:
        await sys.waitpid(random.pick([-1, 0, random.below(50)]), { nohang: random.below(8) > 0, untraced: random.below(2) === 0 });
        return false;
      case 9:
        sys.kill(random.pick([0, 1 + random.below(90), -random.below(60), sys.pid]), random.pick(SIGNALS));
        return false;
      case 10:
        sys.sigaction(random.pick(SIGNALS), random.pick(['ignore', 'default', () => undefined]));
        return false;
      case 11:
        sys.setpgid(random.pick([0, random.below(50)]), random.pick([0, random.below(50)]));
        return false;
      case 12:
        sys.setsid();
        return false;
      case 13:
        sys.setSubreaper(random.below(2) === 0);
        return false;
      case 14:
        if (sys.fstat(some()).type === 'file') await sys.write(some(), new Uint8Array(random.below(9)));
        return false;
      default:
        return depth > 0 && random.below(3) === 0;
    }
  }
}

describe('whatever processes do', () => {
  it('each is reaped, each descriptor is counted, and each file is let go', async () => {
    const operations = 2000;
    for (let run = 0; run < PROCESS_OPERATIONS / operations; run++) {
      const machine = await testMachine();
      const { kernel, scheduler } = machine;
      const seen = new Set<Description>();
      const before = kernel.first.pid.all().length;
      // Until then pid 1 has begun to reap.
      await machine.run((sys) => sys.sleep(1000));
      const check = (): void => {
        const counted = new Map<Description, number>();
        for (const process of kernel.first.pid.all()) {
          if (!process.alive) expect(process.descriptors.size, 'descriptors of a zombie').toBe(0);
          if (process.parent) expect(process.parent.children.has(process), `${process.pid} is a child of its parent`).toBe(true);
          expect(process.state).not.toBe('reaped');
          for (const { description } of process.descriptors.values()) {
            seen.add(description);
            counted.set(description, (counted.get(description) ?? 0) + 1);
          }
        }
        for (const description of seen) expect(description.references).toBe(counted.get(description) ?? 0);
      };
      await machine.run(async (sys) => {
        const crowd = new Crowd(`crowd ${run}`, operations, check);
        const until = scheduler.now() + 5_000_000;
        while (crowd.left > 0 && scheduler.now() < until) {
          // They may do all they like to each other, but not to who watches them. Whoever is stopped goes on; whoever is dead is replaced.
          if (crowd.living < 3)
            sys.fork((child) => {
              child.setsid();
              child.setuid(1000);
              return crowd.member(child, 0);
            });
          await sys.sleep(1000);
          crowd.living = kernel.first.pid.all().filter((process) => process.alive && process.credentials.uid === 1000).length;
          for (const process of kernel.first.pid.all()) if (process.state === 'stopped') sys.kill(process.pid, 'SIGCONT');
        }
        expect(crowd.left).toBe(0);
        if (kernel.first.pid.all().some((process) => process.alive && process.credentials.uid === 1000)) sys.kill(-1, 'SIGKILL');
        await sys.sleep(1000);
        while (await sys.waitpid(-1, { nohang: true }).catch(() => undefined));
        await sys.sleep(1000);
        check();
      });
      expect(kernel.first.pid.all().map(({ pid, state }) => `${pid} ${state}`)).toHaveLength(before);
      for (const description of seen) expect(description.references).toBe(0);
      expect(machine.faults).toEqual([]);
    }
  }, 60_000);
});

describe('whatever goes through a pipe', () => {
  it('comes out whole and in order, and what fits into PIPE_BUF is not torn', async () => {
    const machine = await testMachine();
    const runs = 20;
    for (let run = 0; run < runs; run++) {
      const random = createRandom(`pipe ${run}`);
      const writers = 1 + random.below(4);
      const got = await machine.run(async (sys) => {
        const [read, write] = sys.pipe();
        for (let writer = 0; writer < writers; writer++)
          sys.fork(async (child) => {
            child.close(read);
            const chance = createRandom(`writer ${run} ${writer}`);
            for (let sent = 0; sent < PIPE_BYTES / runs / writers; ) {
              const length = 1 + chance.below(chance.below(10) === 0 ? 200_000 : 4095);
              await child.write(write, record(writer, length));
              sent += length;
              if (chance.below(20) === 0) await child.sleep(chance.below(50));
            }
            return 0;
          });
        sys.close(write);
        const pieces: Uint8Array[] = [];
        for (;;) {
          const piece = await sys.read(read, 1 + random.below(random.below(2) === 0 ? 100 : 70_000));
          if (piece.length === 0) break;
          pieces.push(piece.slice());
        }
        sys.close(read);
        while (await sys.waitpid(-1).catch(() => undefined));
        return concat(pieces);
      });
      const expected = Array.from({ length: writers }, (_, writer) => {
        const chance = createRandom(`writer ${run} ${writer}`);
        const records: number[] = [];
        for (let sent = 0; sent < PIPE_BYTES / runs / writers; ) {
          const length = 1 + chance.below(chance.below(10) === 0 ? 200_000 : 4095);
          records.push(length);
          sent += length;
          if (chance.below(20) === 0) chance.below(50);
        }
        return records;
      });
      compare(got, expected);
    }
  }, 60_000);
});

/** Bytes that tell their writer and their place in the record. */
function record(writer: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => writer * 64 + (i % 61));
}

/** Takes the stream apart again: each writer's records in order; a short one in one piece. */
function compare(got: Uint8Array, expected: readonly number[][]): void {
  const at = expected.map(() => ({ record: 0, offset: 0 }));
  let inside: number | undefined;
  for (const byte of got) {
    const writer = byte >> 6;
    const place = at[writer];
    const length = expected[writer]?.[place?.record ?? 0];
    if (!place || length === undefined) throw new Error('more bytes than were written');
    if (byte !== writer * 64 + (place.offset % 61)) throw new Error(`a byte of writer ${writer} is out of order`);
    if (inside !== undefined && inside !== writer) throw new Error(`writer ${writer} came between a short record of writer ${inside}`);
    place.offset += 1;
    inside = length <= 4096 && place.offset < length ? writer : undefined;
    if (place.offset === length) at[writer] = { record: place.record + 1, offset: 0 };
  }
  expect(at.map(({ record: done, offset }) => [done, offset])).toEqual(expected.map((records) => [records.length, 0]));
}
