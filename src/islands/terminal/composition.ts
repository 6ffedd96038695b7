/** The keyCode of a key that an input method has taken (UI Events, 10.3.1). */
const TAKEN = 229;

/**
 * xterm reads what an input method has composed a moment after it has ended. A key before that moment, as Enter is on a page that is busy, makes it lose
 * the last syllable: such a key waits here.
 */
export class Composition {
  readonly #type: (text: string) => void;
  readonly #waiting: { readonly event: KeyboardEvent; readonly target: EventTarget | null }[] = [];
  #unread = false;

  constructor(panel: HTMLElement, type: (text: string) => void) {
    this.#type = type;
    // xterm's own timers, set by the same event, come first.
    panel.addEventListener('compositionend', () => {
      this.#unread = true;
      setTimeout(() => this.#release());
    });
  }

  /** True when a key must wait; it comes again by itself. */
  holds(event: KeyboardEvent): boolean {
    if (!this.#unread || event.type !== 'keydown' || event.keyCode === TAKEN) return false;
    event.preventDefault();
    this.#waiting.push({ event, target: event.target });
    return true;
  }

  #release(): void {
    this.#unread = false;
    for (const { event, target } of this.#waiting.splice(0)) {
      const { key, ctrlKey, altKey, metaKey } = event;
      // A made-up event writes nothing by itself: a letter is typed, any other key is pressed again.
      if (key.length === 1 && !ctrlKey && !altKey && !metaKey) this.#type(key);
      else target?.dispatchEvent(new KeyboardEvent('keydown', event));
    }
  }
}
