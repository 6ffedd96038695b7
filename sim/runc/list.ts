import { tabulate } from '../go/tabwriter.ts';
import { formatTime, RFC3339Nano } from '../go/time.ts';
import type { Sys } from '../kernel/sys.ts';
import { userById } from '../libc/passwd.ts';
import { print } from '../libc/stdio.ts';
import { containerIds, directoryOf, mustState, statusOf } from './container.ts';
import { RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';

/** `runc list [--quiet] [--format table|json]`. */
export async function list(sys: Sys, { root, flags }: Invocation): Promise<number> {
  const rows = containerIds(sys, root).map((id) => {
    const state = mustState(sys, root, id);
    const status = statusOf(sys, root, state);
    const pid = status === 'stopped' ? 0 : state.init_process_pid;
    const { uid } = sys.stat(directoryOf(root, id));
    const owner = userById(sys, uid)?.name ?? `#${uid}`;
    return {
      ociVersion: '1.0.2-dev',
      id,
      pid,
      status,
      bundle: state.bundle,
      rootfs: state.rootfs,
      created: formatTime(RFC3339Nano, state.created),
      owner,
    };
  });
  const format = flags.get('format') ?? 'table';
  if (flags.has('quiet')) await print(sys, rows.map(({ id }) => `${id}\n`).join(''));
  else if (format === 'json') await print(sys, JSON.stringify(rows.length ? rows : null));
  else if (format === 'table') {
    const lines = rows.map((row) => `${row.id}\t${row.pid}\t${row.status}\t${row.bundle}\t${row.created}\t${row.owner}\n`);
    await print(
      sys,
      tabulate(`ID\tPID\tSTATUS\tBUNDLE\tCREATED\tOWNER\n${lines.join('')}`, { minWidth: 12, tabWidth: 1, padding: 3, padChar: ' ' }),
    );
  } else throw new RuncFailure('invalid format option');
  return 0;
}
