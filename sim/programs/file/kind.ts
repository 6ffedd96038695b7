import { STRAY_BYTE, text } from '../../base/bytes.ts';
import { programOf } from '../../base/executable.ts';

/** What the bytes of a regular file look like, in the words of file(1): description and MIME type. */
export function kindOf(bytes: Uint8Array): readonly [words: string, mime: string] {
  if (bytes.length === 0) return ['empty', 'inode/x-empty; charset=binary'];
  const at = (offset: number, ...wanted: number[]): boolean => wanted.every((byte, i) => bytes[offset + i] === byte);
  if (at(0, 0x7f, 0x45, 0x4c, 0x46)) {
    const go = ['docker', 'dockerd', 'containerd', 'containerd-shim-runc-v2', 'runc'].includes(programOf(bytes) ?? '');
    return [
      go
        ? 'ELF 64-bit LSB executable, x86-64, version 1 (SYSV), dynamically linked, interpreter /lib64/ld-linux-x86-64.so.2, for GNU/Linux 3.2.0, stripped'
        : 'ELF 64-bit LSB pie executable, x86-64, version 1 (SYSV), dynamically linked, interpreter /lib64/ld-linux-x86-64.so.2, for GNU/Linux 3.2.0, stripped',
      'application/x-pie-executable; charset=binary',
    ];
  }
  if (at(0, 0x1f, 0x8b)) {
    const size = bytes.slice(-4).reduceRight((sum, byte) => sum * 256 + byte, 0);
    const nameEnd = bytes.indexOf(0, 10);
    const named = ((bytes[3] ?? 0) & 8) !== 0 ? `, was "${text(bytes.subarray(10, nameEnd))}"` : '';
    return [`gzip compressed data${named}, from Unix, original size modulo 2^32 ${size}`, 'application/gzip; charset=binary'];
  }
  if (at(257, 0x75, 0x73, 0x74, 0x61, 0x72))
    return [at(262, 0x20) ? 'POSIX tar archive (GNU)' : 'POSIX tar archive', 'application/x-tar; charset=binary'];
  if (at(0, 0x89, 0x50, 0x4e, 0x47)) return ['PNG image data', 'image/png; charset=binary'];
  if (at(0, 0x50, 0x4b, 3, 4))
    return ['Zip archive data, at least v2.0 to extract, compression method=deflate', 'application/zip; charset=binary'];
  return textKind(bytes);
}

const INTERPRETERS: readonly (readonly [RegExp, string, string])[] = [
  [/^#! ?(?:\/usr)?\/bin\/(?:env )?bash\b/, 'Bourne-Again shell script', 'text/x-shellscript'],
  [/^#! ?(?:\/usr)?\/bin\/(?:env )?(?:sh|dash|ash)\b/, 'POSIX shell script', 'text/x-shellscript'],
  [/^#! ?(?:\/usr)?\/bin\/(?:env )?python3?\b/, 'Python script', 'text/x-script.python'],
  [/^#! ?(?:\/usr)?\/bin\/(?:env )?perl\b/, 'Perl script', 'text/x-perl'],
  [/^#! ?(?:\/usr)?\/bin\/(?:env )?node\b/, 'Node.js script', 'application/javascript'],
];

function textKind(bytes: Uint8Array): readonly [string, string] {
  const content = text(bytes);
  const ascii = bytes.every((byte) => (byte >= 32 && byte < 127) || (byte >= 7 && byte <= 13) || byte === 27);
  const unicode =
    !ascii &&
    !STRAY_BYTE.test(content) &&
    bytes.every((byte) => byte >= 128 || (byte >= 32 && byte !== 127) || (byte >= 7 && byte <= 13) || byte === 27);
  // Eight bits to a character: printable ones in ISO 8859, from 0xa0 on, or some other set's.
  const single =
    !ascii && !unicode && bytes.every((byte) => byte >= 128 || (byte >= 32 && byte !== 127) || (byte >= 7 && byte <= 13) || byte === 27);
  const iso = single && bytes.every((byte) => byte < 128 || byte >= 160);
  if (!ascii && !unicode && !single) return ['data', 'application/octet-stream; charset=binary'];
  const charset = `charset=${ascii ? 'us-ascii' : unicode ? 'utf-8' : iso ? 'iso-8859-1' : 'unknown-8bit'}`;
  const plain = ascii ? 'ASCII text' : unicode ? 'Unicode text, UTF-8 text' : iso ? 'ISO-8859 text' : 'Non-ISO extended-ASCII text';
  const lines = endings(content);
  if (/^\s*[[{]/.test(content) && isJson(content)) return ['JSON text data', `application/json; ${charset}`];
  const script = INTERPRETERS.find(([pattern]) => pattern.test(content));
  if (script) return [`${script[1]}, ${plain} executable${lines}`, `${script[2]}; ${charset}`];
  const other = /^#! ?(\S+)/.exec(content);
  if (other) return [`a ${other[1]} script, ${plain} executable${lines}`, `text/plain; ${charset}`];
  if (/^-----BEGIN CERTIFICATE-----/.test(content)) return ['PEM certificate', `text/plain; ${charset}`];
  if (/^-----BEGIN (?:RSA )?PRIVATE KEY-----/.test(content)) return ['PEM RSA private key', `text/plain; ${charset}`];
  if (/^-----BEGIN OPENSSH PRIVATE KEY-----/.test(content)) return ['OpenSSH private key', `text/plain; ${charset}`];
  if (/^\s*<(?:!doctype html|html|head|body)/i.test(content)) return [`HTML document, ${plain}${lines}`, `text/html; ${charset}`];
  if (/^<\?xml/.test(content)) return [`XML 1.0 document, ${plain}${lines}`, `text/xml; ${charset}`];
  return [`${plain}${lines}`, `text/plain; ${charset}`];
}

function endings(content: string): string {
  const long = content.split('\n').some((line) => line.length > 300)
    ? `, with very long lines (${Math.max(...content.split('\n').map((line) => line.length))})`
    : '';
  if (!content.includes('\n')) return `${long}, with no line terminators`;
  const crlf = content.includes('\r\n');
  const lf = /(?<!\r)\n/.test(content);
  const escapes = content.includes('\x1b') ? ', with escape sequences' : '';
  return `${long}${crlf ? (lf ? ', with CRLF, LF line terminators' : ', with CRLF line terminators') : ''}${escapes}`;
}

function isJson(content: string): boolean {
  try {
    JSON.parse(content);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}
