/** What the escapes of a string literal stand for; those that Python does not know stay as they are. */
const SIMPLE: Readonly<Record<string, string>> = {
  ...{ '\\': '\\', "'": "'", '"': '"', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\n': '' },
};

export function unescaped(body: string, bytes = false): string {
  return body.replace(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|[\s\S])/g, (whole: string, what: string) => {
    const letter = what[0] ?? '';
    if (what.length > 1 && (letter === 'x' || (!bytes && (letter === 'u' || letter === 'U')))) {
      const code = Number.parseInt(what.slice(1), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    if (/^[0-7]+$/.test(what)) return String.fromCharCode(Number.parseInt(what, 8));
    return SIMPLE[what] ?? whole;
  });
}

export function numberValue(text: string): bigint | number {
  const plain = text.replaceAll('_', '');
  if (/^0[xXbBoO]/.test(plain)) return BigInt(plain.toLowerCase());
  return /[.eE]/.test(plain) ? Number(plain) : BigInt(plain);
}
