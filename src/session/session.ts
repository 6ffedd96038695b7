import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { type Remote, transfer, wrap } from 'comlink';
import { History } from '../../lessons/history.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { findLesson } from '../../lessons/lessons.ts';
import type { Exchange, JournalRecord, SandboxApi, SandboxMessage, TerminalSize, TraceEvent } from '../../sim/ports/api.ts';
import { JournalStore } from './journal-store.ts';
import { LiveTerminal, type PageTerminal } from './page-terminal.ts';
import { startWorker } from './start-worker.ts';

export type { Address, Exchange, TerminalSize, TraceEvent } from '../../sim/ports/api.ts';
export type { PageTerminal } from './page-terminal.ts';

/** How often an idle page notes that time has passed, in milliseconds. */
const MARK_EVERY = 2000;
/** Bytes between two confirmations of what is on the screen: well below what the machine waits for. */
const CONFIRM_EVERY = 32_768;
/** For how long a foreseen prompt may keep the machine waiting, in milliseconds. */
const PATIENCE = 1000;

/**
 * What a lesson's page knows and can do. Islands read its signals and call its methods; none of them sees the worker, the storage, or the simulation.
 */
export class Session {
  readonly lesson: Lesson;
  readonly ready: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<string | undefined>;
  /** What went wrong last inside a simulated program; the world goes on. */
  readonly fault: ReadonlySignal<string | undefined>;
  readonly terminals: ReadonlySignal<readonly PageTerminal[]>;
  readonly exchanges: ReadonlySignal<readonly Exchange[]>;
  /** Grows with every batch of events; read {@link events} when it changes. */
  readonly eventCount: ReadonlySignal<number>;
  /** Keys of the lesson's steps that are done. */
  readonly done: ReadonlySignal<ReadonlySet<string>>;
  /** Virtual microseconds. */
  readonly clock: ReadonlySignal<number>;
  readonly events: TraceEvent[] = [];
  /** The terminal that typed solutions go to and that has the keyboard. */
  readonly active: Signal<number> = signal(1);
  /** The size that the next terminal gets. Whoever draws them sets it as soon as it knows. */
  size: TerminalSize = { rows: 24, cols: 80 };
  /** Microseconds since 1970 when the world began. */
  epoch = 0;

  readonly #ready = signal(false);
  readonly #failure = signal<string | undefined>(undefined);
  readonly #fault = signal<string | undefined>(undefined);
  readonly #terminals = signal<readonly LiveTerminal[]>([]);
  readonly #exchanges = signal<readonly Exchange[]>([]);
  readonly #eventCount = signal(0);
  readonly #done = signal<ReadonlySet<string>>(new Set());
  readonly #clock = signal(0);
  readonly #history = new History();
  readonly #byId = new Map<string, number>();
  readonly #store: JournalStore;
  #worker: Worker | undefined;
  /** Undefined until there is a worker. */
  #api: Remote<SandboxApi> | undefined;
  /** All services of a host are up. A prompt stands before that; what is typed by a button waits for it. */
  readonly #booted: Promise<void>;
  #onBooted: () => void = () => undefined;
  #onDrawn: () => void = () => undefined;
  readonly #drawn = new Promise<void>((resolve) => {
    this.#onDrawn = resolve;
  });
  #host = '';
  #started = false;
  #drawnBytes = 0;
  #sizes: ReadonlyMap<number, TerminalSize> = new Map();
  /** Shows the machine's first prompt before the machine runs. */
  #foreseen: LiveTerminal | undefined;

  /** `firstPrompt` is what the lesson's machine prints first, where that is known beforehand. */
  constructor(lesson: Lesson, firstPrompt = '') {
    this.lesson = lesson;
    this.ready = this.#ready;
    this.failure = this.#failure;
    this.fault = this.#fault;
    this.terminals = this.#terminals;
    this.exchanges = this.#exchanges;
    this.eventCount = this.#eventCount;
    this.done = this.#done;
    this.clock = this.#clock;
    this.#booted = new Promise((resolve) => {
      this.#onBooted = resolve;
    });
    this.#store = new JournalStore(lesson.slug);
    if (firstPrompt && !this.#store.mayHold) this.#foreseen = this.#terminal(1, this.size, new TextEncoder().encode(firstPrompt));
  }

  /** Brings back what the journal holds, or opens the first terminal. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    const journal = await this.#store.load();
    this.#sizes = sizesIn(journal);
    if (this.#foreseen) await Promise.race([this.#drawn, pause(PATIENCE)]);
    this.#worker = startWorker((why) => {
      this.#failure.value = why;
    });
    this.#api = wrap<SandboxApi>(this.#worker);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<SandboxMessage[]>) => this.#receive(event.data);
    try {
      await this.#api.open({ world: this.lesson.world, journal, speed: 1 }, transfer(port2, [port2]));
    } catch (error) {
      this.#failure.value = error instanceof Error ? error.message : String(error);
      return;
    }
    setInterval(() => this.#mark(), MARK_EVERY);
    addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'hidden') return;
      this.#mark();
      void this.#store.save();
    });
    addEventListener('pagehide', () => void this.#store.save());
  }

  /** The first prompt is on the screen. A machine that is foreseen waits for this: on few cores its start would delay what it is to confirm. */
  drawn(): void {
    this.#onDrawn();
  }

  openTerminal(): PageTerminal {
    const { size } = this;
    const id = Math.max(0, ...this.#terminals.value.map((terminal) => terminal.id)) + 1;
    const terminal = this.#terminal(id, size);
    this.#connect(terminal);
    return terminal;
  }

  #connect({ id, size }: PageTerminal): void {
    void this.#api?.input({ kind: 'terminal.open', terminal: id, host: this.#host, size });
    this.active.value = id;
  }

  /** Types what reaches a step's goal, opening terminals as needed. */
  async typeSolution(key: string): Promise<void> {
    const step = this.lesson.steps.find((candidate) => candidate.key === key);
    await this.#booted;
    for (const { terminal, text, wait } of step?.solution ?? []) {
      const living = () => this.#terminals.value.filter((candidate) => !candidate.ended.value);
      while (living().length < terminal) this.openTerminal();
      const target = living()[terminal - 1];
      if (!target) continue;
      this.active.value = target.id;
      target.type(text);
      await pause(wait === undefined ? 400 : wait * 1000);
    }
  }

  /** Forgets everything and begins anew. */
  async startOver(): Promise<void> {
    this.#worker?.terminate();
    await this.#store.clear();
    location.reload();
  }

  #mark(): void {
    if (this.#ready.value) void this.#api?.input({ kind: 'mark' });
  }

  #terminal(id: number, size = this.#sizes.get(id) ?? this.size, foreseen?: Uint8Array): LiveTerminal {
    const known = this.#terminals.value.find((terminal) => terminal.id === id);
    if (known) return known;
    const terminal = new LiveTerminal(
      id,
      size,
      (input) => void this.#api?.input(input),
      () => this.#forget(id),
      foreseen,
    );
    this.#terminals.value = [...this.#terminals.value, terminal].sort((a, b) => a.id - b.id);
    return terminal;
  }

  #forget(id: number): void {
    this.#terminals.value = this.#terminals.value.filter((other) => other.id !== id);
    if (this.active.value === id) this.active.value = this.#terminals.value.at(-1)?.id ?? 0;
  }

  /** What was printed while the page looked on is confirmed when it is on the screen, some of it at a time. */
  #draw(terminal: number, bytes: Uint8Array): void {
    const replayed = !this.#ready.value;
    this.#terminal(terminal).draw(bytes, replayed, () => {
      if (replayed) return;
      this.#drawnBytes += bytes.length;
      if (this.#drawnBytes < CONFIRM_EVERY) return;
      void this.#api?.drawn(this.#drawnBytes);
      this.#drawnBytes = 0;
    });
  }

  #receive(batch: readonly SandboxMessage[]): void {
    let told = false;
    let ready = false;
    const exchanges = new Map<string, Exchange>();
    for (const message of batch) {
      this.#history.take(message);
      switch (message.kind) {
        case 'terminal':
          this.#draw(message.terminal, message.bytes);
          break;
        case 'terminal.closed':
          this.#forget(message.terminal);
          break;
        case 'terminal.ended':
          this.#terminal(message.terminal).end();
          break;
        case 'events':
          this.events.push(...message.events);
          if (message.events.some((event) => event.type === 'host.ready')) this.#onBooted();
          told = true;
          break;
        case 'exchange':
          exchanges.set(message.exchange.id, this.#history.exchanges.get(message.exchange.id) ?? message.exchange);
          break;
        case 'journal':
          this.#store.append(message.record);
          break;
        case 'clock':
          this.#clock.value = message.t;
          break;
        case 'fault':
          console.error(`dockwire: ${message.message}`);
          this.#fault.value = message.message;
          break;
        case 'ready':
          this.#host = message.hosts[0] ?? '';
          this.epoch = message.epoch;
          this.#clock.value = message.t;
          ready = true;
      }
    }
    if (exchanges.size > 0) this.#merge(exchanges);
    if (told) this.#eventCount.value = this.events.length;
    if (told || exchanges.size > 0) this.#grade();
    // Last, so that what a replay brings back is there before anything new can happen.
    if (!ready) return;
    this.#ready.value = true;
    const [first] = this.#terminals.value;
    if (!first) this.openTerminal();
    else if (first === this.#foreseen) this.#connect(first);
  }

  #merge(grown: ReadonlyMap<string, Exchange>): void {
    const list = [...this.#exchanges.value];
    for (const [id, exchange] of grown) {
      const at = this.#byId.get(id);
      if (at === undefined) this.#byId.set(id, list.push(exchange) - 1);
      else list[at] = exchange;
    }
    this.#exchanges.value = list;
  }

  #grade(): void {
    const done = new Set(this.#done.value);
    for (const step of this.lesson.steps) if (!done.has(step.key) && step.check(this.#history)) done.add(step.key);
    if (done.size > this.#done.value.size) this.#done.value = done;
  }
}

/** How large each terminal of a journal was last, so that a page does not ask again for what is so already. */
function sizesIn(journal: readonly JournalRecord[]): ReadonlyMap<number, TerminalSize> {
  const sizes = new Map<number, TerminalSize>();
  for (const { input } of journal as readonly { input: { kind: string; terminal?: number; size?: TerminalSize } }[]) {
    if (input.size && input.terminal !== undefined) sizes.set(input.terminal, input.size);
  }
  return sizes;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

let current: Session | undefined;

/** The page's one session. The head of a built page may know the first prompt (src/serve/early-start.ts). @throws Error when the page names a lesson that there is not. */
export function sessionFor(slug: string): Session {
  if (current?.lesson.slug === slug) return current;
  const lesson = findLesson(slug);
  if (!lesson) throw new Error(`there is no lesson "${slug}"`);
  current = new Session(lesson, (globalThis as { dockwirePrompt?: string }).dockwirePrompt);
  void current.start();
  return current;
}
