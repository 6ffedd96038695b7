import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny, writeText } from '../../libc/files.ts';
import { spawn } from '../../libc/spawn.ts';
import { ContainerdError } from '../api.ts';
import type { Reaper } from './reaper.ts';

const RUNC = '/usr/bin/runc';
/** dockerd asks for its own root, so that `runc list` needs `--root` to see Docker's containers. */
export const RUNC_ROOT = '/run/docker/runtime-runc/moby';

export interface Runc {
  /**
   * Runs `runc <args>` as a process and waits for its end. `fds` are the descriptors it hands on to the container.
   * @throws ContainerdError `<what>: <runc's own last error>` when it fails.
   */
  run(what: string, args: readonly string[], fds?: Readonly<Record<number, number>>): Promise<void>;
}

/** Source: containerd's cmd/containerd-shim-runc-v2/process/utils.go and github.com/containerd/go-runc. */
export function runcFor(sys: Sys, reaper: Reaper, bundle: string): Runc {
  const log = `${bundle}/log.json`;
  return {
    async run(what, args, fds) {
      writeText(sys, log, '');
      const argv = ['runc', '--root', RUNC_ROOT, '--log', log, '--log-format', 'json', ...args];
      const pid = spawn(sys, RUNC, argv, { cwd: bundle, ...(fds ? { fds } : {}) });
      const exit = await reaper.exitOf(pid);
      if (exit.status === 0) return;
      const said = lastError(readTextIfAny(sys, log) ?? '');
      if (said) throw new ContainerdError('unknown', what ? `${what}: ${said}` : said);
      throw new ContainerdError(
        'unknown',
        `${what || 'OCI runtime'}: unable to retrieve OCI runtime error (${RUNC} did not terminate successfully: exit status ${exit.status})`,
      );
    },
  };
}

/** The message of the last line of level error in runc's log. */
function lastError(log: string): string | undefined {
  let last: string | undefined;
  for (const line of log.split('\n')) {
    if (!line.startsWith('{')) continue;
    const entry = JSON.parse(line) as { level?: string; msg?: string };
    if (entry.level === 'error') last = entry.msg;
  }
  return last?.trim();
}
