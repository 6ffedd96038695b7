import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readLines } from '../../libc/stdio.ts';
import { CONTROL_SOCKET, type ControlRequest, type ControlResponse } from './control.ts';

/** Asks the manager. Undefined when there is none, or it went away before it answered (as it does when the machine goes down). */
export async function askManager(sys: Sys, request: ControlRequest): Promise<ControlResponse | undefined> {
  try {
    const fd = await sys.connect({ family: 'unix', path: CONTROL_SOCKET });
    await sys.write(fd, utf8(`${JSON.stringify(request)}\n`));
    for await (const line of readLines(sys, fd)) {
      sys.close(fd);
      return JSON.parse(line) as ControlResponse;
    }
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  return undefined;
}
