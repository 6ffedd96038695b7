import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Exchange, type Session, sessionFor } from '../../session/session.ts';
import { Follow } from '../follow.ts';
import { recall, remember } from '../memory.ts';
import { Pace } from '../pace.ts';
import { common } from '../styles.ts';
import { clockText } from './bytes-text.ts';
import './exchange.ts';
import { Programs } from './programs.ts';
import { matches, type Row, rowOf } from './rows.ts';
import { rowForKey, rowsInView } from './window.ts';
import { wireStyle } from './wire-style.ts';
import { type WireWords, wireWordsOf } from './words.ts';

/** Pixels: a row in one line, and in two. */
const FLAT = 26;
const TALL = 44;
/** From this width on a chosen exchange stands beside the list, and a row fits in one line. */
const WIDE = 640;

/** `<dockwire-wire lesson locale>`: every exchange that crossed a socket, newest last, and the bytes of the chosen one. */
export class Wire extends LitElement {
  static override properties = {
    lesson: { type: String },
    locale: { type: String },
    filter: { state: true },
    apiOnly: { state: true },
    chosen: { type: String, reflect: true },
    wide: { type: Boolean, reflect: true },
    flat: { type: Boolean, reflect: true },
    scrolled: { state: true },
  };
  static override styles = [common, wireStyle];
  declare lesson: string;
  declare locale: string;
  declare filter: string;
  declare apiOnly: boolean;
  /** The id of the exchange whose bytes are shown. */
  declare chosen: string | undefined;
  declare wide: boolean;
  declare flat: boolean;
  /** Where the list stands, in pixels. */
  declare scrolled: number;

  readonly #programs = new Programs();
  /** An exchange that grows is another object; what was read off the old one goes with it. */
  #rows = new WeakMap<Exchange, Row>();
  #shown: readonly Row[] = [];
  #hiddenCount = 0;
  /** What is being read stays, even when it is dropped from the list. */
  #read: Exchange | undefined;
  /** The newest row is in sight and stays so. */
  #following = true;
  readonly #pace = new Pace();
  #unfollow: () => void = () => undefined;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.filter = '';
    this.apiOnly = recall('wire all') === undefined;
    this.wide = false;
    this.flat = false;
    this.scrolled = 0;
    new Follow(this, () => [this.#session.exchanges.value, this.#session.eventCount.value]);
  }

  get #session(): Session {
    return sessionFor(this.lesson);
  }

  get #words(): WireWords {
    return wireWordsOf(this.locale);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = this.#session.follow((event) => this.#programs.learn(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#unfollow();
  }

  /** However many messages come, the page stays quick. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await this.#pace.next();
    this.#pace.draw(() => super.scheduleUpdate());
  }

  protected override firstUpdated(): void {
    this.#sizes.observe(this);
    this.#measure();
  }

  protected override willUpdate(): void {
    const words = this.#words;
    const all = this.#session.exchanges.value.map((exchange) => {
      const known = this.#rows.get(exchange);
      if (known) return known;
      const row = rowOf(exchange, this.#programs, words);
      this.#rows.set(exchange, row);
      return row;
    });
    const filter = this.filter.trim();
    this.#shown = all.filter((row) => (!this.apiOnly || row.api) && (filter === '' || matches(row, filter)));
    this.#hiddenCount = this.apiOnly ? all.reduce((count, row) => count + (row.api ? 0 : 1), 0) : 0;
  }

  protected override updated(): void {
    const list = this.#list;
    if (this.#following && list.scrollHeight - list.clientHeight - list.scrollTop > 1) list.scrollTop = list.scrollHeight;
  }

  get #list(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.list')!;
  }

  get #rowHeight(): number {
    return this.flat ? FLAT : TALL;
  }

  #measure(): void {
    this.wide = this.clientWidth >= WIDE;
    this.flat = this.wide && this.chosen === undefined;
    this.requestUpdate();
  }

  #scroll(): void {
    const list = this.#list;
    this.scrolled = list.scrollTop;
    this.#following = list.scrollHeight - list.clientHeight - list.scrollTop < this.#rowHeight / 2;
  }

  #follow(): void {
    this.#following = true;
    this.#list.scrollTop = this.#list.scrollHeight;
    this.requestUpdate();
  }

  /** Opens an exchange, and its row even if the filters hid it. */
  show(id: string): void {
    this.filter = '';
    if (!this.#shown.some(({ exchange }) => exchange.id === id)) this.apiOnly = false;
    this.#following = false;
    this.#choose(id);
  }

  #choose(id: string | undefined): void {
    this.chosen = id;
    this.#measure();
    void this.updateComplete.then(() => {
      this.#reveal();
      // Where the list gives way to the exchange, the keyboard goes along, and comes back.
      if (id === undefined) this.#list.focus();
      else if (!this.wide) this.renderRoot.querySelector<HTMLElement>('dockwire-exchange')?.focus();
    });
  }

  /** Scrolls as little as it takes to have the chosen row in sight. */
  #reveal(): void {
    const at = this.#at();
    if (at < 0) return;
    const list = this.#list;
    const top = at * this.#rowHeight;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + this.#rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + this.#rowHeight - list.clientHeight;
  }

  #chosenExchange(): Exchange | undefined {
    const { chosen } = this;
    const kept = this.#session.exchanges.value.find(({ id }) => id === chosen);
    if (kept || this.#read?.id !== chosen) this.#read = kept;
    return this.#read;
  }

  #at(): number {
    return this.chosen === undefined ? -1 : this.#shown.findIndex(({ exchange }) => exchange.id === this.chosen);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.chosen !== undefined) this.#choose(undefined);
    else {
      const page = Math.max(1, Math.floor(this.#list.clientHeight / this.#rowHeight) - 1);
      const row = this.#shown[rowForKey(event.key, this.#at(), this.#shown.length, page) ?? -1];
      if (!row) return;
      this.#choose(row.exchange.id);
    }
    event.preventDefault();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const exchange = this.#chosenExchange();
    const dropped = this.#session.exchangesDropped.value;
    return html`
      <div class="side">
        <div class="filters">
          <input
            type="search"
            aria-label=${words.filter}
            placeholder=${words.filterHint}
            .value=${this.filter}
            @input=${(event: Event) => this.#setFilter((event.target as HTMLInputElement).value)}
          />
          <button type="button" class="plain chip" aria-pressed=${this.apiOnly} @click=${this.#toggleApi}>${words.apiOnly}</button>
          ${this.#hiddenCount > 0 ? html`<span class="hidden-count">${words.hidden(this.#hiddenCount)}</span>` : nothing}
        </div>
        ${dropped > 0 ? html`<p class="dropped">${words.dropped(dropped)}</p>` : nothing} ${this.#listView(words)}
        ${
          this.#following || this.#shown.length === 0
            ? nothing
            : html`<button type="button" class="plain newest" @click=${this.#follow}>↓ ${words.newest}</button>`
        }
      </div>
      ${
        exchange
          ? html`<dockwire-exchange
            .exchange=${exchange}
            client=${this.#rows.get(exchange)?.client ?? ''}
            epoch=${this.#session.epoch}
            locale=${this.locale}
            @close=${() => this.#choose(undefined)}
            @keydown=${this.#escape}
          ></dockwire-exchange>`
          : nothing
      }
    `;
  }

  #listView(words: WireWords): TemplateResult {
    const count = this.#shown.length;
    const height = this.hasUpdated ? this.#list.clientHeight : 600;
    const { first, end } = rowsInView(count, this.#rowHeight, this.scrolled, height);
    const at = this.#at();
    const active = at >= first && at < end ? `row-${this.chosen}` : nothing;
    const rows = this.#shown.slice(first, end).map((row, i) => this.#row(row, first + i));
    return html`<div class="list" role="listbox" aria-label=${words.list} tabindex="0" aria-activedescendant=${active} @scroll=${this.#scroll} @keydown=${this.#key}>
      ${
        count === 0
          ? html`<p class="nothing" role="option" aria-disabled="true" aria-selected="false">${this.filter ? words.noMatch : this.#hiddenCount > 0 ? words.emptyApi : words.empty}</p>`
          : html`<div class="space" role="presentation" style=${`--row: ${this.#rowHeight}px; height: ${count * this.#rowHeight}px`}>${rows}</div>`
      }
    </div>`;
  }

  #row(row: Row, i: number): TemplateResult {
    const { exchange, client, server, via, method, path, status, mood, took } = row;
    const selected = exchange.id === this.chosen;
    return html`<div
      class="row"
      role="option"
      id=${`row-${exchange.id}`}
      aria-selected=${selected}
      aria-posinset=${i + 1}
      aria-setsize=${this.#shown.length}
      style=${`top: ${i * this.#rowHeight}px`}
      @click=${() => this.#choose(exchange.id)}
    >
      <time>${clockText(this.#session.epoch + exchange.startedAt)}</time>
      <span class="who">${client} → ${server}${via ? html` <span class="via" title=${exchange.address}>${via}</span>` : nothing}</span>
      <span class="what">${method ? html`<b>${method}</b> ${path}` : exchange.refused ? `connect ${path}` : this.#words.notHttp}</span>
      <span class=${`status ${mood}`}>${status}</span>
      <span class="took">${took}</span>
    </div>`;
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#choose(undefined);
  }

  #setFilter(text: string): void {
    this.filter = text;
  }

  #toggleApi(): void {
    this.apiOnly = !this.apiOnly;
    remember('wire all', this.apiOnly ? undefined : 'on');
  }
}

customElements.define('dockwire-wire', Wire);

declare global {
  interface HTMLElementTagNameMap {
    'dockwire-wire': Wire;
  }
}
