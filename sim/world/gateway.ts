import { isErrno } from '../base/errno.ts';
import type { Address } from '../base/trace.ts';
import { carry } from './carry.ts';
import type { Doorway } from './doorway.ts';
import { Feed } from './feed.ts';
import type { Output } from './input.ts';
import type { Sessions } from './sessions.ts';

/** Connections between hosts and the outside: `serve` and `--host` of the command line. */
export class Gateway {
  readonly #sessions: Sessions;
  readonly #emit: (output: Output) => void;
  #bridged = 0;

  constructor(sessions: Sessions, emit: (output: Output) => void) {
    this.#sessions = sessions;
    this.#emit = emit;
  }

  /** A connection from outside to an address of the host's. */
  dial(id: number, door: Doorway, address: Address): void {
    const outgoing = new Feed();
    this.#sessions.set(`dial ${id}`, outgoing);
    this.#sessions.start(
      door,
      ['dockwire-gateway'],
      async (sys) => {
        try {
          const fd = await sys.connect(address);
          this.#emit({ kind: 'dial.open', id });
          await carry(sys, fd, outgoing, (bytes) => this.#emit({ kind: 'dial', id, bytes }));
          this.#emit({ kind: 'dial.ended', id });
        } catch (error) {
          if (!isErrno(error)) throw error;
          this.#emit({ kind: 'dial.failed', id, errno: error.code });
        }
        this.#sessions.delete(`dial ${id}`);
        return 0;
      },
      () => {
        this.#sessions.delete(`dial ${id}`);
        this.#emit({ kind: 'dial.ended', id });
      },
    );
  }

  /** A unix socket of the host's that leads outside. */
  bridge(door: Doorway, path: string): void {
    this.#sessions.start(door, ['dockwire-bridge'], async (sys) => {
      const listener = sys.listen({ family: 'unix', path }, { mode: 0o666 });
      for (;;) {
        const { fd } = await sys.accept(listener);
        const id = ++this.#bridged;
        const incoming = new Feed();
        this.#sessions.set(`bridge ${id}`, incoming);
        this.#emit({ kind: 'bridge.open', id, path });
        void carry(sys, fd, incoming, (bytes) => this.#emit({ kind: 'bridge', id, bytes })).then(() => {
          this.#sessions.delete(`bridge ${id}`);
          this.#emit({ kind: 'bridge.ended', id });
        });
      }
    });
  }
}
