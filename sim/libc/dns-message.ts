import { utf8 } from '../base/bytes.ts';

/** DNS messages on the wire (RFC 1035), as far as names and addresses go. */

export type RecordType = 'A' | 'AAAA' | 'PTR' | 'CNAME' | 'NS' | 'MX' | 'TXT' | 'SOA' | 'ANY';
export type Rcode = 'NOERROR' | 'FORMERR' | 'SERVFAIL' | 'NXDOMAIN' | 'NOTIMP' | 'REFUSED';

export interface Question {
  readonly name: string;
  readonly type: RecordType;
}

/** `data`: an address for A and AAAA, a name for PTR, CNAME and NS, the text for TXT. */
export interface ResourceRecord {
  readonly name: string;
  readonly type: RecordType;
  /** Seconds. */
  readonly ttl: number;
  readonly data: string;
}

export interface DnsMessage {
  readonly id: number;
  readonly response: boolean;
  readonly authoritative: boolean;
  readonly recursionDesired: boolean;
  readonly recursionAvailable: boolean;
  readonly rcode: Rcode;
  readonly question: Question;
  readonly answers: readonly ResourceRecord[];
}

const TYPES: Readonly<Record<RecordType, number>> = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, MX: 15, TXT: 16, AAAA: 28, ANY: 255 };
const RCODES: readonly Rcode[] = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];
const IN = 1;

/** The longest label and name there can be. */
const LABEL = 63;
const NAME = 253;

/** Can this be asked for at all? */
export function isDomainName(name: string): boolean {
  const bare = name.replace(/\.$/, '');
  return bare.length > 0 && bare.length <= NAME && bare.split('.').every((label) => label.length > 0 && label.length <= LABEL);
}

export function encodeDns(message: DnsMessage): Uint8Array {
  const flags =
    (message.response ? 0x8000 : 0) |
    (message.authoritative ? 0x0400 : 0) |
    (message.recursionDesired ? 0x0100 : 0) |
    (message.recursionAvailable ? 0x0080 : 0) |
    RCODES.indexOf(message.rcode);
  const out: number[] = [...two(message.id), ...two(flags), ...two(1), ...two(message.answers.length), 0, 0, 0, 0];
  out.push(...labels(message.question.name), ...two(TYPES[message.question.type]), ...two(IN));
  for (const { name, type, ttl, data } of message.answers) {
    const bytes = dataBytes(type, data);
    // A pointer to the question's name, where it is the same.
    const owner = name === message.question.name ? [0xc0, 12] : labels(name);
    out.push(...owner, ...two(TYPES[type]), ...two(IN), ...two(ttl >>> 16), ...two(ttl & 0xffff), ...two(bytes.length), ...bytes);
  }
  return Uint8Array.from(out);
}

/** Undefined for bytes that are no message. */
export function decodeDns(bytes: Uint8Array): DnsMessage | undefined {
  if (bytes.length < 12) return undefined;
  const at = (offset: number): number => ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
  const asked = readName(bytes, 12);
  const flags = at(2);
  const type = asked && typeOf(at(asked.end));
  if (!asked || at(4) !== 1 || asked.end + 4 > bytes.length) return undefined;
  const answers: ResourceRecord[] = [];
  let offset = asked.end + 4;
  for (let i = 0; i < at(6); i++) {
    const owner = readName(bytes, offset);
    if (!owner || owner.end + 10 > bytes.length) return undefined;
    const length = at(owner.end + 8);
    const start = owner.end + 10;
    if (start + length > bytes.length) return undefined;
    const recordType = typeOf(at(owner.end));
    const data = recordType && dataText(bytes, recordType, start, length);
    if (recordType && data !== undefined)
      answers.push({ name: owner.name, type: recordType, ttl: at(owner.end + 4) * 65536 + at(owner.end + 6), data });
    offset = start + length;
  }
  return {
    id: at(0),
    response: (flags & 0x8000) !== 0,
    authoritative: (flags & 0x0400) !== 0,
    recursionDesired: (flags & 0x0100) !== 0,
    recursionAvailable: (flags & 0x0080) !== 0,
    rcode: RCODES[flags & 15] ?? 'SERVFAIL',
    question: { name: asked.name, type: type ?? 'ANY' },
    answers,
  };
}

/** `10.56.168.192.in-addr.arpa`, the name under which an address is looked up. */
export function reverseName(address: string): string {
  return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
}

function typeOf(number: number): RecordType | undefined {
  return (Object.keys(TYPES) as RecordType[]).find((type) => TYPES[type] === number);
}

const two = (value: number): [number, number] => [(value >> 8) & 0xff, value & 0xff];

function labels(name: string): number[] {
  const bare = name.replace(/\.$/, '');
  return [...(bare === '' ? [] : bare.split('.').flatMap((label) => [label.length, ...utf8(label)])), 0];
}

function dataBytes(type: RecordType, data: string): number[] {
  if (type === 'A') return data.split('.').map(Number);
  if (type === 'TXT') return [data.length, ...utf8(data)];
  return labels(data);
}

function dataText(bytes: Uint8Array, type: RecordType, start: number, length: number): string | undefined {
  if (type === 'A') return length === 4 ? bytes.subarray(start, start + 4).join('.') : undefined;
  if (type === 'TXT') return String.fromCharCode(...bytes.subarray(start + 1, start + length));
  if (type === 'PTR' || type === 'CNAME' || type === 'NS') return readName(bytes, start)?.name;
  return undefined;
}

/** Follows compression pointers, but only backwards, so that no message can lead round in circles. */
function readName(bytes: Uint8Array, start: number): { name: string; end: number } | undefined {
  const parts: string[] = [];
  let at = start;
  let end: number | undefined;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return undefined;
    if (length === 0) return { name: parts.join('.'), end: end ?? at + 1 };
    if ((length & 0xc0) === 0xc0) {
      const target = ((length & 0x3f) << 8) | (bytes[at + 1] ?? 0);
      end ??= at + 2;
      if (target >= at) return undefined;
      at = target;
      continue;
    }
    if (length > LABEL || at + 1 + length > bytes.length) return undefined;
    parts.push(String.fromCharCode(...bytes.subarray(at + 1, at + 1 + length)));
    at += 1 + length;
  }
}
