import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type PageTerminal, type Session, sessionFor } from '../../session/session.ts';
import { Follow } from '../follow.ts';
import { recall, remember } from '../memory.ts';
import { common } from '../styles.ts';
import { tabForKey } from '../tab-keys.ts';
import { type Words, wordsOf } from '../words.ts';
import { phoneKeys } from './phone-keys.ts';
import { Screen } from './screen.ts';
import { terminalsStyle } from './terminals-style.ts';

/** Sizes settle before the machine hears of them: each is written to the journal. */
const SETTLE = 150;

/** `<dockwire-terminals lesson locale>`: the session's terminals in tabs. What stands in the slot `actions` comes to the end of the bar. */
export class Terminals extends LitElement {
  static override properties = {
    lesson: { type: String },
    locale: { type: String },
    said: { state: true },
    control: { state: true },
    screenReader: { state: true },
  };
  static override styles = [common, terminalsStyle];
  declare lesson: string;
  declare locale: string;
  declare said: string;
  /** Ctrl is held for the next key, by the key row. */
  declare control: boolean;
  declare screenReader: boolean;

  readonly #screens = new Map<number, Screen>();
  #spare: Screen | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #sizes = new ResizeObserver(() => {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#fit(), SETTLE);
  });
  readonly #themes = new MutationObserver(() => {
    for (const screen of this.#all()) screen.retheme();
  });

  constructor() {
    super();
    this.said = '';
    this.control = false;
    this.screenReader = recall('screen reader') === 'on';
    this.addEventListener('dockwire-prompt', () => this.#session.drawn());
    new Follow(this, () => {
      const { terminals, active, ready, failure } = this.#session;
      return [terminals.value.map((terminal) => terminal.ended.value), active.value, ready.value, failure.value];
    });
  }

  get #session(): Session {
    return sessionFor(this.lesson ?? this.getAttribute('lesson'));
  }

  get #words(): Words {
    return wordsOf(this.locale);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#settling);
    this.#sizes.disconnect();
    this.#themes.disconnect();
  }

  protected override firstUpdated(): void {
    // Made before there is a terminal, so that the first one gets the right size at once.
    this.#spare = this.#makeScreen();
    this.#fit();
    this.#sizes.observe(this.#paper);
    this.#themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  protected override updated(): void {
    const { terminals, active } = this.#session;
    for (const [id, screen] of this.#screens) {
      if (terminals.value.some((terminal) => terminal.id === id)) continue;
      screen.dispose();
      this.#screens.delete(id);
    }
    for (const terminal of terminals.value) if (!this.#screens.has(terminal.id)) this.#draw(terminal);
    for (const [id, screen] of this.#screens) {
      screen.panel.toggleAttribute('data-active', id === active.value);
      screen.panel.id = `screen-${id}`;
      screen.panel.setAttribute('aria-labelledby', `tab-${id}`);
    }
  }

  get #paper(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.paper')!;
  }

  #all(): Screen[] {
    return [...this.#screens.values(), ...(this.#spare ? [this.#spare] : [])];
  }

  #makeScreen(): Screen {
    const panel = document.createElement('div');
    panel.className = 'screen';
    panel.setAttribute('role', 'tabpanel');
    this.renderRoot.querySelector('.screens')!.append(panel);
    const { terminalInput: promptLabel } = this.#words;
    return new Screen(panel, {
      promptLabel,
      screenReader: this.screenReader,
      leave: () => this.#focusTab(),
      controlUsed: () => this.#hold(false),
    });
  }

  #draw(terminal: PageTerminal): void {
    const screen = this.#spare ?? this.#makeScreen();
    this.#spare = undefined;
    this.#screens.set(terminal.id, screen);
    screen.show(terminal, this.#session.size);
  }

  /** All terminals have the size of their common place. */
  #fit(): void {
    const size = this.#all()[0]?.fitting();
    if (!size) return;
    this.#session.size = size;
    for (const screen of this.#all()) screen.resize(size);
  }

  #choose(id: number, { focus }: { focus: 'tab' | 'terminal' }): void {
    this.#session.active.value = id;
    void this.updateComplete.then(() => (focus === 'tab' ? this.#focusTab() : this.#screens.get(id)?.focus()));
  }

  #focusTab(): void {
    this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }

  #open(): void {
    const { id } = this.#session.openTerminal();
    this.said = this.#words.terminalOpened(this.#session.terminals.value.length);
    this.#choose(id, { focus: 'terminal' });
  }

  #close(terminal: PageTerminal, at: number): void {
    terminal.close();
    this.said = this.#words.terminalClosed(at + 1);
    void this.updateComplete.then(() => {
      if (this.#session.terminals.value.length > 0) this.#focusTab();
      else this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
    });
  }

  #key(event: KeyboardEvent, at: number): void {
    const terminals = this.#session.terminals.value;
    const here = terminals[at];
    const next = terminals[tabForKey(event.key, at, terminals.length) ?? -1];
    if (next) this.#choose(next.id, { focus: 'tab' });
    else if (event.key === 'Delete' && here) this.#close(here, at);
    else if (event.key === 'ArrowDown' && here) this.#choose(here.id, { focus: 'terminal' });
    else return;
    event.preventDefault();
  }

  /** Whether Ctrl goes with the next key. */
  #hold(control: boolean): void {
    this.control = control;
    for (const screen of this.#all()) screen.control = control;
  }

  #toggleScreenReader(): void {
    this.screenReader = !this.screenReader;
    remember('screen reader', this.screenReader ? 'on' : undefined);
    for (const screen of this.#all()) screen.screenReader = this.screenReader;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { terminals, active, ready } = this.#session;
    const open = terminals.value;
    const at = open.findIndex((terminal) => terminal.id === active.value);
    const current = open[at];
    return html`
      <div class="bar">
        <div class="tabs" role="tablist" aria-label=${words.terminals}>${open.map((terminal, i) => this.#tab(terminal, i))}</div>
        ${
          current
            ? html`<button type="button" class="visually-hidden plain" @click=${() => this.#close(current, at)}>${words.closeTerminal(at + 1)}</button>`
            : nothing
        }
        <button type="button" class="icon add" aria-label=${words.addTerminal} title=${words.addTerminal} ?disabled=${!ready.value} @click=${this.#open}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
            <path d="M8 3v10M3 8h10" />
          </svg>
        </button>
        <span class="gap"></span>
        <button
          type="button"
          class="icon"
          aria-label=${words.screenReader}
          title=${words.screenReader}
          aria-pressed=${this.screenReader}
          @click=${this.#toggleScreenReader}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round">
            <path d="M2.5 6.2v3.6h2.3L8 12.6V3.4L4.8 6.2zM10.6 5.8a3.2 3.2 0 0 1 0 4.4M12.6 4a5.8 5.8 0 0 1 0 8" />
          </svg>
        </button>
        <slot name="actions"></slot>
      </div>
      <div class="paper">
        <div class="screens"></div>
        ${this.#empty(open.length)}
      </div>
      ${current?.ended.value ? html`<p class="note" role="status">${words.ended}</p>` : nothing}
      ${phoneKeys(words, {
        control: this.control,
        press: (types) => this.#screens.get(active.value)?.press(types),
        toggleControl: () => this.#hold(!this.control),
      })}
      <span class="visually-hidden" role="status">${this.said}</span>
    `;
  }

  #tab(terminal: PageTerminal, i: number): TemplateResult {
    const words = this.#words;
    const selected = terminal.id === this.#session.active.value;
    return html`<button
      type="button"
      role="tab"
      id=${`tab-${terminal.id}`}
      aria-selected=${selected}
      aria-keyshortcuts="Delete"
      tabindex=${selected ? 0 : -1}
      @click=${() => this.#choose(terminal.id, { focus: 'terminal' })}
      @keydown=${(event: KeyboardEvent) => this.#key(event, i)}
    >
      ${words.terminal(i + 1)}
      <span class="close" aria-hidden="true" title=${words.closeTerminal(i + 1)} @click=${(event: Event) => this.#clickClose(event, terminal, i)}>×</span>
    </button>`;
  }

  #clickClose(event: Event, terminal: PageTerminal, i: number): void {
    event.stopPropagation();
    this.#close(terminal, i);
  }

  #empty(count: number): TemplateResult | typeof nothing {
    const { ready, failure } = this.#session;
    if (count > 0 || failure.value !== undefined) return nothing;
    if (!ready.value) return html`<p class="empty" role="status">${this.#words.starting}</p>`;
    return html`<div class="empty">
      ${this.#words.noTerminal}<button type="button" class="strong" @click=${this.#open}>${this.#words.openTerminal}</button>
    </div>`;
  }
}

customElements.define('dockwire-terminals', Terminals);
