import { effect } from '@preact/signals-core';
import { sessionFor } from '../../session/session.ts';
import { wordsOf } from '../words.ts';

/** `<dockwire-progress lesson locale>`: how many steps of the lesson are done; says so aloud when another one is. */
class Progress extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const session = sessionFor(this.getAttribute('lesson') ?? '');
    const words = wordsOf(this.getAttribute('locale'));
    const total = session.lesson.steps.length;
    let before = 0;
    this.#stop = effect(() => {
      const done = session.done.value;
      for (const mark of this.querySelectorAll<HTMLElement>('[data-step]')) {
        mark.toggleAttribute('data-done', done.has(mark.dataset.step ?? ''));
        mark.querySelector<HTMLElement>('.progress-done')!.hidden = !done.has(mark.dataset.step ?? '');
      }
      this.querySelector('.progress-count')!.textContent = words.progressOf(done.size, total);
      // What a reload brings back was announced when it happened.
      if (session.ready.peek() && done.size > before) {
        this.querySelector('[role=status]')!.textContent = done.size === total ? words.allDone : words.stepDone(done.size, total);
      }
      before = done.size;
    });
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }
}

customElements.define('dockwire-progress', Progress);
