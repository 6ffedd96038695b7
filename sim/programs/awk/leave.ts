import type { Value } from './values.ts';

/** How control leaves a place other than by its end. */
export class Leave extends Error {
  readonly kind: 'break' | 'continue' | 'next' | 'nextfile' | 'exit' | 'return';
  readonly value: Value | undefined;
  constructor(kind: Leave['kind'], value?: Value) {
    super(kind);
    this.kind = kind;
    this.value = value;
  }
}
