import { effect } from '@preact/signals-core';
import { type Session, sessionFor } from '../../session/session.ts';
import { wordsOf } from '../words.ts';

/** `<dockwire-step step lesson locale>`: ticks a step of the prose when it is done, and types its solution when asked. */
class Step extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const session = sessionFor(this.getAttribute('lesson') ?? '');
    const key = this.getAttribute('step') ?? '';
    const button = this.querySelector<HTMLButtonElement>('.step-type')!;
    button.hidden = false;
    button.onclick = () => void this.#type(session, key, button);
    this.#stop = effect(() => {
      const done = session.done.value.has(key);
      this.toggleAttribute('data-done', done);
      this.querySelector<HTMLElement>('.step-tick')!.hidden = !done;
      if (button.ariaBusy !== 'true') button.disabled = !session.ready.value;
    });
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #type(session: Session, key: string, button: HTMLButtonElement): Promise<void> {
    const words = wordsOf(this.getAttribute('locale'));
    document.dispatchEvent(new CustomEvent('dockwire-show', { detail: 'terminal' }));
    button.ariaBusy = 'true';
    button.disabled = true;
    button.textContent = words.typing;
    await session.typeSolution(key);
    button.textContent = words.typeForMe;
    button.ariaBusy = null;
    button.disabled = false;
  }
}

customElements.define('dockwire-step', Step);
