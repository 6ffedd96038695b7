/** What a key types while Ctrl is held: letters and @ [ \ ] ^ _ lose their upper bits (ECMA-48), ? is DEL; anything else is as it was. */
export function withControl(text: string): string {
  if (text === '?') return '\x7f';
  if (text === ' ') return '\0';
  return /^[a-z@[\\\]^_]$/i.test(text) ? String.fromCharCode(text.toUpperCase().charCodeAt(0) & 0x1f) : text;
}
