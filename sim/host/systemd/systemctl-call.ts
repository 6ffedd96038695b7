import type { Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';

/** systemctl's command line, read. */
export interface Call {
  readonly units: readonly string[];
  readonly quiet: boolean;
  readonly now: boolean;
  readonly noPager: boolean;
  readonly all: boolean;
  readonly lines: number;
  readonly properties: readonly string[];
  readonly value: boolean;
  readonly type: string | undefined;
}

const NO_MANAGER =
  "System has not been booted with systemd as init system (PID 1). Can't operate.\nFailed to connect to bus: Host is down\n";

export async function noManager(sys: Sys): Promise<number> {
  await printError(sys, NO_MANAGER);
  return 1;
}
