import type { ExecInspect } from '../../../api/types/exec.ts';
import type { Exec } from './exec.ts';

/** GET /exec/{id}/json. Source: recordings G/cli_http_sequences. */
export function inspectExec(exec: Exec): ExecInspect {
  const [entrypoint = '', ...args] = exec.body.Cmd ?? [];
  return {
    ID: exec.id,
    Running: exec.status === 'running',
    ExitCode: exec.exitCode,
    ProcessConfig: {
      tty: exec.body.Tty,
      entrypoint,
      arguments: args,
      privileged: exec.body.Privileged,
      ...(exec.body.User ? { user: exec.body.User } : {}),
    },
    OpenStdin: exec.body.AttachStdin,
    OpenStderr: exec.body.AttachStderr,
    OpenStdout: exec.body.AttachStdout,
    CanRemove: false,
    ContainerID: exec.containerId,
    DetachKeys: '',
    Pid: exec.pid,
  };
}
