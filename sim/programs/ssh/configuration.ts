import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';

/** ssh_config(5), the few words that matter here: the first value that a matching `Host` gives wins. Keys are lower-case. */
export function configuration(sys: Sys, host: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of [`${sys.env.HOME ?? ''}/.ssh/config`, '/etc/ssh/ssh_config']) {
    let holds = true;
    for (const raw of (readTextIfAny(sys, file) ?? '').split('\n')) {
      const [, key = '', value = ''] = /^\s*([A-Za-z]+)(?:\s*=\s*|\s+)"?(.*?)"?\s*$/.exec(raw) ?? [];
      const name = key.toLowerCase();
      if (name === 'host') holds = matches(value.split(/\s+/), host);
      else if (name === 'match') holds = false;
      else if (name && holds && !found.has(name)) found.set(name, value);
    }
  }
  return found;
}

function matches(patterns: readonly string[], host: string): boolean {
  const fits = (pattern: string): boolean =>
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    ).test(host);
  if (patterns.some((pattern) => pattern.startsWith('!') && fits(pattern.slice(1)))) return false;
  return patterns.some((pattern) => !pattern.startsWith('!') && fits(pattern));
}
