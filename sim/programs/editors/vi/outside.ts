import type { Key } from '../keys.ts';

/**
 * What the editor asks of the world around it. The editor itself is a generator that yields these and gets the answer back, so that it can be run with
 * no machine at all.
 */
export type Ask =
  | { readonly kind: 'key' }
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly bytes: Uint8Array; readonly append: boolean }
  | { readonly kind: 'shell'; readonly command: string; readonly input?: Uint8Array; readonly capture: boolean }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'bell' };

/** What stands at a path. `errno` text when it cannot be read. */
export type ReadAnswer =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly writable: boolean }
  | { readonly kind: 'missing'; readonly directoryMissing: boolean }
  | { readonly kind: 'directory' }
  | { readonly kind: 'denied' };

export interface WriteAnswer {
  /** It was there before. */
  readonly existed: boolean;
  /** Why not; undefined when it is written. */
  readonly error?: 'open' | 'full';
  /** strerror(3) of it. */
  readonly reason?: string;
}

export interface ShellAnswer {
  readonly output: Uint8Array;
  readonly status: number;
}

/** A generator that asks, and comes to a T. */
export type Asking<T> = Generator<Ask, T, unknown>;

export function* askKey(): Asking<Key | undefined> {
  return (yield { kind: 'key' }) as Key | undefined;
}

export function* askRead(path: string): Asking<ReadAnswer> {
  return (yield { kind: 'read', path }) as ReadAnswer;
}

export function* askWrite(path: string, bytes: Uint8Array, append = false): Asking<WriteAnswer> {
  return (yield { kind: 'write', path, bytes, append }) as WriteAnswer;
}

export function* askShell(command: string, capture: boolean, input?: Uint8Array): Asking<ShellAnswer> {
  return (yield { kind: 'shell', command, capture, ...(input ? { input } : {}) }) as ShellAnswer;
}

/** A message in vim's words, with its number. What was being done is given up. */
export class EditorError extends Error {}

/** What cannot be done, without a message: the terminal beeps. */
export class Beep extends Error {}

/** The editor is left, with this status. */
export class Leave extends Error {
  readonly status: number;
  constructor(status: number) {
    super('the editor is left');
    this.status = status;
  }
}
