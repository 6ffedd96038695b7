import { addressText, labelAddress } from './addresses.ts';
import { cablesOf } from './cables.ts';
import { isGone } from './command.ts';
import { foremost } from './foremost.ts';
import { type ContainerNode, type DoorNode, type FailureNode, type HostNode, keyOf, type MapModel, type ProcessNode } from './model.ts';
import { Roots } from './roots.ts';
import { rowsOf, runcRow } from './rows.ts';
import { type Card, type Door, isRegistry, type Limits, type Room, type Row } from './scene.ts';
import type { MapWords } from './words.ts';

const DOORS = 4;
const DOCKER_SOCKET = '/run/docker.sock';

/** A room, and where in it a process or a socket is. */
export interface RoomIndex {
  readonly room: Room;
  readonly doorIds: ReadonlyMap<string, string>;
  readonly dockerd?: Card;
  readonly containerd?: Card;
  cardOf(pid: number): Card | undefined;
  /** The row of a process; the card where it has none. */
  nodeOf(pid: number): string | undefined;
  /** The door that a failed connection led to; makes one where there is none. */
  failedDoor(failure: FailureNode, key: string | undefined): Door;
}

export function buildRoom(model: MapModel, host: HostNode, words: MapWords, limits: Limits): RoomIndex {
  const builder = new RoomBuilder(model, host, words, limits);
  builder.build();
  return builder;
}

class RoomBuilder implements RoomIndex {
  readonly room: Room;
  readonly doorIds = new Map<string, string>();
  dockerd: Card | undefined;
  containerd: Card | undefined;
  readonly #model: MapModel;
  readonly #host: HostNode;
  readonly #words: MapWords;
  readonly #limits: Limits;
  /** Processes that hold a client's end. */
  readonly #speaking: Set<number>;
  readonly #doors = new Map<number, DoorNode[]>();
  readonly #roots: Roots;
  readonly #cards = new Map<number, Card>();
  readonly #rows = new Map<number, string>();
  readonly #doorsByKey = new Map<string, Door>();

  constructor(model: MapModel, host: HostNode, words: MapWords, limits: Limits) {
    this.#model = model;
    this.#host = host;
    this.#words = words;
    this.#limits = limits;
    this.#speaking = new Set();
    for (const connection of model.connections.values()) if (connection.host === host.name) this.#speaking.add(connection.pid);
    this.#roots = new Roots(host, this.#speaking);
    const kind = isRegistry(host) ? 'registry' : 'machine';
    this.room = {
      id: `h ${host.name}`,
      host: host.name,
      kind,
      up: host.up,
      cables: cablesOf(host.name, model.links.values(), words),
      clients: [],
      dockerd: [],
      containerd: [],
      containers: [],
      more: 0,
    };
  }

  build(): void {
    const { processes, doors } = this.#host;
    let activated: number | undefined;
    for (const process of processes.values())
      if (process.program === 'dockerd' && !process.forked && !process.ended) activated = process.pid;
    // A socket that systemd opened in dockerd's place is shown where it leads.
    for (const door of doors.values())
      push(this.#doors, this.#roots.of(door.pid === 1 && door.key === DOCKER_SOCKET ? (activated ?? 1) : door.pid), door);
    const shown = foremost(this.#host.containers, this.#model.command, this.#limits.containers);
    const shims = new Map<string, ProcessNode>();
    const heads: ProcessNode[] = [];
    let others = 0;
    for (const process of processes.values()) {
      if (process.shimOf !== undefined) {
        if (shown.has(process.shimOf) && (!process.ended || !shims.has(process.shimOf))) shims.set(process.shimOf, process);
        continue;
      }
      const root = this.#roots.of(process.pid);
      if (root === process.pid) heads.push(process);
      else if (root === 1) others += 1;
    }
    const cards = [...shown.values()].map((container) => this.#containerCard(container, shims.get(container.id)));
    Object.assign(this.room, { containers: cards, more: this.#host.containers.size - cards.length });
    for (const process of heads) if (process.pid !== 1) this.#addCard(process);
    this.#addFirst(others);
    for (const name of ['dockerd', 'containerd'] as const)
      if (this.#host.known.has(name) && this.room[name].length === 0) this.#addAbsent(name, name, this.room[name]);
  }

  cardOf(pid: number): Card | undefined {
    return this.#cards.get(this.#roots.of(pid));
  }

  nodeOf(pid: number): string | undefined {
    return this.#rows.get(pid) ?? this.cardOf(pid)?.id;
  }

  failedDoor(failure: FailureNode, key: string | undefined): Door {
    const known = key === undefined ? undefined : this.#doorsByKey.get(key);
    if (known) return known;
    const { address } = failure;
    const full = address ? addressText(address) : (failure.name ?? '');
    const door: Door = {
      id: `d ${this.#host.name} ${full}`,
      label: address?.family === 'inet' ? `:${address.port}` : address ? labelAddress(address) : 'DNS',
      full,
      state: failure.hop === 'listener' || failure.hop === 'permission' || failure.hop === 'firewall' ? 'closed' : 'missing',
      lit: false,
    };
    const here = key === DOCKER_SOCKET ? this.room.dockerd[0] : undefined;
    const title = key === DOCKER_SOCKET ? 'dockerd' : address?.family === 'inet' ? address.host : address ? '?' : full;
    const card = here ?? this.#addAbsent(title, title, this.room.dockerd);
    const again = card.doors.find(({ id }) => id === door.id);
    if (again) return again;
    card.doors.push(door);
    if (key !== undefined) this.#doorsByKey.set(key, door);
    return door;
  }

  #card(process: ProcessNode, given: Partial<Card> & Pick<Card, 'kind' | 'title'>): Card {
    const { command } = this.#model;
    const key = keyOf(this.#host.name, process.pid);
    const card: Card = {
      id: `p ${key}`,
      host: this.#host.name,
      sub: '',
      pid: process.pid,
      doors: this.#doorsOf(process.pid),
      shell: [],
      rows: [],
      more: 0,
      ghost: process.ended !== undefined,
      lit: (command?.processes.has(key) || command?.daemons.has(key)) ?? false,
      bySystemd: process.ppid === 1,
      ...given,
    };
    this.#cards.set(process.pid, card);
    return card;
  }

  #addCard(process: ProcessNode): void {
    const program = process.program;
    const { room } = this;
    if (process.terminal || (process.pid !== 1 && (process.ppid === 0 || process.forked))) {
      const all = this.#listRows(process, false);
      // A terminal's own process stands for what comes from outside; what runs in it is of interest.
      const title = process.terminal ? this.#words.terminal(process.terminal.number) : this.#words.outside;
      if (!process.terminal && all.rows.length === 0 && !this.#speaking.has(process.pid)) return;
      room.clients.push(this.#card(process, { kind: 'terminal', title, sub: process.terminal?.user ?? '', ...all }));
      return;
    }
    const { rows, more } = this.#listRows(process, false);
    if (program === 'dockerd' && !process.ended) {
      this.dockerd = this.#card(process, { kind: 'daemon', title: program, rows, more });
      room.dockerd.unshift(this.dockerd);
    } else if (program === 'containerd' && !process.ended) {
      const lit = this.#model.command?.reached.has('containerd') === true && this.#litHost();
      this.containerd = this.#card(process, { kind: 'daemon', title: program, rows, more, lit });
      room.containerd.push(this.containerd);
    } else if (this.#doors.has(process.pid)) room.clients.push(this.#card(process, { kind: 'process', title: program, rows, more }));
  }

  #litHost(): boolean {
    return [...(this.#model.command?.daemons ?? [])].some((key) => key.startsWith(`${this.#host.name}/`));
  }

  /** Process 1: systemd with what nobody asked about, or the one program of a simple machine. */
  #addFirst(others: number): void {
    const first = this.#host.processes.get(1);
    if (!first) return;
    const program = first.program;
    if (program === 'systemd' || program === 'init') {
      const card = this.#card(first, {
        kind: 'systemd',
        title: 'systemd',
        sub: others > 0 ? this.#words.others(others) : '',
        doors: [],
        bySystemd: false,
      });
      Object.assign(this.room, { systemd: card });
    } else
      this.room.clients.push(
        this.#card(first, { kind: 'process', title: program || '?', ...this.#listRows(first, false), bySystemd: false }),
      );
  }

  *#childrenOf(pid: number): Iterable<ProcessNode> {
    for (const child of this.#host.processes.get(pid)?.children ?? []) {
      const process = this.#host.processes.get(child);
      if (process) yield process;
    }
  }

  #containerCard(container: ContainerNode, shim: ProcessNode | undefined): Card {
    const lit = this.#model.command?.containers.has(container.id) ?? false;
    const given = {
      kind: 'container' as const,
      id: `c ${this.#host.name} ${container.id}`,
      title: container.name ?? container.id.slice(0, 12),
      sub: container.image ?? '',
      container: container.id,
      state: container.state,
      lit,
      ghost: isGone(container.state),
    };
    if (!shim) return { host: this.#host.name, doors: [], shell: [], rows: [], more: 0, bySystemd: false, ...given };
    const { command } = this.#model;
    const row = this.#row(shim, 0, 'containerd-shim');
    const runcs = [...this.#childrenOf(shim.pid)].filter((process) => process.program === 'runc');
    const shell: Row[] = [row, ...runcRow(runcs, this.#host.name, command)];
    for (const runc of runcs) this.#rows.set(runc.pid, shell[1]?.id ?? row.id);
    const { rows, more } = this.#listRows(shim, true);
    const card = this.#card(shim, {
      ...given,
      doors: this.#doorsOf(shim.pid).filter(({ full }) => !full.startsWith('/run/containerd/')),
      shell,
      rows,
      more,
    });
    this.#rows.set(shim.pid, row.id);
    return card;
  }

  #row(process: ProcessNode, depth: number, label: string): Row {
    const key = keyOf(this.#host.name, process.pid);
    const lit = this.#model.command?.processes.has(key) ?? false;
    return { id: `p ${key}`, pid: process.pid, depth, label, ghost: process.ended !== undefined, lit };
  }

  #listRows(root: ProcessNode, inContainer: boolean): { rows: Row[]; more: number } {
    const skip = (process: ProcessNode): boolean =>
      this.#roots.of(process.pid) !== root.pid || (inContainer && process.program === 'runc' && process.ppid === root.pid);
    const all = rowsOf(
      root.pid,
      (pid) => this.#childrenOf(pid),
      skip,
      (process, depth, label) => this.#row(process, depth, label),
    );
    // What the command is about stays in view.
    const fits = this.#limits.rows;
    const rows = all.length <= fits ? all : all.filter((row, i) => i < fits - 2 || row.lit).slice(0, fits);
    for (const row of rows) this.#rows.set(row.pid, row.id);
    return { rows, more: all.length - rows.length };
  }

  #doorsOf(root: number): Door[] {
    return (this.#doors.get(root) ?? []).slice(0, DOORS).map((node) => {
      const door: Door = {
        id: `d ${this.#host.name} ${node.key}`,
        label: labelAddress(node.address),
        full: addressText(node.address),
        state: 'open',
        lit: false,
      };
      door.lit = this.#usedByCommand(node);
      this.doorIds.set(node.key, door.id);
      this.#doorsByKey.set(node.key, door);
      return door;
    });
  }

  #usedByCommand(door: DoorNode): boolean {
    const { command, connections } = this.#model;
    return [...(command?.connections ?? [])].some((id) => connections.get(id)?.door === door);
  }

  #addAbsent(id: string, title: string, column: Card[]): Card {
    const known = column.find((card) => card.id === `a ${this.#host.name} ${id}`);
    if (known) return known;
    const isDaemon = title === 'dockerd' || title === 'containerd';
    const card: Card = {
      ...{ id: `a ${this.#host.name} ${id}`, kind: 'absent', host: this.#host.name, title, sub: isDaemon ? this.#words.notRunning : '' },
      ...{ doors: [], shell: [], rows: [], more: 0, ghost: true, lit: false, bySystemd: false },
    };
    column.push(card);
    return card;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
