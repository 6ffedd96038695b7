import { html, nothing, type TemplateResult } from 'lit';
import { decoded, hexDump, isText, sizeText } from './bytes-text.ts';
import { jsonValues } from './json-values.ts';
import { jsonView } from './json-view.ts';
import { streamView } from './stream-view.ts';
import { visibleText } from './visible-text.ts';
import type { WireWords } from './words.ts';

export type View = 'pretty' | 'raw' | 'hex';

/** More than this is cut short on the screen, in bytes. */
const MOST = 128 * 1024;
const MOST_HEX = 32 * 1024;

/** A head and a body as they crossed, or as hexadecimal. */
export function plainView(bytes: Uint8Array, view: 'raw' | 'hex', words: WireWords): TemplateResult {
  const most = view === 'hex' ? MOST_HEX : MOST;
  const shown = bytes.subarray(0, most);
  return html`<pre class=${view === 'hex' ? 'bytes dump' : 'bytes'} tabindex="0">${view === 'hex' ? hexDump(shown) : visibleText(shown)}</pre>
    ${bytes.length > most ? html`<p class="aside">${words.cutShort(sizeText(most), sizeText(bytes.length))}</p>` : nothing}`;
}

/** A body for reading: JSON to fold, frames apart, text as text, anything else as hexadecimal. */
export function bodyView(body: Uint8Array, mediaType: string, at: number, epoch: number, words: WireWords): TemplateResult {
  if (body.length === 0) return html`<p class="aside">${words.noBody}</p>`;
  if (mediaType.includes('vnd.docker.multiplexed-stream')) {
    return streamView([{ from: 'server', at, bytes: body }], mediaType, epoch, words, { times: false });
  }
  if (body.length > MOST) return plainView(body, isText(body) ? 'raw' : 'hex', words);
  const text = isText(body) ? decoded(body) : undefined;
  if (text === undefined) return html`<p class="aside">${words.binary}</p>${plainView(body, 'hex', words)}`;
  const values = jsonValues(text);
  if (!values) return html`<pre class="bytes" tabindex="0">${text}</pre>`;
  return html`<div class="json">${values.map((value) => html`<div>${jsonView(value, values.length > 3 ? 2 : 0)}</div>`)}</div>`;
}
