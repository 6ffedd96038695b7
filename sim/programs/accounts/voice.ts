import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';

/** How adduser and its kin speak: Debian 12's (3.134) with their own name in front, Ubuntu 24.04's (3.137) with how grave it is. */
export interface Voice {
  readonly ubuntu: boolean;
  info(message: string): Promise<void>;
  /** What only Ubuntu's tells, or only Debian's. */
  ubuntuInfo(message: string): Promise<void>;
  debianInfo(message: string): Promise<void>;
  /** Told as news by Ubuntu's, as a complaint by Debian's. */
  note(message: string): Promise<void>;
  warn(message: string): Promise<void>;
  /** @returns the status */
  fatal(message: string, status?: number): Promise<number>;
}

export function voiceOf(sys: Sys, name: string, quiet: boolean): Voice {
  const ubuntu = /^ID=ubuntu$/m.test(readTextIfAny(sys, '/etc/os-release') ?? '');
  const tell = (message: string): Promise<void> => (quiet ? Promise.resolve() : print(sys, `${ubuntu ? 'info: ' : ''}${message}\n`));
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    ubuntu,
    info: tell,
    ubuntuInfo: ubuntu ? tell : nothing,
    debianInfo: ubuntu ? nothing : tell,
    note: (message) => (ubuntu ? tell(message) : printError(sys, `${name}: ${message}\n`)),
    warn: (message) => printError(sys, `${ubuntu ? 'warn' : name}: ${message}\n`),
    fatal: (message, status = 1) => printError(sys, `${ubuntu ? 'fatal' : name}: ${message}\n`).then(() => status),
  };
}
