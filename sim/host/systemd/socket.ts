import { isErrno, strerror } from '../../base/errno.ts';
import type { Address } from '../../base/trace.ts';
import { makeDirectories, removeTree } from '../../libc/files.ts';
import { groupByName, userByName } from '../../libc/passwd.ts';
import { thread } from '../../libc/thread.ts';
import { enter, freshState, type UnitState } from './runtime.ts';
import { setting, settings, type Unit } from './unit.ts';
import { bool } from './unit-file.ts';
import type { Host } from './unit-host.ts';

/** A socket unit: listens in its service's place, and starts the service when somebody connects (systemd.socket(5)). */
export class Socket {
  readonly state: UnitState = freshState();
  unit: Unit;
  readonly #host: Host;
  fds: number[] = [];
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

  #say(message: string, level = 6): void {
    this.#host.journal.say(this.unit.name, message, level);
  }

  /** Returns why it failed, or undefined. */
  start(serviceRuns: boolean): string | undefined {
    if (this.active) return undefined;
    const { sys } = this.#host;
    const title = this.#host.title(this.unit);
    const { name } = this.unit;
    if (serviceRuns) {
      this.#say(`${name}: Socket service ${this.service} already active, refusing.`, 3);
      this.#say(`Failed to listen on ${title}.`, 3);
      return 'failed';
    }
    const owned = setting(this.unit, 'Socket', 'SocketUser') ?? setting(this.unit, 'Socket', 'SocketGroup');
    if (owned !== undefined) this.#say(`Starting ${title}...`);
    this.state.result = 'success';
    for (const address of settings(this.unit, 'Socket', 'ListenStream')) {
      try {
        this.fds.push(this.#listen(address));
      } catch (error) {
        if (!isErrno(error)) throw error;
        this.#say(`${name}: Failed to create listening socket (${address}): ${strerror(error.code)}`, 3);
        this.#say(`${name}: Failed to listen on sockets: ${strerror(error.code)}`, 4);
        for (const fd of this.fds.splice(0)) sys.close(fd);
        this.state.result = 'resources';
        this.#say(`${name}: Failed with result 'resources'.`, 4);
        enter(this.state, 'failed', 'failed', sys.now());
        this.#say(`Failed to listen on ${title}.`, 3);
        return 'resources';
      }
    }
    enter(this.state, 'active', 'listening', sys.now());
    this.#say(`Listening on ${title}.`);
    this.watch();
    return undefined;
  }

  #listen(address: string): number {
    const { sys } = this.#host;
    const option = (key: string) => setting(this.unit, 'Socket', key);
    if (!address.startsWith('/')) {
      const fd = sys.listen(inetAddress(address));
      sys.setCloseOnExec(fd, true);
      return fd;
    }
    makeDirectories(sys, address.slice(0, address.lastIndexOf('/')));
    removeTree(sys, address);
    const fd = sys.listen({ family: 'unix', path: address }, { mode: Number.parseInt(option('SocketMode') ?? '0666', 8) });
    sys.setCloseOnExec(fd, true);
    const uid = userByName(sys, option('SocketUser') ?? 'root')?.uid ?? 0;
    sys.chown(address, uid, groupByName(sys, option('SocketGroup') ?? 'root')?.gid ?? 0);
    for (const link of settings(this.unit, 'Socket', 'Symlinks')) {
      removeTree(sys, link);
      sys.symlink(address, link);
    }
    return fd;
  }

  stop(): void {
    const { sys } = this.#host;
    if (this.state.active === 'inactive' || this.state.active === 'failed') return;
    for (const fd of this.fds) sys.close(fd);
    this.fds = [];
    if (bool(setting(this.unit, 'Socket', 'RemoveOnStop') ?? 'no'))
      for (const path of settings(this.unit, 'Socket', 'ListenStream')) if (path.startsWith('/')) removeTree(sys, path);
    enter(this.state, 'inactive', 'dead', sys.now());
    this.#say(`${this.unit.name}: Deactivated successfully.`);
    this.#say(`Closed ${this.#host.title(this.unit)}.`);
  }

  /** Its service has the sockets now. */
  taken(): void {
    if (this.active) enter(this.state, 'active', 'running', this.#host.sys.now());
  }

  /** The service cannot be started any more: nobody is to wait for it in vain. */
  giveUp(): void {
    const { sys } = this.#host;
    if (!this.active) return;
    for (const fd of this.fds.splice(0)) sys.close(fd);
    this.state.result = 'service-start-limit-hit';
    this.#say(`${this.unit.name}: Failed with result 'service-start-limit-hit'.`, 4);
    enter(this.state, 'failed', 'failed', sys.now());
  }

  /** Waits for the first connection, while the service is not there to take it. */
  watch(): void {
    if (this.#watching || !this.active) return;
    enter(this.state, 'active', 'listening', this.#host.sys.now());
    this.#watching = true;
    thread(async () => {
      while (this.active && this.state.sub === 'listening') {
        if (!(await this.#somebodyConnects()) || !this.active) continue;
        this.#watching = false;
        await this.#host.activate(this.service);
        return;
      }
      this.#watching = false;
    });
  }

  async #somebodyConnects(): Promise<boolean> {
    try {
      return (await this.#host.sys.poll(this.fds, 1_000_000)).length > 0;
    } catch (error) {
      // It was stopped meanwhile.
      if (!isErrno(error, 'EBADF')) throw error;
      return false;
    }
  }
}

/** `8080`, `127.0.0.1:8080`, `[::]:8080`. */
function inetAddress(text: string): Address {
  const at = text.lastIndexOf(':');
  const host = at < 0 ? '0.0.0.0' : text.slice(0, at).replace(/^\[(.*)\]$/, '$1');
  return { family: 'inet', host: host === '::' ? '0.0.0.0' : host, port: Number(text.slice(at + 1)) };
}
