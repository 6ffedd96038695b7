import { type Errno, SysError } from '../../base/errno.ts';
import type { Micros } from '../../base/scheduler.ts';
import type { Address, Refusal } from '../../base/trace.ts';
import type { Kernel } from '../kernel.ts';
import type { Process } from '../process.ts';
import { type Answer, knock } from './knock.ts';
import type { NetNamespace } from './net-namespace.ts';

/** When a connection attempt repeats its SYN, and when it gives up (tcp_syn_retries 6, tcp_syn_linear_timeouts 4: 131 s). */
const SYN_PAUSES: readonly Micros[] = [1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64].map((seconds) => seconds * 1_000_000);

export type Opened = Extract<Answer, { kind: 'open' }>;

/** Makes a TCP connection's handshake, with the waiting that belongs to it. Tells the timeline where it failed. @throws SysError */
export async function dialInet(kernel: Kernel, process: Process, host: string, port: number, timeout?: Micros): Promise<Opened> {
  const net = process.namespaces.net;
  const { scheduler } = kernel.options;
  const address: Address = { family: 'inet', host, port };
  const deadline = timeout === undefined ? undefined : scheduler.now() + timeout;
  const refuse = (errno: Errno, hop: Refusal['hop']): never => {
    kernel.trace(process.pid, { type: 'socket.refused', address, errno: errno === 'EINPROGRESS' ? 'ETIMEDOUT' : errno, hop });
    throw new SysError(errno);
  };
  /** Waits, but not beyond the caller's patience. */
  const pause = async (duration: Micros, hop: Refusal['hop']): Promise<void> => {
    const left = deadline === undefined ? Number.POSITIVE_INFINITY : deadline - scheduler.now();
    if (duration > 0) await kernel.sleep(process, Math.min(duration, left));
    if (duration >= left) refuse('EINPROGRESS', hop);
  };
  const around = () => ({ now: scheduler.now(), chance: () => kernel.chance() });
  let repeats = 0;
  for (;;) {
    let answer = knock(net, host, port, around());
    if (answer.kind === 'asleep') {
      await waitFor(process, answer.target);
      answer = knock(net, host, port, around());
    }
    if (answer.kind === 'open') {
      await pause(answer.after, 'link');
      if (!answer.listener.closed) return answer;
      refuse('ECONNREFUSED', 'listener');
    }
    if (answer.kind === 'refused') {
      await pause(answer.after, answer.hop);
      // A host that was not there may be back by the time it is given up.
      if (answer.sure) refuse(answer.errno, answer.hop);
      const again = knock(net, host, port, around());
      if (again.kind === 'refused' && !again.sure) {
        again.noteAbsent?.(scheduler.now());
        refuse(answer.errno, answer.hop);
      }
      continue;
    }
    const hop = answer.kind === 'silence' ? answer.hop : 'host';
    const duration = SYN_PAUSES[repeats++];
    if (duration === undefined) refuse('ETIMEDOUT', hop);
    else await pause(duration, hop);
    if (repeats === SYN_PAUSES.length) refuse('ETIMEDOUT', hop);
  }
}

function waitFor(process: Process, target: NetNamespace): Promise<void> {
  return process.block((resolve) => {
    void target.asleep?.().then(() => resolve());
    return () => undefined;
  });
}
