import { blake2b } from '@noble/hashes/blake2.js';
import { digestTool } from '../text/digest.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const WHOLE = 512;

const plain = digestTool('b2sum', 'BLAKE2b', WHOLE / 8, blake2b);

export const b2sum: ToolDefinition = {
  ...plain,
  short: `${plain.short}l:`,
  long: { ...plain.long, 'length=': 'l' },
  run(tool) {
    const bits = blakeBits(tool);
    if (typeof bits === 'string') return tool.complain(bits);
    return digestTool('b2sum', blakeLabel(bits), bits / 8, (bytes) => blake2b(bytes, { dkLen: bits / 8 })).run(tool);
  },
};

/** The length that -l asks for; a string is what is wrong with it. */
export function blakeBits(tool: Tool): number | string {
  const given = tool.value('l') ?? '0';
  if (!/^\d+$/.test(given)) return `invalid length: ${tool.quote(given)}`;
  const bits = Number(given) || WHOLE;
  if (bits > WHOLE)
    return `invalid length: ${tool.quote(given)}\n${tool.name}: maximum digest length for ${tool.quote('BLAKE2b')} is ${WHOLE} bits`;
  return bits % 8 ? `invalid length: ${tool.quote(given)}\n${tool.name}: length is not a multiple of 8` : bits;
}

export const blakeLabel = (bits: number): string => (bits === WHOLE ? 'BLAKE2b' : `BLAKE2b-${bits}`);

export const main = gnu(b2sum);
