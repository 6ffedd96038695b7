import { html, nothing, type TemplateResult } from 'lit';
import { clockText, hexDump, isText } from './bytes-text.ts';
import { headerText, type Piece, partsOf, type StreamPart } from './frames.ts';
import { visibleText } from './visible-text.ts';
import type { WireWords } from './words.ts';

/** More parts than this are not drawn; the newest are. */
const MOST_PARTS = 400;
const MOST_BYTES = 8 * 1024;

/** What a stream carried, piece by piece: its time, its direction, its frame header, its content. */
export function streamView(
  pieces: readonly Piece[],
  mediaType: string,
  epoch: number,
  words: WireWords,
  { times = true, hex = false, leftOut = 0 } = {},
): TemplateResult {
  const parts = partsOf(pieces, mediaType);
  const framed = parts.some(({ kind }) => kind === 'frame');
  const left = Math.max(0, parts.length - MOST_PARTS) + leftOut;
  return html`
    ${framed ? html`<p class="aside">${words.framedStream}</p>` : mediaType ? html`<p class="aside">${words.terminalStream}</p>` : nothing}
    ${left > 0 ? html`<p class="aside">${words.earlier(left)}</p>` : nothing}
    <ol class="parts">${parts.slice(-MOST_PARTS).map((part) => partView(part, epoch, words, times, hex))}</ol>
  `;
}

function partView(part: StreamPart, epoch: number, words: WireWords, times: boolean, hex: boolean): TemplateResult {
  const direction = part.from === 'client' ? words.toServer : words.toClient;
  const shown = part.payload.subarray(0, MOST_BYTES);
  return html`<li class=${part.from}>
    <div class="part-head">
      ${times ? html`<time>${clockText(epoch + part.at)}</time>` : nothing}
      <span class="direction">${direction}</span>
      ${part.kind === 'frame' ? html`<code class="frame">${headerText(part.header)}</code> <span>= ${frameText(part, words)}</span>` : words.bytes(part.payload.length)}
    </div>
    ${shown.length > 0 ? html`<pre class="bytes">${hex || !isText(shown) ? hexDump(shown) : visibleText(shown)}</pre>` : nothing}
  </li>`;
}

function frameText(part: Extract<StreamPart, { kind: 'frame' }>, words: WireWords): string {
  const whole = part.payload.length === part.length;
  return `${part.stream}, ${whole ? words.bytes(part.length) : words.partly(part.payload.length, part.length)}`;
}
