import { concat, text, utf8 } from '../../base/bytes.ts';
import { posixZone, type Zone } from './posix-rule.ts';

const HEADER = 44;
const MAGIC = [...'TZif'].map((letter) => letter.charCodeAt(0));

/**
 * A file of /usr/share/zoneinfo (RFC 9636, version 2): no transitions of the past, one local time type, and the rule that holds for all times
 * behind them.
 */
export function tzif(rule: string): Uint8Array {
  const { standard } = posixZone(rule);
  const name = utf8(`${standard.name}\0`);
  const block = new Uint8Array(HEADER + 6);
  block.set(MAGIC);
  block[4] = '2'.charCodeAt(0);
  const view = new DataView(block.buffer);
  view.setUint32(36, 1);
  view.setUint32(40, name.length);
  view.setInt32(HEADER, standard.offset);
  return concat([block, name, block, name, utf8(`\n${rule}\n`)]);
}

/** The rule at the end of such a file; undefined when it is none. */
export function readTzif(bytes: Uint8Array): Zone | undefined {
  if (MAGIC.some((code, i) => bytes[i] !== code)) return undefined;
  const end = bytes.at(-1) === 10 ? bytes.length - 1 : bytes.length;
  return posixZone(text(bytes.subarray(bytes.lastIndexOf(10, end - 1) + 1, end)));
}
