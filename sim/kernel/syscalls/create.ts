import type { Kernel } from '../kernel.ts';
import { createNetLink } from '../net/netlink.ts';
import type { Process } from '../process.ts';
import type { Sys } from '../sys.ts';
import { datagramCalls } from './datagrams.ts';
import { descriptorCalls } from './descriptors.ts';
import { fileCalls } from './files.ts';
import { machineCalls } from './machine.ts';
import { processCalls } from './processes.ts';
import { schedulingCalls } from './scheduling.ts';
import { socketCalls } from './sockets.ts';
import { terminalCalls } from './terminals.ts';
import { userCalls } from './users.ts';

/** The system calls of one process, group by group. */
export function createSys(kernel: Kernel, process: Process): Sys {
  return {
    get pid() {
      return process.namespaces.pid.numberOf(process);
    },
    get ppid() {
      return process.parent ? process.namespaces.pid.numberOf(process.parent) : 0;
    },
    get env() {
      return process.env;
    },
    netlink: createNetLink(kernel, process),
    ...descriptorCalls(kernel, process),
    ...fileCalls(kernel, process),
    ...terminalCalls(kernel, process),
    ...processCalls(kernel, process),
    ...userCalls(process),
    ...schedulingCalls(process),
    ...socketCalls(kernel, process),
    ...datagramCalls(kernel, process),
    ...machineCalls(kernel, process),
  };
}
