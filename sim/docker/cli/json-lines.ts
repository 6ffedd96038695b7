import type { ByteSource } from '../../base/byte-stream.ts';

/** JSON objects as they arrive in a body that streams them, with or without line ends between. Yields each one's text. */
export async function* jsonTexts(body: ByteSource): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let held = '';
  for (let bytes = await body.read(); bytes; bytes = await body.read()) {
    held += decoder.decode(bytes, { stream: true });
    for (let end = objectEnd(held); end > 0; end = objectEnd(held)) {
      yield held.slice(0, end).trim();
      held = held.slice(end);
    }
  }
  if (held.trim() !== '') yield held.trim();
}

/** Where the first complete object ends; 0 while it is not complete. */
function objectEnd(text: string): number {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth += 1;
    else if ((char === '}' || char === ']') && --depth === 0) return i + 1;
  }
  return 0;
}
