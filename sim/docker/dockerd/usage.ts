import type { FlagError } from '../../go/pflag/flag.ts';
import { flagUsages } from '../../go/pflag/usage.ts';
import type { Sys } from '../../kernel/sys.ts';
import { STDOUT } from '../../libc/stdio.ts';
import type { DaemonFlags } from './config/flags.ts';

const COLUMNS = 80;

/** `dockerd --help`. */
export function usage(sys: Sys, flags: DaemonFlags): string {
  const columns = sys.isatty(STDOUT) ? sys.winsize(STDOUT).cols : COLUMNS;
  return `\nUsage:\tdockerd [OPTIONS]\n\nA self-sufficient runtime for containers.\n\nOptions:\n${flagUsages(flags.set, columns)}`;
}

/** What a flag that cannot be read is answered with: cobra's error with docker's status wrapped round it. Source: recordings B/dockerd_flag_errors. */
export function flagErrorText(sys: Sys, flags: DaemonFlags, error: FlagError): string {
  return `Status: ${error.message}\nSee 'dockerd --help'.\n${usage(sys, flags)}, Code: 125\n`;
}
