import type { Program } from '../../kernel/sys.ts';

export interface Executable {
  /** The entry file, loaded when the program is first run. Every one exports `main`. */
  readonly load: () => Promise<{ readonly main: Program }>;
  /** Where a host's installer puts it: the first path is the file, others are links to it. Without them, /usr/bin; empty, if only images carry it. */
  readonly paths?: readonly string[];
}

/** Programs by the name that an executable file says it runs. */
export type Executables = Readonly<Record<string, Executable>>;
