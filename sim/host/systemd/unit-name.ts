const TYPES = ['service', 'socket', 'target', 'mount', 'automount', 'swap', 'timer', 'path', 'slice', 'device', 'scope'];
const SUFFIX = new RegExp(`\\.(${TYPES.join('|')})$`);

/** A name as typed: `docker` means `docker.service`, a path means the mount there (systemd.unit(5)). */
export function fullName(name: string, suffix = 'service'): string {
  if (name.startsWith('/'))
    return `${
      name === '/'
        ? '-'
        : name
            .replace(/^\/|\/$/g, '')
            .replaceAll('-', '\\x2d')
            .replaceAll('/', '-')
    }.mount`;
  return SUFFIX.test(name) ? name : `${name}.${suffix}`;
}

export const isUnitName = (name: string): boolean => SUFFIX.test(name);

export const typeOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** `getty@tty1.service` is an instance `tty1` of the template `getty@.service`. */
export function partsOf(name: string): { prefix: string; instance: string | undefined; template: string | undefined } {
  const stem = name.slice(0, name.lastIndexOf('.'));
  const at = stem.indexOf('@');
  if (at < 0) return { prefix: stem, instance: undefined, template: undefined };
  const instance = stem.slice(at + 1);
  return { prefix: stem.slice(0, at), instance, template: instance ? `${stem.slice(0, at)}@.${typeOf(name)}` : undefined };
}

export const isTemplate = (name: string): boolean => /@\.\w+$/.test(name);

export const isGlob = (name: string): boolean => /[*?[]/.test(name);

/** fnmatch(3), as far as names of units go. */
export function matchesGlob(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replace(/\[!/g, '[^');
  try {
    return new RegExp(`^${source}$`).test(name);
  } catch {
    return false;
  }
}

/** A name as typed with what no name may hold put otherwise: `/` as `-`, others as `\\x20`. */
export function escapeName(text: string): string {
  const hex = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`;
  return text.replace(/[^A-Za-z0-9:_.\\@-]/gu, (c) => (c === '/' ? '-' : [...new TextEncoder().encode(c)].map(hex).join('')));
}

/** systemd's escaping in names, undone: `-` is `/`, `\x2d` is `-`. */
export function unescapeName(text: string): string {
  return text.replaceAll('-', '/').replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
