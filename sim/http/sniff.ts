const SIGNATURES: readonly (readonly [bytes: string, type: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['\x1f\x8b\x08', 'application/x-gzip'],
  ['PK\x03\x04', 'application/zip'],
  ['\x89PNG\x0d\x0a\x1a\x0a', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
];
const HTML = /^\s*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)[\s>]/i;

/**
 * The media type that a body's first bytes suggest, as Go's http.DetectContentType guesses it where a handler named none.
 * Source: https://mimesniff.spec.whatwg.org/
 */
export function detectContentType(body: Uint8Array): string {
  const beginning = String.fromCharCode(...body.subarray(0, 512));
  if (HTML.test(beginning)) return 'text/html; charset=utf-8';
  if (/^\s*<\?xml/.test(beginning)) return 'text/xml; charset=utf-8';
  for (const [bytes, type] of SIGNATURES) if (beginning.startsWith(bytes)) return type;
  return /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(beginning) ? 'application/octet-stream' : 'text/plain; charset=utf-8';
}
