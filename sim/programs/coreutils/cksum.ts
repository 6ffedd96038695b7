import { blake2b } from '@noble/hashes/blake2.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { hex } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { argmatch } from '../argmatch.ts';
import { sm3 } from '../cksum/sm3.ts';
import { bsd, crc, sysv } from '../cksum/sums.ts';
import { eachInput } from '../input.ts';
import { checkSums, type Digest } from '../text/digest.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { blakeBits, blakeLabel } from './b2sum.ts';
import { bsdNumbers } from './sum.ts';

const blake = (bits: number): Digest => ({
  label: blakeLabel(bits),
  length: bits / 8,
  compute: (bytes) => blake2b(bytes, { dkLen: bits / 8 }),
});

const DIGESTS: Readonly<Record<string, Digest>> = {
  md5: { label: 'MD5', length: 16, compute: md5 },
  sha1: { label: 'SHA1', length: 20, compute: sha1 },
  sha224: { label: 'SHA224', length: 28, compute: sha224 },
  sha256: { label: 'SHA256', length: 32, compute: sha256 },
  sha384: { label: 'SHA384', length: 48, compute: sha384 },
  sha512: { label: 'SHA512', length: 64, compute: sha512 },
  blake2b: blake(512),
  sm3: { label: 'SM3', length: 32, compute: sm3 },
};
const ALGORITHMS = ['bsd', 'sysv', 'crc', ...Object.keys(DIGESTS)];

export const cksum: ToolDefinition = {
  name: 'cksum',
  usage: '[OPTION]... [FILE]...',
  about: 'Prints or checks sums of files.',
  short: 'a:bctwl:z',
  long: {
    'algorithm=': 'a',
    check: 'c',
    'length=': 'l',
    tag: 'T',
    untagged: 'U',
    warn: 'w',
    quiet: 'q',
    status: 's',
    strict: 'S',
    zero: 'z',
    debug: 'D',
    'ignore-missing': 'i',
  },
  async run(tool) {
    const given = tool.value('a');
    const names = ALGORITHMS.map((name) => [name]);
    const algorithm = await argmatch(tool, '--algorithm', given ?? 'crc', names);
    if (typeof algorithm === 'number') return algorithm;
    if (tool.has('l') && algorithm !== 'blake2b') return tool.complain('--length is only supported with --algorithm=blake2b');
    const bits = blakeBits(tool);
    if (typeof bits === 'string') return tool.complain(bits);
    const digest = algorithm === 'blake2b' ? blake(bits) : DIGESTS[algorithm];
    if (tool.has('c')) {
      if (given !== undefined && !digest) return tool.complain('--check is not supported with --algorithm={bsd,sysv,crc}');
      return checkSums(tool, digest ? [digest] : Object.values(DIGESTS));
    }
    const end = tool.has('z') ? '\0' : '\n';
    return eachInput(tool, tool.args, async (fd, name) => {
      const bytes = await readAll(tool.sys, fd);
      await tool.print((digest ? digestLine(tool, digest, bytes, name) : oldLine(tool, algorithm, bytes, name)) + end);
    });
  },
};

function digestLine(tool: Tool, { label, compute }: Digest, bytes: Uint8Array, name: string): string {
  const sum = hex(compute(bytes));
  return tool.lastOf('T', 'U') === 'U' ? `${sum} ${tool.has('b') ? '*' : ' '}${name}` : `${label} (${name}) = ${sum}`;
}

function oldLine(tool: Tool, algorithm: string, bytes: Uint8Array, name: string): string {
  const shown = tool.args.length ? ` ${name}` : '';
  if (algorithm === 'bsd') return bsdNumbers(bsd(bytes)) + shown;
  const { sum, size } = algorithm === 'sysv' ? sysv(bytes) : crc(bytes);
  return `${sum} ${size}${shown}`;
}

export const main = gnu(cksum);
