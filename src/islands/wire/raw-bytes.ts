import type { Exchange } from '../../session/session.ts';
import { encoded } from './bytes-text.ts';

export type Part = 'request' | 'response' | 'stream';

/** The parts an exchange has: whatever was begun, and the answer that is waited for. */
export function partsIn({ request, response, stream }: Exchange): Part[] {
  const parts: Part[] = request ? ['request', 'response'] : response ? ['response'] : [];
  return stream && stream.length > 0 ? [...parts, 'stream'] : parts;
}

/** All bytes of a part as they crossed: head and body, chunk sizes included, or what both sides said in order. */
export function rawBytes({ request, response, stream }: Exchange, part: Part): Uint8Array {
  const message = part === 'request' ? request : part === 'response' ? response : undefined;
  const pieces =
    part === 'stream'
      ? (stream ?? []).map(({ bytes }) => bytes)
      : message
        ? [encoded(message.head), message.codedBody ?? message.body]
        : [];
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
