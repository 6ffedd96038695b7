import { html, type TemplateResult } from 'lit';
import type { Words } from '../words.ts';

/**
 * Label and what is typed; `arrow A` is the arrow up in whichever form the program has asked for. A name is said where the label is a sign. The first
 * ones fit on a narrow phone: with them one can use vi and the shell.
 */
const KEYS: readonly (readonly [label: string, types: string, name?: 'interrupt' | 'up' | 'down' | 'leftArrow' | 'rightArrow'])[] = [
  ['^C', '\x03', 'interrupt'],
  ['←', 'arrow D', 'leftArrow'],
  ['↑', 'arrow A', 'up'],
  ['↓', 'arrow B', 'down'],
  ['→', 'arrow C', 'rightArrow'],
  [':', ':'],
  ['/', '/'],
  ['|', '|'],
  ['-', '-'],
  ['~', '~'],
  ['Home', 'arrow H'],
  ['End', 'arrow F'],
  ['PgUp', '\x1b[5~'],
  ['PgDn', '\x1b[6~'],
];

interface PhoneKeys {
  /** Ctrl is held for the next key. */
  readonly control: boolean;
  readonly press: (types: string) => void;
  readonly toggleControl: () => void;
}

/** The row of keys that a phone's keyboard lacks. It never takes the focus, or that keyboard would close. */
export function phoneKeys(words: Words, { control, press, toggleControl }: PhoneKeys): TemplateResult {
  const key = (label: string, types: string, name = label): TemplateResult =>
    html`<button type="button" tabindex="-1" aria-label=${name} @pointerdown=${keepFocus} @click=${() => press(types)}>${label}</button>`;
  return html`<div class="keys" role="group" aria-label=${words.keys}>
    ${key('Esc', '\x1b')} ${key('Tab', '\t')}
    <button type="button" tabindex="-1" aria-label=${words.control} aria-pressed=${control} @pointerdown=${keepFocus} @click=${toggleControl}>Ctrl</button>
    ${KEYS.map(([label, types, name]) => key(label, types, name ? words[name] : label))}
  </div>`;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
