import type { Container } from './container.ts';

export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** `NAME=value` lists, later entries winning in the place of earlier ones; a bare `NAME` removes. Source: moby daemon/container.go ReplaceOrAppendEnvVars. */
export function mergeEnvironment(defaults: readonly string[], overrides: readonly string[]): string[] {
  const out = [...defaults];
  for (const entry of overrides) {
    const name = entry.split('=')[0] ?? '';
    const at = out.findIndex((known) => known.split('=')[0] === name);
    if (!entry.includes('=')) {
      if (at >= 0) out.splice(at, 1);
    } else if (at >= 0) out[at] = entry;
    else out.push(entry);
  }
  return out;
}

/** What the first process of a container finds in its environment. */
export function containerEnvironment(container: Container, home: string, links: readonly string[] = []): string[] {
  const base = [`PATH=${DEFAULT_PATH}`, `HOSTNAME=${container.config.Hostname}`, ...(container.config.Tty ? ['TERM=xterm'] : []), ...links];
  const env = mergeEnvironment(base, container.config.Env ?? []);
  return env.some((entry) => entry.startsWith('HOME=')) ? env : [...env, `HOME=${home}`];
}
