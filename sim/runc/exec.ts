import type { Sys } from '../kernel/sys.ts';
import { readText, writeText } from '../libc/files.ts';
import { exitStatus } from '../libc/signal-numbers.ts';
import { connectConsole } from './console.ts';
import { mustState, readSpec, type State, statusOf } from './container.ts';
import { goError, RuncFailure } from './failure.ts';
import type { Invocation } from './flags.ts';
import { launchInit } from './init-process.ts';
import { namespacesOf } from './namespaces.ts';
import type { ProcessSpec } from './spec.ts';

/** The exit status of a `runc exec` that could not run anything. */
const FAILED = 255;

/** `runc exec`: one more process in a container, told by `--process FILE` or by the arguments. */
export async function execCommand(sys: Sys, invocation: Invocation): Promise<number> {
  try {
    return await execIn(sys, invocation);
  } catch (error) {
    if (error instanceof RuncFailure) throw new RuncFailure(`exec failed: ${error.message}`, FAILED);
    throw error;
  }
}

async function execIn(sys: Sys, invocation: Invocation): Promise<number> {
  const { root, flags, args } = invocation;
  const state = mustState(sys, root, args[0] ?? '');
  const status = statusOf(sys, root, state);
  if (status === 'stopped') throw new RuncFailure('cannot exec in a stopped container');
  if (status === 'paused' && !flags.has('ignore-paused'))
    throw new RuncFailure('cannot exec in a paused container (use --ignore-paused to override)');
  const process = processOf(sys, invocation, state);
  const { fresh } = namespacesOf(state.namespaces.map((type) => ({ type }) as { type: 'pid' }));
  const joined = fresh.map((kind) => ({ kind, pid: state.init_process_pid }));
  const console = await connectConsole(sys, invocation, process, flags.has('detach'));
  const config = { kind: 'exec', process, console: console !== undefined, joined, fresh: [] } as const;
  const pid = await launchInit(sys, { config, fresh: [], cgroup: state.cgroup, console });
  const pidFile = flags.get('pid-file');
  if (pidFile) writeText(sys, pidFile, String(pid));
  if (flags.has('detach')) return 0;
  const ended = await sys.waitpid(pid);
  return ended ? exitStatus(ended.status) : FAILED;
}

function processOf(sys: Sys, { flags, lists, args }: Invocation, state: State): ProcessSpec {
  const file = flags.get('process');
  if (file) {
    try {
      return JSON.parse(readText(sys, file)) as ProcessSpec;
    } catch (error) {
      throw new RuncFailure(goError(error, 'open', file));
    }
  }
  if (args.length < 2) throw new RuncFailure('process args cannot be empty');
  const base = readSpec(sys, state.bundle).process;
  const [uid, gid] = (flags.get('user') ?? '').split(':');
  return {
    terminal: flags.has('tty'),
    user: uid ? { uid: Number(uid), gid: Number(gid ?? 0) } : base.user,
    args: args.slice(1),
    env: [...base.env, ...(lists.get('env') ?? [])],
    cwd: flags.get('cwd') ?? base.cwd,
  };
}
