import type { Sys } from '../../kernel/sys.ts';
import { thread } from '../../libc/thread.ts';

/** Who is at the other end of a connection. */
interface Peer {
  readonly uid: number;
  readonly euid: number;
}

/** Listens at a unix socket for as long as the machine runs, and serves every connection beside the others. */
export async function acceptEach(
  sys: Sys,
  { path, mode }: { path: string; mode: number },
  serve: (fd: number, peer: Peer | undefined) => Promise<void>,
): Promise<never> {
  const listening = sys.listen({ family: 'unix', path }, { mode });
  sys.setCloseOnExec(listening, true);
  for (;;) {
    const { fd, credentials } = await sys.accept(listening);
    sys.setCloseOnExec(fd, true);
    thread(async () => {
      await serve(fd, credentials);
      sys.close(fd);
    });
  }
}
