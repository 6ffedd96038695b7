import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { partsOf, unescapeName } from './unit-name.ts';

/** systemd.unit(5), "Specifiers", for units of the system manager, which runs as root. Unknown ones stay as they are. */
export function expandSpecifiers(sys: Sys, name: string, text: string): string {
  if (!text.includes('%')) return text;
  const { prefix, instance = '' } = partsOf(name);
  const values: Readonly<Record<string, () => string>> = {
    '%': () => '%',
    n: () => name,
    N: () => name.slice(0, name.lastIndexOf('.')),
    p: () => prefix,
    P: () => unescapeName(prefix),
    i: () => instance,
    I: () => unescapeName(instance),
    j: () => prefix.slice(prefix.lastIndexOf('-') + 1),
    f: () => `/${unescapeName(instance || prefix)}`,
    H: () => sys.hostname(),
    l: () => sys.hostname().split('.')[0] ?? '',
    h: () => '/root',
    u: () => 'root',
    U: () => '0',
    g: () => 'root',
    G: () => '0',
    s: () => '/bin/bash',
    t: () => '/run',
    S: () => '/var/lib',
    C: () => '/var/cache',
    L: () => '/var/log',
    E: () => '/etc',
    T: () => '/tmp',
    V: () => '/var/tmp',
    v: () => sys.uname().release,
    a: () => 'x86-64',
    m: () => (readTextIfAny(sys, '/etc/machine-id') ?? '').trim(),
    b: () => (readTextIfAny(sys, '/proc/sys/kernel/random/boot_id') ?? '').trim().replaceAll('-', ''),
  };
  return text.replace(/%(.)/g, (whole, letter: string) => values[letter]?.() ?? whole);
}
