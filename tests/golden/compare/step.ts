/** One step of a recording held against one step of a replay. */
import type { HttpItem, Recording, Step } from '../form.ts';
import { withoutDescriptions } from './help.ts';
import { compareHttp } from './http.ts';
import { Correspondence } from './identity.ts';
import { compareText, type Difference } from './text.ts';

export type Outcome = { stdout: string; stderr: string; exit: number; http?: HttpItem[] };

/** `help`: descriptions are ours. `http: false`: only what was printed is compared. */
export type Parts = { http?: boolean; help?: boolean };

/** Compares step after step of one scenario; a step that differs leaves no trace in the ids of the next. */
export class ScenarioComparison {
  readonly #same = new Correspondence();
  readonly #declared: ReadonlySet<string>;

  constructor(recording: Recording) {
    this.#declared = new Set(recording.steps.flatMap((step) => step.cmd.match(/[a-z]+_[a-z]+/g) ?? []));
  }

  difference(recorded: Step, actual: Outcome, parts: Parts = {}): Difference | undefined {
    const shown = (text: string): string => (parts.help ? withoutDescriptions(text) : text);
    return this.#same.attempt(
      () =>
        compareText('exit status', `${recorded.exit}`, `${actual.exit}`, this.#same) ??
        compareText('stdout', shown(recorded.stdout), shown(actual.stdout), this.#same, this.#declared) ??
        compareText('stderr', shown(recorded.stderr), shown(actual.stderr), this.#same, this.#declared) ??
        (parts.http !== false && recorded.http && actual.http ? compareHttp(recorded.http, actual.http, this.#same) : undefined),
      (result) => result === undefined,
    );
  }
}

export function told(difference: Difference): string {
  return `${difference.where}\n  recorded: ${difference.recorded}\n  actual:   ${difference.actual}`;
}
