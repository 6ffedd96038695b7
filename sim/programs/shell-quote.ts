/** Characters that move the cursor or ring. */
export const CONTROLS = /[\0-\x1f\x7f]/g;
const CONTROL_RUN = /[\0-\x1f\x7f]+/g;

/** A name as a shell would need it, quoted only where it has to be (gnulib's quotearg.c, shell_escape_quoting_style). */
export function shellQuoted(name: string): string {
  const plain = !/[\s!"$&'()*;<=>?[\\^`|]/.test(name) && !/^[#~]/.test(name) && name.search(CONTROLS) < 0;
  return plain && name !== '' && name !== '{' && name !== '}' ? name : alwaysQuoted(name);
}

/** The same, with quotes in any case: gnulib's quoteaf(). */
export function alwaysQuoted(name: string): string {
  if (name.includes("'") && !/["$\\`!]/.test(name) && name.search(CONTROLS) < 0) return `"${name}"`;
  const inside = name.replaceAll("'", "'\\''").replace(CONTROL_RUN, (run) => `'$'${run.replace(CONTROLS, cEscape)}''`);
  const quoted = `'${inside}'`;
  return name.at(-1)?.search(CONTROLS) === 0 ? quoted.slice(0, -2) : quoted;
}

/** A control character as C writes it: `\n`, `\033`. */
export function cEscape(character: string): string {
  const code = character.charCodeAt(0);
  const named = 'abtnvfr'[code - 7];
  return `\\${named ?? code.toString(8).padStart(3, '0')}`;
}
