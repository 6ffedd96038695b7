import { html, type TemplateResult } from 'lit';
import type { Words } from '../words.ts';

/** Label and what is typed; `arrow A` is the arrow up in whichever form the program has asked for. */
const KEYS: readonly (readonly [label: string, types: string, name?: 'up' | 'down'])[] = [
  ['Esc', '\x1b'],
  ['Tab', '\t'],
  ['Ctrl-C', '\x03'],
  ['↑', 'arrow A', 'up'],
  ['↓', 'arrow B', 'down'],
  ['|', '|'],
  ['/', '/'],
  ['-', '-'],
];

/** The row of keys that a phone's keyboard lacks. It never takes the focus, or that keyboard would close. */
export function phoneKeys(words: Words, press: (types: string) => void): TemplateResult {
  return html`<div class="keys" role="group" aria-label=${words.keys}>
    ${KEYS.map(
      ([label, types, name]) =>
        html`<button type="button" tabindex="-1" aria-label=${name ? words[name] : label} @pointerdown=${keepFocus} @click=${() => press(types)}>
          ${label}
        </button>`,
    )}
  </div>`;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
