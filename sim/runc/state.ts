import { formatTime, RFC3339Nano } from '../go/time.ts';
import type { Sys } from '../kernel/sys.ts';
import { print } from '../libc/stdio.ts';
import { mustState, statusOf } from './container.ts';
import type { Invocation } from './flags.ts';

/** `runc state`: as the OCI runtime specification asks, without a newline at the end. */
export async function state(sys: Sys, { root, args }: Invocation): Promise<number> {
  const found = mustState(sys, root, args[0] ?? '');
  const status = statusOf(sys, root, found);
  const shown = {
    ociVersion: '1.0.2-dev',
    id: found.id,
    pid: status === 'stopped' ? 0 : found.init_process_pid,
    status,
    bundle: found.bundle,
    rootfs: found.rootfs,
    created: formatTime(RFC3339Nano, found.created),
    owner: '',
  };
  await print(sys, JSON.stringify(shown, null, 2));
  return 0;
}
