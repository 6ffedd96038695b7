import { html, nothing, type TemplateResult } from 'lit';
import type { Exchange } from '../../session/session.ts';
import { refusalOf } from './refusal.ts';
import type { WireWords } from './words.ts';

/** The way a connection should have gone, as a chain with its broken link, and what broke it. */
export function refusalView(exchange: Exchange, client: string, words: WireWords): TemplateResult | typeof nothing {
  const refusal = refusalOf(exchange, client, words);
  if (!refusal) return nothing;
  return html`<div class="content refusal" tabindex="0">
    <ol class="chain" aria-label=${words.chain}>
      ${refusal.stations.map(
        ({ name, role, state, fault }, i) => html`<li class=${state}>
          <code>${name}</code>
          <span>${role}</span>
          <strong>${fault ?? (i === 0 ? words.start : words.state[state])}</strong>
        </li>`,
      )}
    </ol>
    <p>${refusal.why}</p>
    ${refusal.look ? html`<p class="look">${refusal.look}</p>` : nothing}
    <p class="aside"><code>connect ${exchange.address}</code> → <code>${exchange.refused?.errno}</code></p>
  </div>`;
}
