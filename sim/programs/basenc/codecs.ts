/** Bytes as text of few characters. */
export interface Codec {
  /** Characters that may stand in the text, padding too. */
  readonly alphabet: string;
  /** @throws BadLength */
  encode(bytes: Uint8Array): string;
  /** What could be read, and whether that was all. */
  decode(code: string): { readonly bytes: Uint8Array; readonly valid: boolean };
}

/** Bytes that this code has no text for. */
export class BadLength extends Error {}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SIXTY_TWO = `${LETTERS}${LETTERS.toLowerCase()}0123456789`;

/** A character for every `bits` bits, in groups that are a whole number of bytes. `lowFirst`: the lowest bit of a byte comes first. */
function codec(letters: string, bits: number, group: number, lowFirst = false): Codec {
  const pads = group * bits > 8;
  return {
    alphabet: letters + (pads ? '=' : ''),
    encode(bytes) {
      let out = '';
      let held = 0;
      let count = 0;
      for (const byte of bytes) {
        held = (held << 8) | (lowFirst ? reversed(byte) : byte);
        for (count += 8; count >= bits; count -= bits) out += letters[(held >> (count - bits)) & ((1 << bits) - 1)];
        held &= (1 << count) - 1;
      }
      if (count > 0) out += letters[(held << (bits - count)) & ((1 << bits) - 1)];
      return pads ? out.padEnd(Math.ceil(out.length / group) * group, '=') : out;
    },
    decode(code) {
      const out: number[] = [];
      for (let at = 0; at < code.length; at += group) {
        const piece = code.slice(at, at + group);
        const plain = pads ? piece.replace(/=+$/, '') : piece;
        const values = [...plain].map((char) => letters.indexOf(char));
        const spare = (plain.length * bits) % 8;
        // A group is whole, padding and all, and has no character that tells nothing.
        const last = plain.length < group;
        const valid = !(piece.length < group || values.includes(-1) || spare >= bits || plain === '' || (last && at + group < code.length));
        // Of a bad group of base64 gnulib gives what stands before the fault; of other codes nothing.
        if (!valid && bits !== 6) return { bytes: Uint8Array.from(out), valid };
        const fault = values.indexOf(-1);
        let held = 0;
        let count = 0;
        for (const value of fault < 0 ? values : values.slice(0, fault)) {
          held = (held << bits) | value;
          count += bits;
          if (count < 8) continue;
          count -= 8;
          const byte = (held >> count) & 0xff;
          out.push(lowFirst ? reversed(byte) : byte);
          held &= (1 << count) - 1;
        }
        if (!valid) return { bytes: Uint8Array.from(out), valid };
      }
      return { bytes: Uint8Array.from(out), valid: true };
    },
  };
}

const reversed = (byte: number): number => Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2);

/** Source: ZeroMQ's RFC 32: four bytes are five characters. */
const Z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';
const z85: Codec = {
  alphabet: Z85,
  encode(bytes) {
    if (bytes.length % 4) throw new BadLength('length must be multiple of 4 characters');
    let out = '';
    for (let at = 0; at < bytes.length; at += 4) {
      let value = bytes.subarray(at, at + 4).reduce((sum, byte) => sum * 256 + byte, 0);
      let group = '';
      for (let i = 0; i < 5; i++, value = Math.floor(value / 85)) group = (Z85[value % 85] ?? '') + group;
      out += group;
    }
    return out;
  },
  decode(code) {
    const out: number[] = [];
    for (let at = 0; at < code.length; at += 5) {
      const values = [...code.slice(at, at + 5)].map((char) => Z85.indexOf(char));
      const value = values.reduce((sum, digit) => sum * 85 + digit, 0);
      if (values.length < 5 || values.includes(-1) || value >= 2 ** 32) return { bytes: Uint8Array.from(out), valid: false };
      out.push(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
    }
    return { bytes: Uint8Array.from(out), valid: true };
  },
};

export const CODECS = {
  base64: codec(`${SIXTY_TWO}+/`, 6, 4),
  base64url: codec(`${SIXTY_TWO}-_`, 6, 4),
  base32: codec(`${LETTERS}234567`, 5, 8),
  base32hex: codec(`0123456789${LETTERS.slice(0, 22)}`, 5, 8),
  base16: codec('0123456789ABCDEF', 4, 2),
  base2msbf: codec('01', 1, 8),
  base2lsbf: codec('01', 1, 8, true),
  z85,
} as const satisfies Readonly<Record<string, Codec>>;
