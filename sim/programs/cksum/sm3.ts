const rotated = (word: number, by: number): number => ((word << (by % 32)) | (word >>> ((32 - (by % 32)) % 32))) >>> 0;
const mixed = (word: number): number => (word ^ rotated(word, 9) ^ rotated(word, 17)) >>> 0;
const spread = (word: number): number => (word ^ rotated(word, 15) ^ rotated(word, 23)) >>> 0;

/** The SM3 digest. Source: GB/T 32905-2016, as described in draft-sca-cfrg-sm3. */
export function sm3(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  let state = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];
  for (let at = 0; at < padded.length; at += 64) state = compressed(state, view, at);
  const out = new DataView(new ArrayBuffer(32));
  for (const [i, word] of state.entries()) out.setUint32(i * 4, word);
  return new Uint8Array(out.buffer);
}

function compressed(state: readonly number[], view: DataView, at: number): number[] {
  const words = Array.from({ length: 68 }, (_, i) => (i < 16 ? view.getUint32(at + i * 4) : 0));
  const word = (i: number): number => words[i] ?? 0;
  for (let i = 16; i < 68; i++)
    words[i] = (spread(word(i - 16) ^ word(i - 9) ^ rotated(word(i - 3), 15)) ^ rotated(word(i - 13), 7) ^ word(i - 6)) >>> 0;
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const constant = i < 16 ? 0x79cc4519 : 0x7a879d8a;
    const first = rotated((rotated(a, 12) + e + rotated(constant, i)) >>> 0, 7);
    const second = (first ^ rotated(a, 12)) >>> 0;
    const ff = i < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = i < 16 ? e ^ f ^ g : (e & f) | (~e & g);
    const one = (ff + d + second + ((word(i) ^ word(i + 4)) >>> 0)) >>> 0;
    const two = (gg + h + first + word(i)) >>> 0;
    [a, b, c, d] = [one, a, rotated(b, 9), c];
    [e, f, g, h] = [mixed(two), e, rotated(f, 19), g];
  }
  return [a, b, c, d, e, f, g, h].map((value, i) => (value ^ (state[i] ?? 0)) >>> 0);
}
