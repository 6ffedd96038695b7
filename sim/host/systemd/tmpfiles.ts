import type { Program } from '../../kernel/sys.ts';
import { exists, removeTree } from '../../libc/files.ts';
import { readJournal } from './journal.ts';
import { systemdVersion } from './version.ts';

/**
 * systemd-tmpfiles(8), as far as a boot needs it: Debian and Ubuntu empty /tmp when they start, the Red Hat family does not. What a world declares there counts as
 * put there after the first start.
 */
export const main: Program = (sys) => {
  const again = new Set(readJournal(sys).map(({ boot }) => boot)).size > 1;
  if (again && systemdVersion(sys).distribution !== 'rhel' && exists(sys, '/tmp'))
    for (const { name } of sys.readdir('/tmp')) removeTree(sys, `/tmp/${name}`);
  return 0;
};
