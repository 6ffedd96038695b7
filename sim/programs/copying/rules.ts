import type { Backup } from './backup.ts';

export type Attribute = 'mode' | 'timestamps' | 'ownership' | 'links';

/** How files are copied or moved, in the terms of coreutils' struct cp_options. */
export interface Rules {
  readonly move: boolean;
  readonly recursive: boolean;
  readonly follow: 'never' | 'named' | 'always';
  readonly preserve: ReadonlySet<Attribute>;
  /** --no-preserve=mode was said. */
  readonly plainMode: boolean;
  readonly overwrite: 'yes' | 'no' | 'ask' | 'unsaid';
  readonly update: boolean;
  /** -f: what cannot be opened is removed first. */
  readonly force: boolean;
  readonly removeFirst: boolean;
  readonly link: 'hard' | 'symbolic' | undefined;
  readonly backup: Backup;
  readonly verbose: boolean;
  readonly oneFileSystem: boolean;
  readonly attributesOnly: boolean;
  /** Devices and FIFOs are read, not made again. */
  readonly asRegular: boolean;
}
