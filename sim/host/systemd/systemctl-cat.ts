import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import { printError } from '../../libc/stdio.ts';
import { openPager } from './pager.ts';
import { type Call, noManager } from './systemctl-call.ts';
import { warnChanged } from './systemctl-jobs.ts';
import { paint } from './terminal-colors.ts';
import { infosOf } from './unit-patterns.ts';

/** The files of units as they are on disk, each below its name. */
export async function cat(sys: Sys, { words, noPager }: Call): Promise<number> {
  const found = await infosOf(sys, words);
  if (!found) return noManager(sys);
  const color = paint(sys);
  let code = 0;
  let out = '';
  for (const unit of found) {
    if (unit.load === 'not-found') {
      code = 1;
      await printError(sys, `No files found for ${unit.name}.\n`);
      break;
    }
    if (unit.load === 'masked') out += `${out ? '\n' : ''}${color('blue', `# ${unit.path} -> /dev/null`)}\n`;
    else for (const path of [unit.path, ...unit.dropIns]) out += `${out ? '\n' : ''}${color('blue', `# ${path}`)}\n${readText(sys, path)}`;
    if (unit.needsReload) await warnChanged(sys, unit.name);
  }
  if (!out) return code;
  const pager = noPager ? undefined : await openPager(sys);
  if (pager) {
    await pager.write(out);
    await pager.close();
  } else await sys.write(1, new TextEncoder().encode(out));
  return code;
}
