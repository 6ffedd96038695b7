import { html, type TemplateResult } from 'lit';
import { decoded, visible } from './bytes-text.ts';

/** Bytes as text, with what cannot be seen written out and set apart. */
export function visibleText(bytes: Uint8Array): (string | TemplateResult)[] {
  return visible(decoded(bytes)).map(({ text, escaped }) => (escaped ? html`<span class="escape">${text}</span>` : text));
}
