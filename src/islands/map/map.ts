import type { ReadonlySignal } from '@preact/signals-core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Exchange, sessionFor, type TraceEvent } from '../../session/session.ts';
import { Follow } from '../follow.ts';
import { recall, remember } from '../memory.ts';
import { Pace } from '../pace.ts';
import { common } from '../styles.ts';
import { describe, describeSteps, type Line, namesOf, nameWire } from './describe.ts';
import { endOf, nodeDetails, wireDetails } from './details.ts';
import { draw } from './draw.ts';
import { drawingStyle } from './drawing-style.ts';
import { layout, limitsFor } from './layout.ts';
import { mapStyle } from './map-style.ts';
import { createModel, type MapModel } from './model.ts';
import { Packets } from './packets.ts';
import { labelOf } from './rows.ts';
import { buildScene, type Scene } from './scene.ts';
import type { Drawing } from './shapes.ts';
import { take } from './take.ts';
import { type MapWords, mapWordsOf } from './words.ts';

/** What the map reads of a session. */
export interface MapSource {
  readonly ready: ReadonlySignal<boolean>;
  readonly eventCount: ReadonlySignal<number>;
  readonly exchanges: ReadonlySignal<readonly Exchange[]>;
  readonly follow: (listener: (event: TraceEvent) => void) => () => void;
}

/**
 * `<dockwire-map lesson locale>`: the machines, what runs on them and what speaks to what, drawn from the session's events alone.
 * Sends `dockwire-select-exchange` with an exchange's id when somebody asks to see a call.
 */
class WorldMap extends LitElement {
  static override properties = {
    lesson: { type: String },
    locale: { type: String },
    source: { attribute: false },
    asText: { state: true },
    chosen: { state: true },
    units: { state: true },
  };
  static override styles = [common, mapStyle, drawingStyle];
  declare lesson: string;
  declare locale: string;
  /** Instead of the lesson's session. */
  declare source: MapSource | undefined;
  declare asText: boolean;
  /** Id of the node or wire whose details are open. */
  declare chosen: string | undefined;
  /** Width in 1/16 of the page's font size; 0 while nobody sees it. */
  declare units: number;
  readonly #model: MapModel = createModel();
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #packets = new Packets(
    () => this.renderRoot.querySelector<SVGElement>('.packets'),
    () => this.#still.matches || this.asText,
  );
  readonly #size = new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
  readonly #pace = new Pace();
  #unfollow: () => void = () => undefined;
  #drawn:
    | { readonly version: number; readonly units: number; readonly words: MapWords; readonly scene: Scene; readonly drawing: Drawing }
    | undefined;

  constructor() {
    super();
    this.asText = recall('map') === 'text';
    this.units = 0;
    new Follow(this, () => {
      if (!this.#source) return;
      const { eventCount, ready, exchanges } = this.#source;
      return [eventCount.value, ready.value, this.chosen && exchanges.value];
    });
  }

  get #source(): MapSource | undefined {
    return this.source ?? (this.lesson ? sessionFor(this.lesson) : undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    this.#unfollow = this.#source?.follow((event) => this.#take(event)) ?? (() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#packets.stop();
    this.#unfollow();
  }

  /** What was there before the page was ready is past; only what happens now moves. */
  #take(event: TraceEvent): void {
    take(this.#model, event);
    if (this.#source?.ready.value && this.units > 0) this.#packets.queue.take(event);
  }

  /** However many events come, the page stays quick. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await this.#pace.next();
    this.#pace.draw(() => super.scheduleUpdate());
  }

  #measure(width: number): void {
    const units = Math.floor((width * 16) / (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16));
    if (units !== this.units) this.units = units;
    if (units === 0) this.#packets.stop();
  }

  protected override updated(): void {
    if (this.#drawn && !this.asText) this.#packets.follow(this.#drawn.drawing.wires);
  }

  #now(words: MapWords): { scene: Scene; drawing: Drawing } {
    const { version } = this.#model;
    const last = this.#drawn;
    if (last?.version === version && last.units === this.units && last.words === words) return last;
    const scene = buildScene(this.#model, words, limitsFor(this.units));
    this.#drawn = { version, units: this.units, words, scene, drawing: layout(scene, this.units, words) };
    return this.#drawn;
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = mapWordsOf(this.locale);
    if (this.units === 0) return nothing;
    if (this.#model.hosts.size === 0) return html`<p class="quiet">${words.nothingYet}</p>`;
    const { scene, drawing } = this.#now(words);
    const names = namesOf(scene);
    return html`
      <div class="top">
        ${this.#latest(words)}
        <button type="button" class="plain" @click=${this.#toggle}>${this.asText ? words.asPicture : words.asText}</button>
      </div>
      ${this.#steps(words)}
      ${
        this.asText
          ? html`<div class="text">${list(describe(scene, words))}</div>`
          : draw(drawing, {
              words,
              selected: this.chosen,
              onNode: ({ id }) => this.#choose(id),
              onWire: ({ id }) => this.#choose(id),
              nameWire: ({ wire }) => nameWire(wire, names, words),
            })
      }
      ${this.asText ? nothing : this.#details(drawing, names, words)}
    `;
  }

  #latest(words: MapWords): TemplateResult {
    const { command } = this.#model;
    if (!command) return html`<p class="latest quiet">${words.none}</p>`;
    const end = command.ended ? endOf(command, words) : '';
    return html`<p class="latest">
      <span>${words.latest}</span> <code>${labelOf({ argv: command.argv, program: '' })}</code> ${end ? html`<span>· ${end}</span>` : nothing}
    </p>`;
  }

  #steps(words: MapWords): TemplateResult | typeof nothing {
    const { command } = this.#model;
    if (!command) return nothing;
    const items = describeSteps(command, words).map(
      ({ step, text, failed }) => html`<li class=${failed ? 'failed' : ''}>
        <b aria-hidden="true">${step}</b><span>${text}${failed ? html`<strong>${words.stopped} ${failed}</strong>` : nothing}</span>
      </li>`,
    );
    return html`<ol class="steps" aria-label=${words.way}>${items}</ol>`;
  }

  #details(drawing: Drawing, names: ReadonlyMap<string, string>, words: MapWords): TemplateResult | typeof nothing {
    const options = {
      words,
      model: this.#model,
      exchanges: this.#source?.exchanges.value ?? [],
      onClose: () => this.#close(),
      onExchange: (id: string) => this.#select(id),
    };
    const node = drawing.nodes.find(({ id }) => id === this.chosen);
    if (node) return nodeDetails(node, options);
    const wire = drawing.wires.find(({ id }) => id === this.chosen);
    return wire ? wireDetails(wire, nameWire(wire.wire, names, words), options) : nothing;
  }

  #choose(id: string): void {
    this.chosen = id;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.details')?.focus({ preventScroll: true }));
  }

  #close(): void {
    const id = this.chosen;
    this.chosen = undefined;
    void this.updateComplete.then(() =>
      [...this.renderRoot.querySelectorAll<SVGElement>('[data-node], [data-wire]')]
        .find(({ dataset }) => (dataset.node ?? dataset.wire) === id)
        ?.focus(),
    );
  }

  #select(id: string): void {
    this.dispatchEvent(new CustomEvent('dockwire-select-exchange', { bubbles: true, composed: true, detail: id }));
  }

  #toggle(): void {
    this.asText = !this.asText;
    this.chosen = undefined;
    this.#packets.stop();
    remember('map', this.asText ? 'text' : undefined);
  }
}

function list(lines: readonly Line[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<ul>${lines.map(({ text, below }) => html`<li>${text}${list(below)}</li>`)}</ul>`;
}

customElements.define('dockwire-map', WorldMap);
