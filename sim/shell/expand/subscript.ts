/** `a[1]` → name and subscript; `a` → name alone. */
export function splitReference(reference: string): { name: string; subscript: string | undefined } {
  const open = reference.indexOf('[');
  if (open < 0 || !reference.endsWith(']')) return { name: reference, subscript: undefined };
  return { name: reference.slice(0, open), subscript: reference.slice(open + 1, -1) };
}

export function isName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}

/** A name, or a name with a subscript. */
export function isReference(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*(\[[\s\S]+\])?$/.test(text);
}
