/** Where something stands in a source: lines from 1, columns from 0. */
export interface Span {
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
}

/** What the compiler refuses. `incomplete`: more lines could still make it right, as an interactive prompt asks for. */
export class PythonSyntaxError extends Error {
  readonly span: Span;
  readonly kind: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly incomplete: boolean;
  constructor(message: string, span: Span, kind: 'SyntaxError' | 'IndentationError' | 'TabError' = 'SyntaxError', incomplete = false) {
    super(message);
    this.span = span;
    this.kind = kind;
    this.incomplete = incomplete;
  }
}

/** Python that the simulation has not learnt. */
export class NotSimulated extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'NotSimulated';
  }
}
