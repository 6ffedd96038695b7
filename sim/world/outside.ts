import { fromBase64 } from '../base/base64.ts';
import { concat, EMPTY, utf8 } from '../base/bytes.ts';
import type { TraceEvent } from '../base/trace.ts';
import { serveTerminal } from '../host/login.ts';
import { fileOf } from '../kernel/descriptors.ts';
import type { Process } from '../kernel/process.ts';
import type { WindowSize } from '../kernel/sys.ts';
import type { Doorway } from './doorway.ts';
import { Feed } from './feed.ts';
import { Gateway } from './gateway.ts';
import type { Input, Output } from './input.ts';
import { runCommand } from './run-command.ts';
import { Sessions } from './sessions.ts';
import { Waiting } from './waiting.ts';

/** ssh's status when the connection breaks. */
const LOST = 255;

/** What ssh says then. */
const closedBy = (host: string): Uint8Array => utf8(`Connection to ${host} closed by remote host.\r\nConnection to ${host} closed.\r\n`);

/** Carries inputs to their processes, and what these print back out. */
export class Outside {
  readonly #doors: ReadonlyMap<string, Doorway>;
  readonly #emit: (output: Output) => void;
  readonly #sessions = new Sessions();
  readonly #gateway: Gateway;
  readonly #waiting = new Waiting();
  readonly #sizes = new Map<number, WindowSize>();
  readonly #typed = new Map<number, Uint8Array>();

  constructor(doors: ReadonlyMap<string, Doorway>, emit: (output: Output) => void) {
    this.#doors = doors;
    this.#emit = emit;
    this.#gateway = new Gateway(this.#sessions, emit);
  }

  apply(input: Exclude<Input, { kind: 'link.set' }>): void {
    switch (input.kind) {
      case 'terminal.open':
        return this.#whenUp(input.host, `terminal ${input.terminal}`, () => this.#openTerminal(input));
      case 'terminal.type':
        return this.#type(input.terminal, utf8(input.text));
      case 'terminal.resize':
        this.#sizes.set(input.terminal, input.size);
        return this.#sessions.get(`terminal ${input.terminal}`)?.resize?.(input.size);
      case 'terminal.close':
        this.#waiting.drop(`terminal ${input.terminal}`);
        this.#typed.delete(input.terminal);
        this.#sessions.get(`terminal ${input.terminal}`)?.close();
        return this.#emit({ kind: 'terminal.closed', terminal: input.terminal });
      case 'exec':
        return this.#whenUp(input.host, `exec ${input.id}`, () =>
          input.size ? this.#execOnTerminal(input, input.size) : this.#exec(input),
        );
      case 'exec.stdin':
        return this.#sessions.get(`exec ${input.id}`)?.data(utf8(input.text));
      case 'exec.end':
        return this.#sessions.get(`exec ${input.id}`)?.end();
      case 'dial':
        return this.#gateway.dial(input.id, this.#door(input.host), input.address);
      case 'dial.data':
        return this.#sessions.get(`dial ${input.id}`)?.data(fromBase64(input.bytes) ?? EMPTY);
      case 'dial.end':
        return this.#sessions.get(`dial ${input.id}`)?.end();
      case 'dial.close':
        return this.#sessions.get(`dial ${input.id}`)?.close();
      case 'bridge':
        return this.#gateway.bridge(this.#door(input.host), input.path);
      case 'bridge.data':
        return this.#sessions.get(`bridge ${input.id}`)?.data(fromBase64(input.bytes) ?? EMPTY);
      case 'bridge.end':
        return this.#sessions.get(`bridge ${input.id}`)?.end();
      case 'mark':
    }
  }

  /** What happens in the world, as far as it ends sessions. */
  observe(event: TraceEvent): void {
    this.#sessions.observe(event);
  }

  /** A terminal whose connection the host has closed shows the host's console until somebody can log in again. */
  console(host: string, bytes: Uint8Array): void {
    for (const key of this.#waiting.for(host)) {
      const [kind, number] = key.split(' ');
      if (kind === 'terminal') this.#emit({ kind: 'terminal', terminal: Number(number), bytes });
    }
  }

  /** Keys typed while nobody can log in wait for who can. */
  #type(terminal: number, bytes: Uint8Array): void {
    const session = this.#sessions.get(`terminal ${terminal}`);
    if (session) session.data(bytes);
    else if (this.#waiting.has(`terminal ${terminal}`)) this.#typed.set(terminal, concat([this.#typed.get(terminal) ?? EMPTY, bytes]));
  }

  /** The host is up, and whoever waited for it comes in. */
  hostUp(host: string): void {
    for (const [, go] of this.#waiting.take(host)) go();
  }

  /** The host is off, and stays so: nobody waits for it. */
  hostOff(host: string): void {
    for (const [key] of this.#waiting.take(host)) {
      const [kind, number] = key.split(' ');
      if (kind === 'terminal') this.#emit({ kind: 'terminal.ended', terminal: Number(number), status: LOST });
      else this.#emit({ kind: 'exec.ended', id: Number(number), status: LOST });
    }
  }

  /** Does something now, or as soon as the host is up. A host that is off is switched on for it. */
  #whenUp(host: string, key: string, go: () => void): void {
    const door = this.#door(host);
    if (!door.kernel.halted) return go();
    this.#waiting.add(host, key, go);
    door.switchOn();
  }

  #door(host: string): Doorway {
    const door = this.#doors.get(host);
    if (!door) throw new Error(`there is no host ${host}`);
    return door;
  }

  #openTerminal(input: Extract<Input, { kind: 'terminal.open' }>): void {
    const { terminal, host, user, environment } = input;
    const door = this.#door(host);
    const login = user ?? door.user;
    const size = this.#sizes.get(terminal) ?? input.size;
    const process = this.#terminalSession(
      `terminal ${terminal}`,
      door,
      login,
      { user: login, size, environment, onOutput: (bytes) => this.#emit({ kind: 'terminal', terminal, bytes }) },
      (status) => this.#emit({ kind: 'terminal.ended', terminal, status }),
      () => {
        this.#emit({ kind: 'terminal', terminal, bytes: closedBy(host) });
        // It comes back when the host does; a host that stays up has ended it for good.
        if (door.isGoingDown()) this.#waiting.add(host, `terminal ${terminal}`, () => this.#openTerminal(input));
        else this.#emit({ kind: 'terminal.ended', terminal, status: LOST });
      },
    );
    const typed = this.#typed.get(terminal);
    this.#typed.delete(terminal);
    if (typed) this.#sessions.get(`terminal ${terminal}`)?.data(typed);
    door.kernel.trace(process.pid, { type: 'terminal.open', terminal, user: login });
  }

  #execOnTerminal({ id, host, user, argv, environment }: Extract<Input, { kind: 'exec' }>, size: WindowSize): void {
    const door = this.#door(host);
    const login = user ?? door.user;
    const [name = '', ...rest] = argv;
    const command = [name.includes('/') ? name : `/usr/bin/${name}`, ...rest];
    this.#terminalSession(
      `exec ${id}`,
      door,
      login,
      { user: login, size, command, environment, onOutput: (bytes) => this.#emit({ kind: 'exec', id, stream: 'stdout', bytes }) },
      (status) => this.#emit({ kind: 'exec.ended', id, status }),
      () => {
        this.#emit({ kind: 'exec', id, stream: 'stdout', bytes: closedBy(host) });
        this.#emit({ kind: 'exec.ended', id, status: LOST });
      },
    );
  }

  #terminalSession(
    key: string,
    door: Doorway,
    login: string,
    options: Omit<Parameters<typeof serveTerminal>[1], 'onOpen'>,
    onEnd: (status: number) => void,
    onLost: () => void,
  ): Process {
    const early: Uint8Array[] = [];
    let type = (bytes: Uint8Array): void => void early.push(bytes);
    const process = this.#sessions.start(
      door,
      [`sshd: ${login}`],
      async (sys) => {
        const status = await serveTerminal(sys, {
          ...options,
          onOpen: (master) => {
            process.argv = [`sshd: ${login}@${sys.ttyname(master).replace('/dev/', '')}`];
            // Typed bytes go to the terminal at once, in order: a terminal does not wait.
            type = (bytes) => void fileOf(process, master).write(bytes);
            if (early.length) type(concat(early));
            const session = this.#sessions.get(key);
            if (session) session.resize = (size) => sys.setWinsize(master, size);
          },
        });
        this.#sessions.delete(key);
        onEnd(status);
        return 0;
      },
      () => {
        this.#sessions.delete(key);
        onLost();
      },
    );
    this.#sessions.set(key, {
      data: (bytes) => type(bytes),
      end: () => type(Uint8Array.of(4)),
      close: () => this.#sessions.hangUp(door, process),
    });
    return process;
  }

  #exec({ id, host, user, argv, environment }: Extract<Input, { kind: 'exec' }>): void {
    const door = this.#door(host);
    const login = user ?? door.user;
    const stdin = new Feed();
    this.#sessions.set(`exec ${id}`, stdin);
    this.#sessions.start(
      door,
      [`sshd: ${login}@notty`],
      async (sys) => {
        const status = await runCommand(sys, {
          login,
          argv,
          environment,
          stdin,
          onOutput: (stream, bytes) => this.#emit({ kind: 'exec', id, stream, bytes }),
        });
        this.#sessions.delete(`exec ${id}`);
        this.#emit({ kind: 'exec.ended', id, status });
        return 0;
      },
      () => {
        this.#sessions.delete(`exec ${id}`);
        this.#emit({ kind: 'exec', id, stream: 'stderr', bytes: utf8(`Connection to ${host} closed by remote host.\r\n`) });
        this.#emit({ kind: 'exec.ended', id, status: LOST });
      },
    );
  }
}
