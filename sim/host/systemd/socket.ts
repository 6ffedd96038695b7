import { makeDirectories, removeTree } from '../../libc/files.ts';
import { groupByName, userByName } from '../../libc/passwd.ts';
import { thread } from '../../libc/thread.ts';
import type { Host } from './manager.ts';
import { setting, settings, type Unit } from './unit.ts';

/** A socket unit: listens in its service's place, and starts the service when somebody connects (systemd.socket(5)). */
export class Socket {
  readonly unit: Unit;
  readonly #host: Host;
  fds: number[] = [];
  since = 0;
  #watching = false;

  constructor(host: Host, unit: Unit) {
    this.#host = host;
    this.unit = unit;
  }

  get active(): boolean {
    return this.fds.length > 0;
  }

  get service(): string {
    return setting(this.unit, 'Socket', 'Service') ?? this.unit.name.replace(/\.socket$/, '.service');
  }

  start(): void {
    if (this.active) return;
    const { sys, journal } = this.#host;
    const description = setting(this.unit, 'Unit', 'Description') ?? this.unit.name;
    journal.say(this.unit.name, `Starting ${this.unit.name} - ${description}...`);
    for (const path of settings(this.unit, 'Socket', 'ListenStream')) {
      makeDirectories(sys, path.slice(0, path.lastIndexOf('/')));
      removeTree(sys, path);
      const fd = sys.listen({ family: 'unix', path }, { mode: Number.parseInt(setting(this.unit, 'Socket', 'SocketMode') ?? '0666', 8) });
      sys.setCloseOnExec(fd, true);
      const uid = userByName(sys, setting(this.unit, 'Socket', 'SocketUser') ?? 'root')?.uid ?? 0;
      sys.chown(path, uid, groupByName(sys, setting(this.unit, 'Socket', 'SocketGroup') ?? 'root')?.gid ?? 0);
      this.fds.push(fd);
    }
    this.since = sys.now();
    journal.say(this.unit.name, `Listening on ${this.unit.name} - ${description}.`);
    this.watch();
  }

  stop(): void {
    const { sys, journal } = this.#host;
    if (!this.active) return;
    for (const fd of this.fds) sys.close(fd);
    this.fds = [];
    if (setting(this.unit, 'Socket', 'RemoveOnStop') === 'yes')
      for (const path of settings(this.unit, 'Socket', 'ListenStream')) removeTree(sys, path);
    journal.say(this.unit.name, `Closed ${this.unit.name} - ${setting(this.unit, 'Unit', 'Description') ?? this.unit.name}.`);
  }

  /** Waits for the first connection, while the service is not there to take it. */
  watch(): void {
    if (this.#watching || !this.active) return;
    this.#watching = true;
    thread(async () => {
      while (this.active) {
        const readable = await this.#host.sys.poll(this.fds, 1_000_000);
        if (!readable.length || !this.active) continue;
        this.#watching = false;
        await this.#host.activate(this.service);
        return;
      }
      this.#watching = false;
    });
  }
}
