import { createStore, del, get, set } from 'idb-keyval';
import type { JournalRecord } from '../../sim/ports/api.ts';

/** Journals of an older form cannot be replayed; a new number starts afresh. */
const SCHEMA = 1;
const DATABASE = `dockwire ${import.meta.env.BASE_URL}`;
/** Writes wait for this long, so that fast typing makes few of them. */
const DELAY = 150;

interface Stored {
  readonly schema: number;
  readonly records: readonly JournalRecord[];
}

/** Keeps one lesson's journal in this browser. Where the browser allows no storage, everything works but is forgotten. */
export class JournalStore {
  readonly #key: string;
  /** Opening a database costs a fifth of a second on a cold page: it is done when there is something in it, or to put in. */
  #opened: ReturnType<typeof createStore> | undefined;
  #records: JournalRecord[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(lesson: string) {
    this.#key = `lesson ${lesson}`;
  }

  get #store(): ReturnType<typeof createStore> {
    this.#opened ??= createStore(DATABASE, 'journals');
    return this.#opened;
  }

  /** A note outside the database that it holds this journal. */
  get #flag(): string {
    return `${DATABASE} ${this.#key}`;
  }

  /** False when there is certainly no journal. */
  get mayHold(): boolean {
    try {
      return localStorage.getItem(this.#flag) !== null;
    } catch {
      return false;
    }
  }

  async load(): Promise<readonly JournalRecord[]> {
    try {
      if (!this.mayHold) return [];
      const stored = await get<Stored>(this.#key, this.#store);
      this.#records = stored?.schema === SCHEMA ? [...stored.records] : [];
    } catch {
      this.#records = [];
    }
    return this.#records;
  }

  append(record: JournalRecord): void {
    // Of several marks in a row only the last tells anything.
    if (record.input.kind === 'mark' && this.#records.at(-1)?.input.kind === 'mark') this.#records.pop();
    this.#records.push(record);
    this.#timer ??= setTimeout(() => void this.save(), DELAY);
  }

  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      localStorage.setItem(this.#flag, String(SCHEMA));
      await set(this.#key, { schema: SCHEMA, records: this.#records } satisfies Stored, this.#store);
    } catch {
      // No storage: the page says so by forgetting at reload.
    }
  }

  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#records = [];
    try {
      localStorage.removeItem(this.#flag);
      await del(this.#key, this.#store);
    } catch {
      // As above.
    }
  }
}
