import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { type Remote, transfer, wrap } from 'comlink';
import { History } from '../../lessons/history.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { findLesson } from '../../lessons/lessons.ts';
import type { Exchange, JournalRecord, SandboxApi, SandboxMessage, TerminalSize, TraceEvent } from '../../sim/ports/api.ts';
import { EventLog } from './event-log.ts';
import { ExchangeWindow } from './exchange-window.ts';
import { Grading } from './grading.ts';
import { Heartbeat } from './heartbeat.ts';
import { JournalStore } from './journal-store.ts';
import { LiveTerminal, type PageTerminal } from './page-terminal.ts';
import { startWorker } from './start-worker.ts';

export type { Address, Exchange, TerminalSize, TraceEvent } from '../../sim/ports/api.ts';
export type { PageTerminal } from './page-terminal.ts';

/** How often an idle page notes that time has passed, in milliseconds. */
const MARK_EVERY = 2000;
/** Bytes between two confirmations of what is on the screen: well below what the machine waits for. */
const CONFIRM_EVERY = 32_768;
/** Events between two confirmations of what has been taken in. */
const TAKE_EVERY = 1000;
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
  /** The machine has not answered for a while: it is busy with one thing that it cannot be called away from. */
  readonly stuck: ReadonlySignal<boolean>;
  readonly terminals: ReadonlySignal<readonly PageTerminal[]>;
  /** The newest, in the order in which they began. */
  readonly exchanges: ReadonlySignal<readonly Exchange[]>;
  /** How many older exchanges are kept no more. */
  readonly exchangesDropped: ReadonlySignal<number>;
  /** Grows with every batch of events; {@link follow} tells them. */
  readonly eventCount: ReadonlySignal<number>;
  /** Keys of the lesson's steps that are done. */
  readonly done: ReadonlySignal<ReadonlySet<string>>;
  /** Virtual microseconds. */
  readonly clock: ReadonlySignal<number>;
  /** The terminal that typed solutions go to and that has the keyboard. */
  readonly active: Signal<number> = signal(1);
  /** The size that the next terminal gets. Whoever draws them sets it as soon as it knows. */
  size: TerminalSize = { rows: 24, cols: 80 };
  /** Microseconds since 1970 when the world began. */
  epoch = 0;

  readonly #ready = signal(false);
  readonly #failure = signal<string | undefined>(undefined);
  readonly #fault = signal<string | undefined>(undefined);
  readonly #heartbeat = new Heartbeat(() => this.#api?.input({ kind: 'mark' }));
  readonly #terminals = signal<readonly LiveTerminal[]>([]);
  readonly #window = new ExchangeWindow();
  readonly #log = new EventLog((host, pid) => this.#window.names(host, pid));
  readonly #clock = signal(0);
  readonly #history = new History();
  readonly #grading: Grading;
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
  #takenEvents = 0;
  #sizes: ReadonlyMap<number, TerminalSize> = new Map();
  /** Shows the machine's first prompt before the machine runs. */
  #foreseen: LiveTerminal | undefined;

  /** `firstPrompt` is what the lesson's machine prints first, where that is known beforehand. */
  constructor(lesson: Lesson, firstPrompt = '') {
    this.lesson = lesson;
    this.ready = this.#ready;
    this.failure = this.#failure;
    this.fault = this.#fault;
    this.stuck = this.#heartbeat.stuck;
    this.terminals = this.#terminals;
    this.exchanges = this.#window.list;
    this.exchangesDropped = this.#window.dropped;
    this.eventCount = this.#log.count;
    this.#grading = new Grading(lesson, this.#history);
    this.done = this.#grading.done;
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

  /** Tells what has happened so far, as far as it matters still, then every event as it comes. Returns how to stop. */
  follow(listener: (event: TraceEvent) => void): () => void {
    return this.#log.follow(listener);
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
    if (this.#ready.value) this.#heartbeat.beat();
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
    let ready = false;
    const exchanges = new Map<string, Exchange>();
    const events: TraceEvent[] = [];
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
          for (const event of message.events) events.push(event);
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
    if (exchanges.size > 0) this.#window.merge(exchanges.values());
    if (events.length > 0) this.#take(events);
    if (ready) this.#grading.now();
    else if (events.length > 0 || exchanges.size > 0) this.#grading.soon();
    // Last, so that what a replay brings back is there before anything new can happen.
    if (!ready) return;
    this.#ready.value = true;
    const [first] = this.#terminals.value;
    if (!first) this.openTerminal();
    else if (first === this.#foreseen) this.#connect(first);
  }

  /** Tells the islands, then the sandbox that they know. */
  #take(events: readonly TraceEvent[]): void {
    this.#log.append(events);
    if (events.some((event) => event.type === 'host.ready')) this.#onBooted();
    if (!this.#ready.value) return;
    this.#takenEvents += events.length;
    if (this.#takenEvents < TAKE_EVERY) return;
    void this.#api?.taken(this.#takenEvents);
    this.#takenEvents = 0;
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
