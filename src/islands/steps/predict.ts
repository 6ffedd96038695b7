import { recall, remember } from '../memory.ts';
import { type Words, wordsOf } from '../words.ts';

/** `<dockwire-predict name lesson locale>`: a question whose reasons stay hidden until the reader has chosen. Needs no machine. */
class Predict extends HTMLElement {
  #words: Words = wordsOf('en');

  connectedCallback(): void {
    this.#words = wordsOf(this.getAttribute('locale'));
    const name = `predict ${this.#key}`;
    this.#radios.forEach((radio, i) => {
      radio.name = name;
      radio.value = String(i);
      radio.addEventListener('change', () => this.#show());
    });
    this.#button.hidden = false;
    this.#button.addEventListener('click', () => this.#press());
    const answer = this.#radios[Number(recall(name) ?? Number.NaN)];
    if (answer) {
      answer.checked = true;
      this.dataset.checked = '';
    }
    this.#show();
  }

  get #key(): string {
    return `${this.getAttribute('lesson')} ${this.getAttribute('name')}`;
  }

  get #radios(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  }

  get #button(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('.predict-check')!;
  }

  #press(): void {
    const chosen = this.#radios.find((radio) => radio.checked);
    if (this.dataset.checked === undefined) {
      if (!chosen) return;
      this.dataset.checked = '';
      remember(`predict ${this.#key}`, chosen.value);
    } else {
      delete this.dataset.checked;
      remember(`predict ${this.#key}`, undefined);
      if (chosen) chosen.checked = false;
    }
    this.#show();
  }

  #show(): void {
    const checked = this.dataset.checked !== undefined;
    const chosen = this.#radios.find((radio) => radio.checked);
    for (const radio of this.#radios) radio.disabled = checked;
    this.#button.disabled = !chosen;
    this.#button.textContent = checked ? this.#words.again : this.#words.check;
    const right = chosen?.closest('.choice')?.hasAttribute('data-right');
    this.querySelector('.predict-verdict')!.textContent = checked ? (right ? this.#words.checkedRight : this.#words.checkedWrong) : '';
  }
}

customElements.define('dockwire-predict', Predict);
