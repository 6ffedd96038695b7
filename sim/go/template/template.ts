import type { GoMethod } from '../value.ts';

/** text/template. Data as in value.ts. */

export type FuncMap = Readonly<Record<string, GoMethod>>;
/** Messages are Go's: `template: :1: unclosed action`, `template: :1:2: executing "" at <.Bogus>: can't evaluate field …`. */
export class TemplateError extends Error {
  readonly kind: 'parse' | 'exec';
  constructor(kind: 'parse' | 'exec', message: string) {
    super(message);
    this.kind = kind;
  }
}
export interface TemplateOptions {
  readonly name?: string;
  /** Default: docker's own functions (dockerFuncs). */
  readonly funcs?: FuncMap;
  /** Option("missingkey=…"). default prints <no value>. */
  readonly missingKey?: 'default' | 'zero' | 'error';
}
export interface Template {
  /** Writes as it goes, so output before an error is out already, as in Go. @throws TemplateError */
  execute(data: unknown, write: (text: string) => void): void;
  /** The whole output. @throws TemplateError */
  render(data: unknown): string;
}
/** template.New(name).Funcs(…).Parse(text). @throws TemplateError of kind parse */
export function parseTemplate(_text: string, _options: TemplateOptions = {}): Template {
  throw new Error('dockwire: sim/go is being filled in');
}
