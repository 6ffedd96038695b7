/** A directive that stat does not know. */
export class Wrong extends Error {
  readonly directive: string;

  /** What was written before it. */
  readonly before: string;

  constructor(directive: string, before: string) {
    super(directive);
    this.before = before;
    this.directive = directive;
  }
}
