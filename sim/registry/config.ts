import type { Sys } from '../kernel/sys.ts';
import { readText } from '../libc/files.ts';

/** What a registry is told to be: the file that `--config` names. */
export interface RegistryConfig {
  /** `hub`: as Docker Hub, with TLS and tokens. `private`: as the plain registry, with Basic authentication where there are credentials. */
  readonly kind: 'hub' | 'private';
  readonly listen: readonly { readonly host: string; readonly port: number }[];
  readonly tls?: boolean;
  /** Repository → image of the catalogue: `{"library/busybox": "busybox"}`. A key may name one tag, `team/app:1.0`; else it has the image's own. */
  readonly repositories: Readonly<Record<string, string>>;
  /** User → password. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** @throws SysError, SyntaxError */
export const loadConfig = (sys: Sys, path: string): RegistryConfig => JSON.parse(readText(sys, path)) as RegistryConfig;
