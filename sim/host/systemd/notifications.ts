import { text } from '../../base/bytes.ts';
import type { Sys } from '../../kernel/sys.ts';
import { removeTree } from '../../libc/files.ts';
import { readAll } from '../../libc/stdio.ts';
import { thread } from '../../libc/thread.ts';
import type { Manager } from './manager.ts';

export const NOTIFY_SOCKET = '/run/systemd/notify';

/** Hears what services say of themselves (sd_notify(3)). */
export async function serveNotifications(sys: Sys, manager: Manager): Promise<void> {
  removeTree(sys, NOTIFY_SOCKET);
  const listening = sys.listen({ family: 'unix', path: NOTIFY_SOCKET }, { mode: 0o777 });
  sys.setCloseOnExec(listening, true);
  for (;;) {
    const { fd } = await sys.accept(listening);
    sys.setCloseOnExec(fd, true);
    thread(async () => {
      const message = text(await readAll(sys, fd));
      sys.close(fd);
      const pid = Number(/^MAINPID=(\d+)$/m.exec(message)?.[1]);
      for (const service of manager.services.values()) if (service.state.mainPid === pid) service.notified(message);
    });
  }
}
