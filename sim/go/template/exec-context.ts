import type { GoMethod } from '../value.ts';
import type { Node } from './node.ts';
import type { Reflected } from './reflect.ts';

/** What one execution works with. */
export interface ExecContext {
  readonly name: string;
  readonly source: string;
  readonly templates: ReadonlyMap<string, readonly Node[]>;
  readonly functions: Readonly<Record<string, GoMethod>>;
  readonly missingKey: 'default' | 'zero' | 'error';
  readonly write: (text: string) => void;
}

/** Values passed along a pipeline: undefined is Go's invalid value. */
export type Value = Reflected | undefined;
export type Dot = Value;

/** break and continue on their way to the range. */
export class LoopSignal {
  readonly kind: 'break' | 'continue';
  constructor(kind: 'break' | 'continue') {
    this.kind = kind;
  }
}

/** Templates that call templates. */
export const maxDepth = 1000;
