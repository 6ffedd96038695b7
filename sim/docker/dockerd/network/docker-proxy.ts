import { isErrno } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { exists } from '../../../libc/files.ts';
import { spawn } from '../../../libc/spawn.ts';
import { thread } from '../../../libc/thread.ts';

const PROGRAM = '/usr/bin/docker-proxy';

export interface ProxyRequest {
  readonly protocol: 'tcp' | 'udp';
  readonly hostAddress: string;
  readonly hostPort: number;
  readonly address: string;
  readonly port: number;
}

/**
 * Starts a process that takes what comes to `listener` on to a container, for those whom no rule translates: this host's loopback addresses.
 * It ends with the daemon, or by the returned function.
 */
export function startProxy(sys: Sys, listener: number, request: ProxyRequest): () => void {
  if (!exists(sys, PROGRAM)) return () => undefined;
  const { protocol, hostAddress, hostPort, address, port } = request;
  const argv = [
    ...[PROGRAM, '-proto', protocol, '-host-ip', hostAddress, '-host-port', String(hostPort)],
    ...['-container-ip', address, '-container-port', String(port), '-use-listen-fd'],
  ];
  // Held open as long as the daemon lives: its end is the proxy's.
  const [readEnd, writeEnd] = sys.pipe();
  const pid = spawn(sys, PROGRAM, argv, { fds: { 3: readEnd, 7: listener } });
  sys.close(readEnd);
  thread(async () => void (await sys.waitpid(pid)));
  let running = true;
  return () => {
    if (!running) return;
    running = false;
    sys.close(writeEnd);
    try {
      sys.kill(pid, 'SIGTERM');
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  };
}
