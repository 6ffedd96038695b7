/** An awk program as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'regex'; readonly source: string }
  | Lvalue
  | { readonly kind: 'assign'; readonly operator: string; readonly target: Lvalue; readonly value: Expression }
  | { readonly kind: 'conditional'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'step'; readonly by: 1 | -1; readonly before: boolean; readonly target: Lvalue }
  | { readonly kind: 'in'; readonly subscript: readonly Expression[]; readonly array: string }
  | { readonly kind: 'group'; readonly inside: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly builtin: boolean; readonly args: readonly Expression[] }
  | { readonly kind: 'getline'; readonly from: 'input' | 'file' | 'command'; readonly source?: Expression; readonly target?: Lvalue };

export type Lvalue =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'element'; readonly name: string; readonly subscript: readonly Expression[] }
  | { readonly kind: 'field'; readonly index: Expression };

export interface Redirection {
  readonly operator: '>' | '>>' | '|';
  readonly target: Expression;
}

export type Statement =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'print'; readonly args: readonly Expression[]; readonly redirect?: Redirection | undefined }
  | { readonly kind: 'printf'; readonly args: readonly Expression[]; readonly redirect?: Redirection | undefined }
  | { readonly kind: 'if'; readonly test: Expression; readonly yes: Statement; readonly no?: Statement | undefined }
  | { readonly kind: 'while'; readonly test: Expression; readonly body: Statement }
  | { readonly kind: 'do'; readonly body: Statement; readonly test: Expression }
  | {
      readonly kind: 'for';
      readonly first?: Statement | undefined;
      readonly test?: Expression | undefined;
      readonly step?: Statement | undefined;
      readonly body: Statement;
    }
  | { readonly kind: 'for-in'; readonly name: string; readonly array: string; readonly body: Statement }
  | { readonly kind: 'block'; readonly body: readonly Statement[] }
  | { readonly kind: 'delete'; readonly array: string; readonly subscript?: readonly Expression[] | undefined }
  | { readonly kind: 'break' | 'continue' | 'next' | 'nextfile' }
  | { readonly kind: 'exit' | 'return'; readonly value?: Expression | undefined };

export interface Rule {
  readonly pattern:
    | { readonly kind: 'begin' | 'end' | 'always' }
    | { readonly kind: 'when'; readonly test: Expression }
    | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression };
  /** Undefined prints the record. */
  readonly action: Statement | undefined;
}

export interface AwkFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: Statement;
}

export interface AwkProgram {
  readonly rules: readonly Rule[];
  readonly functions: ReadonlyMap<string, AwkFunction>;
}

/** The program is not one; the text is what mawk prints after `awk: `. */
export class AwkSyntaxError extends Error {}
