/** Does a member's name, or a directory above it, match a pattern? Shell patterns where `wildcards`. */
export function matcher(pattern: string, wildcards: boolean): (name: string) => boolean {
  const clean = (name: string): string => name.replace(/\/+$/, '');
  const wanted = clean(pattern);
  if (!wildcards || !/[*?[]/.test(wanted)) {
    return wildcards && !wanted.includes('/')
      ? (name) => clean(name).split('/').includes(wanted)
      : (name) => clean(name) === wanted || name.startsWith(`${wanted}/`);
  }
  const source = wanted
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const regular = new RegExp(`(?:^|/)${source}(?:/|$)`, 's');
  return (name) => regular.test(clean(name));
}
