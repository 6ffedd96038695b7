/** Which value of the replay stands for which value of the recording, through one scenario. */
import { spansAgree } from './span.ts';
import { identities, type Token } from './tokens.ts';

export class Correspondence {
  #there = new Map<string, string>();
  #back = new Map<string, string>();

  /** Whether the token lists say the same; what they newly tie together is kept only when the caller commits. */
  matches(recorded: Token[], actual: Token[]): boolean {
    if (recorded.length !== actual.length) return false;
    return recorded.every((one, at) => {
      const other = actual[at];
      if (!other) return false;
      if ('literal' in one) return 'literal' in other && one.literal === other.literal;
      if ('literal' in other || one.kind !== other.kind || one.width !== other.width) return false;
      if (one.kind === 'span') return spansAgree(one.key, other.key);
      return !identities.has(one.kind) || this.#tie(`${one.kind}:${one.key}`, `${other.kind}:${other.key}`);
    });
  }

  #tie(recorded: string, actual: string): boolean {
    const known = this.#there.get(recorded);
    if (known !== undefined) return known === actual;
    if (this.#back.has(actual)) return false;
    this.#there.set(recorded, actual);
    this.#back.set(actual, recorded);
    return true;
  }

  /** A step that fails must not leave wrong ties behind: `attempt` undoes them. */
  attempt<T>(work: () => T, good: (result: T) => boolean): T {
    const there = new Map(this.#there);
    const back = new Map(this.#back);
    const result = work();
    if (!good(result)) {
      this.#there = there;
      this.#back = back;
    }
    return result;
  }
}
