import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Exchange } from '../../session/session.ts';
import { copyText } from '../clipboard.ts';
import { common } from '../styles.ts';
import { tabForKey } from '../tab-keys.ts';
import { bodyView, plainView, type View } from './body-view.ts';
import { clockText, decoded, sizeText } from './bytes-text.ts';
import { curlCommand } from './curl.ts';
import { exchangeStyle } from './exchange-style.ts';
import { type Part, partsIn, rawBytes } from './raw-bytes.ts';
import { refusalStyle } from './refusal-style.ts';
import { refusalView } from './refusal-view.ts';
import { streamView } from './stream-view.ts';
import { type WireWords, wireWordsOf } from './words.ts';

const VIEWS: readonly View[] = ['pretty', 'raw', 'hex'];

/** `<dockwire-exchange>`: everything about one exchange. Tells by the event `close` that it is to go. */
class ExchangeDetails extends LitElement {
  static override properties = {
    exchange: { attribute: false },
    client: { type: String },
    epoch: { type: Number },
    locale: { type: String },
    shown: { state: true },
    view: { state: true },
    said: { state: true },
  };
  static override styles = [common, exchangeStyle, refusalStyle];
  declare exchange: Exchange;
  /** The program that asked. */
  declare client: string;
  /** Microseconds since 1970 when the world began. */
  declare epoch: number;
  declare locale: string;
  declare shown: Part;
  declare view: View;
  declare said: string;

  constructor() {
    super();
    this.shown = 'response';
    this.view = 'pretty';
    this.said = '';
    this.epoch = 0;
    this.client = '';
  }

  get #words(): WireWords {
    return wireWordsOf(this.locale);
  }

  /** Lets the keyboard in: the button that closes is the first thing here. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('exchange')) return;
    const parts = partsIn(this.exchange);
    if (!parts.includes(this.shown)) this.shown = parts.at(-1) ?? 'request';
    if (changed.get('exchange')?.id === this.exchange.id) return;
    this.said = '';
    // A stream is what somebody came to see.
    if (parts.includes('stream')) this.shown = 'stream';
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { request, address, refused } = this.exchange;
    const curl = curlCommand(this.exchange);
    return html`
      <header class="head">
        <h3>${request ? html`<span class="method">${request.method}</span> ${request.target}` : address}</h3>
        <button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${() => this.dispatchEvent(new CustomEvent('close'))}>×</button>
      </header>
      ${
        refused
          ? refusalView(this.exchange, this.client, words)
          : html`
            <div class="bar">
              <div class="tabs" role="tablist" aria-label=${words.details} @keydown=${this.#tabKey}>${partsIn(this.exchange).map((part) => this.#tab(part))}</div>
              <div class="tools">
                <div class="views" role="group" aria-label=${words.view}>
                  ${VIEWS.map(
                    (view) =>
                      html`<button type="button" aria-pressed=${this.view === view} @click=${() => this.#setView(view)}>${words[view]}</button>`,
                  )}
                </div>
                ${curl ? this.#copyButton('curl', words.copyCurl, () => curl) : nothing}
                ${this.#copyButton(words.raw, words.copyRaw, () => decoded(rawBytes(this.exchange, this.shown)))}
              </div>
            </div>
            <div class="content" role="tabpanel" id="content" aria-labelledby=${`tab-${this.shown}`} tabindex="0">${this.#content(words)}</div>
          `
      }
      <p class="said" role="status">${this.said}</p>
    `;
  }

  #copyButton(label: string, meaning: string, text: () => string): TemplateResult {
    return html`<button type="button" class="copy" aria-label=${meaning} title=${meaning} @click=${() => this.#copy(text())}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.4">
        <rect x="5" y="5" width="8.5" height="8.5" rx="1.5" /><path d="M3 10.5a1 1 0 0 1-.5-1v-6a1 1 0 0 1 1-1h6a1 1 0 0 1 1 .5" />
      </svg>
      ${label}
    </button>`;
  }

  #tab(part: Part): TemplateResult {
    const selected = part === this.shown;
    return html`<button
      type="button"
      role="tab"
      id=${`tab-${part}`}
      aria-selected=${selected}
      aria-controls="content"
      tabindex=${selected ? 0 : -1}
      @click=${() => this.#setPart(part)}
    >
      ${this.#words[part]}
    </button>`;
  }

  #content(words: WireWords): TemplateResult {
    const { exchange, shown: part, view, epoch } = this;
    if (part === 'stream') {
      const type = mediaType(exchange.response?.headers);
      const intro = html`<p class="aside">${exchange.response ? words.upgraded : words.notHttpBytes}</p>`;
      return html`${intro}${streamView(exchange.stream ?? [], type, epoch, words, { hex: view === 'hex', leftOut: exchange.leftOut?.pieces })}`;
    }
    const message = exchange[part];
    if (!message) return html`<p class="aside">${exchange.state === 'broken' ? words.cutBeforeAnswer : words.noAnswerYet}</p>`;
    const chunks = part === 'response' ? (exchange.response?.chunks ?? 0) : 0;
    const note = chunks > 0 ? html`<p class="aside">${words.chunks(chunks)}</p>` : nothing;
    if (view !== 'pretty') return plainView(rawBytes(exchange, part), view, words);
    const start = message.head.split('\r\n', 1)[0] ?? '';
    const at = part === 'request' ? exchange.startedAt : (exchange.endedAt ?? exchange.startedAt);
    return html`
      <p class="start"><code>${start}</code> <time>${clockText(epoch + at)}</time></p>
      <table>
        <caption class="visually-hidden">
          ${words.headers}
        </caption>
        <tbody>
          ${message.headers.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}
        </tbody>
      </table>
      ${message.body.length > 0 ? html`<h4>${words.body} <span>${sizeText(message.body.length)}</span></h4>` : nothing} ${note}
      ${bodyView(message.body, mediaType(message.headers), at, epoch, words)}
    `;
  }

  #setPart(part: Part): void {
    this.shown = part;
  }

  #setView(view: View): void {
    this.view = view;
  }

  #tabKey(event: KeyboardEvent): void {
    const parts = partsIn(this.exchange);
    const next = parts[tabForKey(event.key, parts.indexOf(this.shown), parts.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    this.shown = next;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  }

  async #copy(text: string): Promise<void> {
    this.said = '';
    const copied = await copyText(text);
    this.said = copied ? this.#words.copied : this.#words.notCopied;
  }
}

function mediaType(headers: readonly (readonly [string, string])[] | undefined): string {
  return headers?.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
}

customElements.define('dockwire-exchange', ExchangeDetails);
