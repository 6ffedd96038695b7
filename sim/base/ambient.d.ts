// All that the simulated world may use of its platform. Every JavaScript engine we run on (Node, a worker, a page) has these, and they are
// pure: no clock, no chance, no I/O. Add nothing here that is not.
// Source: https://encoding.spec.whatwg.org/ and https://html.spec.whatwg.org/#dom-structuredclone

interface TextEncoder {
  /** UTF-8 bytes of a string; lone surrogates become U+FFFD. */
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare const TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  /** Text of some bytes; with `stream: true` an unfinished sequence is kept for the next call. */
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };

/** A deep copy of plain data, typed arrays, maps and sets. */
declare function structuredClone<T>(value: T): T;
