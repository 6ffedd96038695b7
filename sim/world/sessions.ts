import type { TraceEvent } from '../base/trace.ts';
import type { Process } from '../kernel/process.ts';
import type { Sys, WindowSize } from '../kernel/sys.ts';
import type { Doorway } from './doorway.ts';

/** Something open that inputs may be sent to. */
export interface Session {
  data(bytes: Uint8Array): void;
  resize?(size: WindowSize): void;
  end(): void;
  close(): void;
}

/** What is open from outside, by what opened it: `terminal 1`, `exec 2`, `dial 3`, `bridge 4`. */
export class Sessions {
  readonly #open = new Map<string, Session>();
  /** `host pid` of what serves a session → what to do when the host takes it away. */
  readonly #serving = new Map<string, () => void>();

  get(key: string): Session | undefined {
    return this.#open.get(key);
  }

  set(key: string, session: Session): void {
    this.#open.set(key, session);
  }

  delete(key: string): void {
    this.#open.delete(key);
  }

  /** Starts the process that serves a session. `lost` is called when it is gone before its work is done. */
  start(door: Doorway, argv: readonly string[], body: (sys: Sys) => Promise<number>, lost?: () => void): Process {
    const done = (code: number): number => {
      this.#serving.delete(`${door.kernel.options.hostname} ${process.pid}`);
      return code;
    };
    const process = door.kernel.start((sys) => body(sys).then(done), { parent: door.parent(), argv });
    if (lost) this.#serving.set(`${door.kernel.options.hostname} ${process.pid}`, lost);
    process.exe = '/usr/sbin/sshd';
    return process;
  }

  /** Ends whoever serves a session, and nobody is told. */
  hangUp(door: Doorway, process: Process): void {
    this.#serving.delete(`${door.kernel.options.hostname} ${process.pid}`);
    if (process.alive) door.kernel.signalGroup(process.group, 'SIGKILL');
  }

  /** What happens in the world, as far as it ends sessions. */
  observe(event: TraceEvent): void {
    if (event.type !== 'process.exit') return;
    const key = `${event.host} ${event.pid}`;
    const lost = this.#serving.get(key);
    this.#serving.delete(key);
    lost?.();
  }
}
