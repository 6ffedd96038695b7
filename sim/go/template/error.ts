/** Messages are Go's: `template: :1: unclosed action`, `template: :1:2: executing "" at <.Bogus>: can't evaluate field …`. */
export class TemplateError extends Error {
  readonly kind: 'parse' | 'exec';
  constructor(kind: 'parse' | 'exec', message: string) {
    super(message);
    this.kind = kind;
  }
}
