import type { Span } from './syntax-error.ts';

export interface Argument {
  readonly name?: string;
  readonly star?: '*' | '**';
  readonly value: Expression;
}

export interface Parameter {
  readonly name: string;
  readonly star?: '*' | '**';
  readonly fallback?: Expression;
}

export interface Clause {
  readonly target: Expression;
  readonly of: Expression;
  readonly conditions: readonly Expression[];
}

export type FormatPart =
  | string
  | { readonly value: Expression; readonly conversion: string; readonly spec: readonly FormatPart[]; readonly text: string };

export type Expression = Span &
  (
    | { readonly kind: 'constant'; readonly value: null | boolean | bigint | number | string | Uint8Array }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'format'; readonly parts: readonly FormatPart[] }
    | { readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly Expression[]; readonly bare?: boolean }
    | { readonly kind: 'dict'; readonly entries: readonly { readonly key?: Expression; readonly value: Expression }[] }
    | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
    | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression; readonly mark: Span }
    | { readonly kind: 'boolean'; readonly operator: string; readonly left: Expression; readonly right: Expression }
    | {
        readonly kind: 'compare';
        readonly first: Expression;
        readonly rest: readonly { readonly operator: string; readonly right: Expression }[];
      }
    | { readonly kind: 'conditional'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
    | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
    | { readonly kind: 'attribute'; readonly object: Expression; readonly name: string }
    | { readonly kind: 'subscript'; readonly object: Expression; readonly index: Expression }
    | { readonly kind: 'slice'; readonly from?: Expression; readonly to?: Expression; readonly step?: Expression }
    | { readonly kind: 'star'; readonly value: Expression }
    | { readonly kind: 'lambda'; readonly parameters: readonly Parameter[]; readonly body: Expression }
    | { readonly kind: 'named'; readonly name: string; readonly value: Expression }
    | {
        readonly kind: 'comprehension';
        readonly makes: 'list' | 'set' | 'dict' | 'generator';
        readonly key?: Expression;
        readonly value: Expression;
        readonly clauses: readonly Clause[];
      }
  );

export type Block = readonly Statement[];

export interface Handler {
  readonly type?: Expression;
  readonly name?: string;
  readonly body: Block;
}

export type Statement = Span &
  (
    | { readonly kind: 'expression'; readonly value: Expression }
    | { readonly kind: 'assign'; readonly targets: readonly Expression[]; readonly value: Expression }
    | {
        readonly kind: 'augmented';
        readonly target: Expression;
        readonly operator: string;
        readonly value: Expression;
        readonly mark: Span;
      }
    | { readonly kind: 'if'; readonly test: Expression; readonly then: Block; readonly otherwise: Block }
    | { readonly kind: 'while'; readonly test: Expression; readonly body: Block; readonly otherwise: Block }
    | { readonly kind: 'for'; readonly target: Expression; readonly of: Expression; readonly body: Block; readonly otherwise: Block }
    | { readonly kind: 'break' | 'continue' | 'pass' }
    | { readonly kind: 'function'; readonly name: string; readonly parameters: readonly Parameter[]; readonly body: Block }
    | { readonly kind: 'return'; readonly value?: Expression }
    | { readonly kind: 'raise'; readonly value?: Expression; readonly cause?: Expression }
    | { readonly kind: 'try'; readonly body: Block; readonly handlers: readonly Handler[]; readonly otherwise: Block; readonly last: Block }
    | {
        readonly kind: 'with';
        readonly items: readonly { readonly value: Expression; readonly target?: Expression }[];
        readonly body: Block;
      }
    | { readonly kind: 'import'; readonly modules: readonly { readonly name: string; readonly as?: string }[] }
    | { readonly kind: 'from'; readonly module: string; readonly names: readonly { readonly name: string; readonly as?: string }[] }
    | { readonly kind: 'global' | 'nonlocal'; readonly names: readonly string[] }
    | { readonly kind: 'delete'; readonly targets: readonly Expression[] }
    | { readonly kind: 'assert'; readonly test: Expression; readonly message?: Expression }
  );
