import type { DescriptorCalls, NameCalls } from './sys/files.ts';
import type { MachineCalls } from './sys/machine.ts';
import type { NetworkCalls } from './sys/network.ts';
import type { ProcessCalls, UserCalls } from './sys/processes.ts';
import type { TerminalCalls } from './sys/terminals.ts';

export type * from './sys/files.ts';
export type * from './sys/network.ts';
export type * from './sys/processes.ts';
export type * from './sys/terminals.ts';

/**
 * The system calls: the only door from a program to its machine. Calls that cannot block are plain functions and throw
 * {@link ../base/errno.ts SysError}; calls that can block return promises that reject with it.
 *
 * A program is an async function over `Sys`. When its process dies (a signal, exit), every call it is in, or makes later, rejects with
 * {@link ProcessGone}; a program must let that pass (catch SysError, not everything). Several async loops may run in one process, as threads do.
 */
export type Program = (sys: Sys, argv: readonly string[]) => Promise<number> | number;

/** Thrown out of system calls of a process that is no more. Never catch it: rethrow. */
export class ProcessGone extends Error {
  constructor() {
    super('the process is gone');
    this.name = 'ProcessGone';
  }
}

/** Everything a program can ask of its machine, in the groups of `sys/`. */
export interface Sys extends DescriptorCalls, NameCalls, TerminalCalls, ProcessCalls, UserCalls, NetworkCalls, MachineCalls {
  readonly pid: number;
  readonly ppid: number;
  /** The environment, this process's own copy. */
  readonly env: Record<string, string>;
}
