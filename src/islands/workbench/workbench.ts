import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Session, sessionFor } from '../../session/session.ts';
import { Follow } from '../follow.ts';
import { forget, recall, remember } from '../memory.ts';
import { common } from '../styles.ts';
import { tabForKey } from '../tab-keys.ts';
import '../terminal/terminals.ts';
import { type Words, wordsOf } from '../words.ts';
import { dragSplit, LEAST, MIDDLE, MOST, splitForKey, withinSplit } from './splitter.ts';
import { workbenchStyle } from './workbench-style.ts';

const PANELS = ['wire', 'map'] as const;
type Panel = (typeof PANELS)[number];

/** Milliseconds after which the panels come even without a prompt. */
const PATIENCE = 4000;

/** What stands below the terminals comes after the first prompt, or when it is asked for. */
const LOADERS: Readonly<Record<Panel, () => Promise<unknown> | undefined>> = {
  wire: () => import('../wire/wire.ts'),
  map: () => import.meta.glob('../map/map.ts')['../map/map.ts']?.(),
};

/** `<dockwire-workbench lesson locale view>`: terminals above, wire and map below; on a small screen the one that `view` names. */
class Workbench extends LitElement {
  static override properties = {
    lesson: { type: String },
    locale: { type: String },
    view: { type: String, reflect: true },
    panel: { state: true },
    split: { state: true },
    here: { state: true },
    faultSeen: { state: true },
    prompted: { state: true },
  };
  static override styles = [common, workbenchStyle];
  declare lesson: string;
  declare locale: string;
  declare view: string;
  declare panel: Panel;
  /** Percent of the height that the terminals take. */
  declare split: number;
  /** The panels whose code is here; `none` when there is no such code. */
  declare here: Readonly<Partial<Record<Panel, 'loading' | 'loaded' | 'none'>>>;
  declare faultSeen: string | undefined;
  /** The first prompt is drawn, or cannot be waited for any longer. */
  declare prompted: boolean;

  constructor() {
    super();
    this.view = 'terminal';
    this.panel = recall('panel') === 'map' ? 'map' : 'wire';
    this.split = withinSplit(Number(recall('split') ?? MIDDLE) || MIDDLE);
    this.here = {};
    this.faultSeen = undefined;
    this.prompted = false;
    this.addEventListener('dockwire-prompt', () => this.#prompt());
    this.addEventListener('dockwire-select-exchange', (event) => void this.#openExchange((event as CustomEvent<string>).detail));
    setTimeout(() => this.#prompt(), PATIENCE);
    new Follow(this, () => [this.#session.ready.value, this.#session.failure.value, this.#session.fault.value, this.#session.stuck.value]);
  }

  get #session(): Session {
    return sessionFor(this.lesson);
  }

  get #words(): Words {
    return wordsOf(this.locale);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && (this.view === 'wire' || this.view === 'map')) this.panel = this.view;
    const asked = changed.has('view') && this.view === this.panel;
    if (asked || this.prompted) this.#load(this.panel);
  }

  #prompt(): void {
    this.prompted = true;
  }

  #load(panel: Panel): void {
    if (this.here[panel]) return;
    this.here = { ...this.here, [panel]: 'loading' };
    void Promise.resolve(LOADERS[panel]()).then((module) => {
      this.here = { ...this.here, [panel]: module ? 'loaded' : 'none' };
    });
  }

  #choose(panel: Panel): void {
    this.panel = panel;
    this.#load(panel);
    remember('panel', panel);
    this.dispatchEvent(new CustomEvent('dockwire-view', { bubbles: true, composed: true, detail: panel }));
  }

  /** The predictions go too: they are part of the lesson. */
  #startOver(): void {
    forget('predict ');
    void this.#session.startOver();
  }

  /** Somebody asks on the map to see a call. */
  async #openExchange(id: string): Promise<void> {
    this.#choose('wire');
    await customElements.whenDefined('dockwire-wire');
    await this.updateComplete;
    this.renderRoot.querySelector('dockwire-wire')?.show(id);
  }

  #tabKey(event: KeyboardEvent): void {
    const next = PANELS[tabForKey(event.key, PANELS.indexOf(this.panel), PANELS.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    this.#choose(next);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  }

  #setSplit(percent: number): void {
    this.split = percent;
    remember('split', String(percent));
  }

  #splitKey(event: KeyboardEvent): void {
    const percent = splitForKey(event.key, this.split);
    if (percent === undefined) return;
    event.preventDefault();
    this.#setSplit(percent);
  }

  #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`
      <div class="bench" style=${`--split: ${this.split}%`}>
        <dockwire-terminals lesson=${this.lesson} locale=${this.locale}>
          <button slot="actions" type="button" class="over" @click=${() => this.#dialog().showModal()}>${words.startOver}</button>
        </dockwire-terminals>
        <div
          class="splitter"
          role="separator"
          tabindex="0"
          aria-orientation="horizontal"
          aria-label=${words.split}
          aria-valuemin=${LEAST}
          aria-valuemax=${MOST}
          aria-valuenow=${Math.round(this.split)}
          @keydown=${this.#splitKey}
          @dblclick=${() => this.#setSplit(MIDDLE)}
          @pointerdown=${(event: PointerEvent) => dragSplit(event, this.getBoundingClientRect(), (percent) => this.#setSplit(percent))}
        ></div>
        <div class="lower">
          <div class="bar">
            <div class="tabs" role="tablist" aria-label=${words.tools} @keydown=${this.#tabKey}>${PANELS.map((panel) => this.#tab(panel))}</div>
          </div>
          ${PANELS.map((panel) => this.#panel(panel))}
        </div>
        ${this.#failed()} ${this.#stuck() ?? this.#fault()}
      </div>
      <dialog aria-labelledby="ask">
        <p id="ask">${words.startOverAsk}</p>
        <div class="choices">
          <button type="button" class="plain" autofocus @click=${() => this.#dialog().close()}>${words.cancel}</button>
          <button type="button" class="strong" @click=${() => this.#startOver()}>${words.startOverYes}</button>
        </div>
      </dialog>
    `;
  }

  #tab(panel: Panel): TemplateResult {
    const selected = this.panel === panel;
    return html`<button
      type="button"
      role="tab"
      id=${`tab-${panel}`}
      aria-selected=${selected}
      aria-controls=${`panel-${panel}`}
      tabindex=${selected ? 0 : -1}
      @click=${() => this.#choose(panel)}
    >
      ${this.#words[panel]}
    </button>`;
  }

  #panel(panel: Panel): TemplateResult {
    return html`<div class="panel" role="tabpanel" id=${`panel-${panel}`} aria-labelledby=${`tab-${panel}`} ?hidden=${this.panel !== panel}>
      ${this.#tool(panel)}
    </div>`;
  }

  #tool(panel: Panel): TemplateResult | typeof nothing {
    switch (this.here[panel]) {
      case 'loaded':
        return panel === 'wire'
          ? html`<dockwire-wire lesson=${this.lesson} locale=${this.locale}></dockwire-wire>`
          : html`<dockwire-map lesson=${this.lesson} locale=${this.locale}></dockwire-map>`;
      case 'none':
        return html`<p class="soon">${this.#words.mapSoon}</p>`;
      default:
        return nothing;
    }
  }

  #failed(): TemplateResult | typeof nothing {
    const why = this.#session.failure.value;
    if (why === undefined) return nothing;
    const words = this.#words;
    return html`<div class="failed" role="alert">
      <strong>${words.failed}</strong> <span>${words.failedHelp}</span> <code>${why}</code>
      <div class="choices">
        <button type="button" class="strong" @click=${() => location.reload()}>${words.reload}</button>
        <button type="button" class="plain" @click=${() => this.#dialog().showModal()}>${words.startOver}</button>
      </div>
    </div>`;
  }

  #stuck(): TemplateResult | undefined {
    if (!this.#session.stuck.value) return undefined;
    const words = this.#words;
    return html`<div class="fault" role="status">
      <span class="why">${words.stuck}</span>
      <button type="button" class="plain" @click=${() => this.#dialog().showModal()}>${words.startOver}</button>
    </div>`;
  }

  #fault(): TemplateResult | typeof nothing {
    const fault = this.#session.fault.value;
    if (fault === undefined || fault === this.faultSeen) return nothing;
    return html`<div class="fault" role="status">
      <details>
        <summary>${this.#words.fault}</summary>
        <pre>${fault}</pre>
      </details>
      <button type="button" class="plain" @click=${() => this.#seeFault(fault)}>${this.#words.dismiss}</button>
    </div>`;
  }

  #seeFault(fault: string): void {
    this.faultSeen = fault;
  }
}

customElements.define('dockwire-workbench', Workbench);
